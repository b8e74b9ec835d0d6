"""Finds the customer's own name: where he introduces himself, or below his closing words.

A name in the greeting is ours, a name in the quoted history may be anybody's: neither is read. Better no
name than a wrong one: a line below a closing counts only if it looks like a person.
"""

import re
from collections.abc import Iterator, Sequence

from kbassist.core.text import Span
from kbassist.core.understanding import CustomerName, SetAside, SetAsideKind
from kbassist.language.name_forms import gender_of_name
from kbassist.language.pack import LanguagePacks
from kbassist.language.tokens import fold

LAST_CHARACTERS = 1500
MOST_NAME_WORDS = 3
LONGEST_NAME_LINE = 60

_NAME_WORD = r"[A-ZĀ-ŽА-ЯЁ][\wĀ-žа-яё'’]*(?:-[A-ZĀ-ŽА-ЯЁ][\w'’]*)?"
_NAME = re.compile(rf"{_NAME_WORD}(?:\s{_NAME_WORD}){{0,2}}")
_ANY_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TITLE = re.compile(r"(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|mag|ing)\b\.?\s*)+(?=\w)", re.IGNORECASE)
_INITIAL = re.compile(r"(?:[A-ZĀ-ŽА-ЯЁ]\.\s?){1,2}[A-ZĀ-ŽА-ЯЁ][^\W\d_]+$")


def customer_name_in(
    text: str, own_text: str, set_aside: Sequence[SetAside], packs: LanguagePacks
) -> CustomerName | None:
    """Returns the customer's name; `own_text` is the text with what was set aside blanked."""
    for span in (*_introduced(own_text, packs), *_signed(text, own_text, set_aside, packs)):
        name = _name_at(text, span, packs)
        if name is not None:
            return name
    return None


def name_from(written: str, packs: LanguagePacks, span: Span | None = None) -> CustomerName:
    """Takes a name apart as a person gave it; a single word that is no known given name is still the given name."""
    words = written.split()
    given, family = _parted(words, packs)
    return CustomerName(written, given, family, gender_of_name(given, family, packs), span)


def _introduced(text: str, packs: LanguagePacks) -> Iterator[Span]:
    phrases = sorted((phrase for pack in packs.values() for phrase in pack.introductions), key=len, reverse=True)
    either = "|".join(re.escape(phrase).replace(r"\ ", "[ '’]") for phrase in phrases)
    pattern = re.compile(rf"(?<!\w)(?:{either})[ ,:–-]{{1,3}}", re.IGNORECASE)
    for match in pattern.finditer(text[:LAST_CHARACTERS]):
        yield from _name_spans(text, match.end(), packs)


def _name_spans(text: str, start: int, packs: LanguagePacks) -> Iterator[Span]:
    """Yields the name at a place: capitalised words, or one lower-case word that is a known given name."""
    named = _NAME.match(text, start)
    if named is not None:
        words = list(_ANY_WORD.finditer(named.group()))
        if not _is_known(words[0].group(), packs):
            return
        known = 1
        while known < min(len(words), MOST_NAME_WORDS) and words[known].group()[:1].isupper():
            known += 1
        yield Span(start, start + words[known - 1].end())
        return
    word = _ANY_WORD.match(text, start)
    if word is not None and _is_known(word.group(), packs):
        yield Span(word.start(), word.end())


def _signed(text: str, own_text: str, set_aside: Sequence[SetAside], packs: LanguagePacks) -> Iterator[Span]:
    """Yields lines that may be a signature: in the signature set aside, then the last line of the own words."""
    for part in set_aside:
        if part.kind is SetAsideKind.SIGNATURE:
            yield from _lines(text, part.span, packs)
    end = len(own_text.rstrip())
    start = own_text.rfind("\n", 0, end) + 1
    if "\n" in own_text[:end].strip() or _closing_end(fold(own_text[start:end]), packs):
        yield from _lines(text, Span(start, end), packs)
    stop = max(own_text.rfind(mark, start, max(end - 1, start)) for mark in ".!,?()") + 1
    if stop > start:
        yield from _lines(text, Span(stop, end), packs)


