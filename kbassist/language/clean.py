"""Sets aside what is not the customer's present words: quoted history, reply headers, signatures, disclaimers.

A pasted chat is read by `language.chat`, all else line by line with the marks of every language.
Nothing is cut: the stretches are named and, for reading, blanked, so that every place stays where it was
in the pasted text. Cleaning what was cleaned finds nothing more. Where all would be set aside nothing is:
a customer always said something.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kbassist.core.text import Span
from kbassist.core.understanding import SetAside, SetAsideKind
from kbassist.language.chat import ChatRoles, find_chat
from kbassist.language.pack import LanguagePacks
from kbassist.language.tokens import fold

LONGEST_HEADER_LINES = 3
LONGEST_HEADER = 400
HEADER_FIELDS = 3
MOST_HEADER_FIELDS = 10
SIGNATURE_LINES = 10
SIGNATURE_PARAGRAPHS = 3
SIGNATURE_LINE_LENGTH = 90
SENTENCE_WORDS = 7
CLOSING_LINE_WORDS = 7
DISCLAIMER_START = 600
DISCLAIMER_CUES = 2
LONGEST_REPLY_ABOVE = 120
LONGEST_DEVICE_WORDS = 10
FIELDS_IN_A_LINE = 3

_QUOTE_LINE = re.compile(r"\s{0,4}(?:>|&gt;|\|\s(?!.*\|\s*$))")
_DIVIDER = re.compile(r"[\s>]{0,20}[-_*=]{3,60}[\s\-_*=]{0,20}(?P<words>[^-_*=]{0,60})[-_*=]{0,60}\s*$")
_SIGNATURE_MARK = re.compile(r"(?:--|—|–|__+)\s*$")
_FIELD = re.compile(r"\*{0,2}(?P<name>[^\W\d_][\w\- ]{0,20}?)\*{0,2}\s?:\*{0,2}\s{0,5}\S")
_INLINE_FIELD = re.compile(r"(?:^|\s)\*{0,2}(?P<name>[^\W\d_]\w{0,19})\*{0,2}\s?:\s")
# Yahoo on a phone writes the header and the first quoted line as one.
_HEADER_BEFORE_WORDS = re.compile(r".{1,200}<[^<>\s]{3,80}@[^<>\s]{3,80}>[^:\n]{0,40}:(?=\s)")
_AFTERWORD = re.compile(r"\s*p\.?\s?s\b", re.IGNORECASE)
_WORD = re.compile(r"\w")
_NOT_LINE_END = re.compile(r"[^\n]")


@dataclass(slots=True)
class _Line:
    """A line that is not blank; `paragraph` counts the blank gaps before it; `kind` is set while marking."""

    text: str
    span: Span
    paragraph: int
    kind: SetAsideKind | None = None


@dataclass(frozen=True, slots=True)
class _Marks:
    """The marks of all languages together: mail programs speak their owner's language, not the customer's."""

    reply_headers: tuple[re.Pattern[str], ...]
    fields: frozenset[str]
    originals: tuple[str, ...]
    reply_above: tuple[re.Pattern[str], ...]
    devices: tuple[str, ...]
    disclaimers: tuple[str, ...]
    closings: tuple[str, ...]
    roles: ChatRoles


def find_set_aside(text: str, packs: LanguagePacks) -> tuple[SetAside, ...]:
    """Returns the stretches to set aside in order of position; they never overlap."""
    marks = _marks(packs)
    chat = find_chat(text, marks.roles)
    lines = _lines(without(text, chat))
    _mark_history(lines, marks)
    _mark_signatures(lines, marks)
    _mark_disclaimers(lines, marks)
    if not any(line.kind is None and _WORD.search(line.text) for line in lines):
        return ()
    return tuple(sorted((*chat, *_stretches(lines)), key=lambda part: part.span))


def without(text: str, set_aside: Sequence[SetAside]) -> str:
    """Returns the text with the stretches blanked, line ends kept: every offset stays valid."""
    pieces: list[str] = []
    position = 0
    for part in sorted(set_aside, key=lambda part: part.span):
        pieces.append(text[position : part.span.start])
        pieces.append(_NOT_LINE_END.sub(" ", part.span.of(text)))
        position = part.span.end
    pieces.append(text[position:])
    return "".join(pieces)


def _lines(text: str) -> list[_Line]:
    lines: list[_Line] = []
    position = paragraph = 0
    is_after_blank = False
    for part in text.split("\n"):
        if part and not part.isspace():
            paragraph += is_after_blank
            lines.append(_Line(part, Span(position, position + len(part)), paragraph))
            is_after_blank = False
        else:
            is_after_blank = True
        position += len(part) + 1
    return lines


def _marks(packs: LanguagePacks) -> _Marks:
    threads = [pack.thread for pack in packs.known.values()]
    return _Marks(
        reply_headers=tuple(header for thread in threads for header in thread.reply_headers),
        fields=frozenset(field for thread in threads for field in thread.header_fields),
        originals=tuple(original for thread in threads for original in thread.originals),
        reply_above=tuple(mark for thread in threads for mark in thread.reply_above),
        devices=tuple(device for thread in threads for device in thread.device_signatures),
        disclaimers=tuple(disclaimer for thread in threads for disclaimer in thread.disclaimers),
        closings=tuple(closing for pack in packs.known.values() for closing in pack.closings),
        roles=ChatRoles(
            frozenset(word for thread in threads for word in thread.agents),
            frozenset(word for thread in threads for word in thread.customers),
        ),
    )


def _mark_history(lines: Sequence[_Line], marks: _Marks) -> None:
    """Marks quotes and headers; a header without quote marks below it makes all that follows history."""
    has_words_before = False
    index = 0
    while index < len(lines):
        line = lines[index]
        if _QUOTE_LINE.match(line.text):
            line.kind = SetAsideKind.QUOTE
            index += 1
            continue
        length = _header_length(lines, index, marks)
        if length == 0:
            has_words_before = has_words_before or _WORD.search(line.text) is not None
            index += 1
            continue
        for header in lines[index : index + length]:
            header.kind = SetAsideKind.REPLY_HEADER
        index += length
        is_quoted = index < len(lines) and _QUOTE_LINE.match(lines[index].text) is not None
        if has_words_before and not is_quoted:
            for history in lines[index:]:
                history.kind = SetAsideKind.QUOTE
            return


def _header_length(lines: Sequence[_Line], index: int, marks: _Marks) -> int:
    """Returns how many lines from `index` on announce a quoted message, 0 for none."""
    if _is_divider(lines[index], marks) or _is_header_line(lines[index].text, marks):
        return 1
    fields = _field_count(lines, index, marks)
    if fields >= HEADER_FIELDS or (fields == HEADER_FIELDS - 1 and index and _is_divider(lines[index - 1], marks)):
        return fields
    joined = ""
    for length in range(1, LONGEST_HEADER_LINES + 1):
        if index + length > len(lines) or lines[index + length - 1].paragraph != lines[index].paragraph:
            return 0
        joined = f"{joined} {lines[index + length - 1].text.strip()}".strip()
        if len(joined) > LONGEST_HEADER:
            return 0
        if joined.endswith(":") and any(header.match(joined) for header in marks.reply_headers):
            return length
    return 0


def _is_divider(line: _Line, marks: _Marks) -> bool:
    if fold(line.text).strip(" :*") in marks.originals:
        return True
    divider = _DIVIDER.match(line.text) if len(line.text) <= LONGEST_HEADER else None
    return divider is not None and fold(divider["words"]).strip(" :").startswith(marks.originals)


def _is_header_line(text: str, marks: _Marks) -> bool:
    """Returns whether one line is a header with words behind it, a header run together, or "reply above this line"."""
    if len(text) <= LONGEST_REPLY_ABOVE and any(mark.search(text) for mark in marks.reply_above):
        return True
    before_words = _HEADER_BEFORE_WORDS.match(text)
    if before_words is not None and any(header.match(before_words.group().strip()) for header in marks.reply_headers):
        return True
    if _FIELD.match(text) is None:
        return False
    names = {fold(match["name"]) for match in _INLINE_FIELD.finditer(text[:LONGEST_HEADER])}
    return len(names & marks.fields) >= FIELDS_IN_A_LINE


def _field_count(lines: Sequence[_Line], index: int, marks: _Marks) -> int:
    """Counts the lines of a "From: … Sent: … To: …" block that begins at `index`."""
    count = 0
    for line in lines[index : index + MOST_HEADER_FIELDS]:
        field = _FIELD.match(line.text[:LONGEST_HEADER].strip())
        is_apart = line.paragraph != lines[index].paragraph
        if is_apart or field is None or fold(field["name"]).strip() not in marks.fields:
            break
        count += 1
    return count


def _mark_signatures(lines: Sequence[_Line], marks: _Marks) -> None:
    for index, line in enumerate(lines):
        if line.kind is not None or len(line.text) > SIGNATURE_LINE_LENGTH:
            continue
        folded = fold(line.text).strip(" *_-–—.,!\t")
        if folded.startswith(marks.devices) and _is_device_line(line.text):
            line.kind = SetAsideKind.SIGNATURE
        elif _SIGNATURE_MARK.match(line.text) or _is_closing(line.text, folded, marks.closings):
            _mark_signature(lines, index)


def _is_device_line(text: str) -> bool:
    return "?" not in text and len(text.split()) <= LONGEST_DEVICE_WORDS


def _is_closing(text: str, folded: str, closings: tuple[str, ...]) -> bool:
    if "?" in text or not folded.startswith(closings):
        return False
    closing = max((closing for closing in closings if folded.startswith(closing)), key=len)
    rest = folded[len(closing) :]
    return not rest[:1].isalnum() and len(rest.split()) <= CLOSING_LINE_WORDS - len(closing.split())


def _mark_signature(lines: Sequence[_Line], index: int) -> None:
    """Marks a closing and what stands below it, up to the first line that reads like a sentence."""
    lines[index].kind = SetAsideKind.SIGNATURE
    for line in lines[index + 1 : index + SIGNATURE_LINES]:
        is_far = line.paragraph - lines[index].paragraph >= SIGNATURE_PARAGRAPHS
        if line.kind is not None or is_far or not _is_signature_line(line.text):
            return
        line.kind = SetAsideKind.SIGNATURE


def _is_signature_line(text: str) -> bool:
    if len(text) > SIGNATURE_LINE_LENGTH or "?" in text or _AFTERWORD.match(text):
        return False
    return len(text.split()) < SENTENCE_WORDS or not text.rstrip().endswith((".", "!", "…"))


def _mark_disclaimers(lines: Sequence[_Line], marks: _Marks) -> None:
    for paragraph in _paragraphs(lines):
        start = fold(" ".join(line.text for line in paragraph)[:DISCLAIMER_START]).lstrip(" *_#-–—>\t")
        if "?" in start:
            continue
        if start.startswith(marks.disclaimers) or sum(cue in start for cue in marks.disclaimers) >= DISCLAIMER_CUES:
            for line in paragraph:
                line.kind = SetAsideKind.DISCLAIMER


def _paragraphs(lines: Sequence[_Line]) -> list[list[_Line]]:
    """Returns the paragraphs of what was not set aside; a line set aside parts them as a blank one does."""
    found: list[list[_Line]] = []
    for line in lines:
        if line.kind is not None:
            continue
        if found and line.span.start == found[-1][-1].span.end + 1:
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _stretches(lines: Sequence[_Line]) -> tuple[SetAside, ...]:
    """Returns the marked lines, neighbours of one kind joined with the line end between them."""
    found: list[SetAside] = []
    for line in lines:
        if line.kind is None:
            continue
        if found and found[-1].kind is line.kind and line.span.start == found[-1].span.end + 1:
            found[-1] = SetAside(Span(found[-1].span.start, line.span.end), line.kind)
        else:
            found.append(SetAside(line.span, line.kind))
    return tuple(found)