def _lines(text: str, span: Span, packs: LanguagePacks) -> Iterator[Span]:
    position = span.start
    for line in span.of(text).split("\n"):
        start, end = position, position + len(line)
        position = end + 1
        start += _closing_end(fold(line), packs) if len(fold(line)) == len(line) else 0
        while start < end and not text[start].isalpha():
            start += 1
        while end > start and not (text[end - 1].isalpha() or text[end - 1] == "."):
            end -= 1
        if 0 < end - start <= LONGEST_NAME_LINE:
            yield Span(start, end)


def _closing_end(folded: str, packs: LanguagePacks) -> int:
    """Returns where the closing words at the start of a line end, 0 for none."""
    stripped = len(folded) - len(folded.lstrip(" -–—,*_"))
    lengths = (
        len(closing)
        for pack in packs.values()
        for closing in pack.closings
        if folded.startswith(closing, stripped) and not folded[stripped + len(closing) :][:1].isalnum()
    )
    longest = max(lengths, default=0)
    return stripped + longest if longest else 0


def _name_at(text: str, span: Span, packs: LanguagePacks) -> CustomerName | None:
    titled = _TITLE.match(text, span.start, span.end)
    if titled is not None:
        span = Span(titled.end(), span.end)
    written = re.split(r"[,;/|(]|\s[-–—]\s", span.of(text).strip(), maxsplit=1)[0].strip(" .!*_")
    words = written.split()
    if not 1 <= len(words) <= MOST_NAME_WORDS or any(letter.isdigit() or letter in "@:?" for letter in written):
        return None
    if _INITIAL.match(span.of(text).strip()):
        initialled = span.of(text).strip().rstrip(".")
        family = re.split(r"[.\s]", initialled)[-1]
        return CustomerName(initialled, "", family, gender_of_name("", family, packs), _place(text, span, initialled))
    if not any(_is_known(word, packs) for word in words[:2]) or _is_greeting(written, packs):
        return None
    if len(words) > 1 and not all(word[:1].isupper() for word in words):
        return None
    return name_from(written, packs, _place(text, span, written))


def _place(text: str, span: Span, written: str) -> Span:
    start = text.index(written, span.start)
    return Span(start, start + len(written))


def _parted(words: Sequence[str], packs: LanguagePacks) -> tuple[str, str]:
    """Returns given name (with the patronymic) and family name; "Kalniņa Anita" is turned round."""
    spelled = [_spelled(word, packs) for word in words]
    if len(words) == 1:
        return spelled[0], ""
    patronymic = next((place for place, word in enumerate(words) if place and _is_patronymic(word, packs)), None)
    if patronymic is not None:
        given = f"{spelled[patronymic - 1]} {spelled[patronymic]}"
        return given, " ".join([*spelled[: patronymic - 1], *spelled[patronymic + 1 :]])
    if not _is_known(words[0], packs) and _is_known(words[-1], packs):
        return spelled[-1], " ".join(spelled[:-1])
    return spelled[0], " ".join(spelled[1:])


def _spelled(word: str, packs: LanguagePacks) -> str:
    """Returns a name as it is properly written, where it was typed in lower or upper case only."""
    if not (word.islower() or (word.isupper() and len(word) > 1)):
        return word
    return next(
        (pack.names.spellings[fold(word)] for pack in packs.values() if fold(word) in pack.names.spellings),
        word.title(),
    )


def _is_known(word: str, packs: LanguagePacks) -> bool:
    folded = fold(word.partition("-")[0])
    return any(folded in pack.names.female or folded in pack.names.male for pack in packs.values())


def _is_patronymic(word: str, packs: LanguagePacks) -> bool:
    return any(fold(word).endswith(pack.names.patronymic_endings) for pack in packs.values())


def _is_greeting(written: str, packs: LanguagePacks) -> bool:
    first = fold(written.split()[0])
    return any(first in fold(greeting).split() for pack in packs.values() for greeting in pack.greetings)
