"""Finds the customer's own name: where he introduces himself, or below his closing words.

A name in the greeting is ours, a name in the quoted history may be anybody's: neither is read. Better no
name than a wrong one: a line below a closing counts only if it looks like a person.
"""

import re
from collections.abc import Iterator, Sequence

from kbassist.core.text import Span
from kbassist.core.understanding import CustomerName, SetAside, SetAsideKind
from kbassist.language.name_book import NameBook
from kbassist.language.name_forms import gender_of_name
from kbassist.language.pack import LanguagePacks
from kbassist.language.tokens import fold

LAST_CHARACTERS = 1500
MOST_NAME_WORDS = 3
MOST_ROLE_WORDS = 4
LONGEST_NAME_LINE = 60
LAST_LINES = 5
LONGEST_LAST_LINE_WORDS = 6
PARTING_CHARACTERS = 160

_NAME_WORD = r"[A-ZĀ-ŽÀ-ÞА-ЯЁІЇЄҐ][\wĀ-žа-яё'’]*(?:-[A-ZĀ-ŽÀ-ÞА-ЯЁІЇЄҐ][\w'’]*)?"
_BEFORE_NAME = re.compile(r"[.!,?()]|[\U0001F300-\U0001FAFF☺❤👍]")
_NAME = re.compile(rf"{_NAME_WORD}(?:\s{_NAME_WORD}){{0,2}}")
_ANY_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_TITLE = re.compile(r"(?:(?:dr|prof|professor|mr|mrs|ms|miss|mx|sir|mag|ing)\b\.?\s*)+(?=\w)", re.IGNORECASE)
_INITIAL = re.compile(r"(?:[A-ZĀ-ŽА-ЯЁ]\.\s?){1,2}[A-ZĀ-ŽА-ЯЁ][^\W\d_]+$")
_LAST_INITIAL = re.compile(r"[^\W\d_]{2,}\s[^\W\d_]\.$")
_CUT = re.compile(r"[,;/|(\"„“«]|\s[-–—]\s")
_SENTENCE_END = re.compile(r"[.?!:…]\s*$")
_NOT_NAME = frozenset("@:?")
_ENOUGH_BEHIND = re.compile(r"\s*(?:[.,;(/|]|$|\n)")


def customer_name_in(
    text: str, own_text: str, set_aside: Sequence[SetAside], packs: LanguagePacks
) -> CustomerName | None:
    """Returns the customer's name; `own_text` is the text with what was set aside blanked."""
    for span in (*_introduced(own_text, packs), *_signed(text, own_text, set_aside, packs)):
        name = _name_at(text, span, packs)
        if name is not None:
            return name
    strange = _introduced_stranger(own_text, packs) or _signed_stranger(text, set_aside, packs)
    return name_from(strange.of(text), packs, strange) if strange is not None else None


def name_from(written: str, packs: LanguagePacks, span: Span | None = None) -> CustomerName:
    """Takes a name apart as a person gave it; a single word that is no known given name is still the given name."""
    words = written.split()
    given, family = _parted(words, packs)
    return CustomerName(written, given, family, gender_of_name(given, family, packs), span)


def _introduced(text: str, packs: LanguagePacks) -> Iterator[Span]:
    for end in packs.name_book.introduction_ends(text[:LAST_CHARACTERS]):
        yield from _name_spans(text, end, packs)
    phrases = sorted((phrase for pack in packs.values() for phrase in pack.introductions), key=len, reverse=True)
    for match in _behind(phrases).finditer(text[:LAST_CHARACTERS]):
        yield from _name_spans(text, match.end(), packs)
    for match in _behind(packs.name_book.short_introductions).finditer(text[:LAST_CHARACTERS]):
        if text[match.end() : match.end() + 1].isupper():
            yield from _name_spans(text, match.end(), packs)


def _behind(phrases: Sequence[str]) -> re.Pattern[str]:
    either = "|".join(re.escape(phrase).replace(r"\ ", "[ '’]") for phrase in phrases)
    return re.compile(rf"(?<!\w)(?:{either})[ ,:–-]{{1,3}}", re.IGNORECASE)


def _name_spans(text: str, start: int, packs: LanguagePacks) -> Iterator[Span]:
    """Yields the name at a place: capitalised words, or one lower-case word that is a known given name."""
    named = _NAME.match(text, start)
    if named is not None:
        words = list(_ANY_WORD.finditer(named.group()))
        known = packs.name_book.is_given
        if not any(known(word.group()) for word in words[:2]):
            return
        count = 1
        while count < min(len(words), MOST_NAME_WORDS) and words[count].group()[:1].isupper():
            count += 1
        yield Span(start, start + words[count - 1].end())
        return
    word = _ANY_WORD.match(text, start)
    if word is not None and packs.name_book.is_given(word.group()):
        yield Span(word.start(), word.end())


def _introduced_stranger(text: str, packs: LanguagePacks) -> Span | None:
    """Returns a name behind "my name is" that no list knows."""
    for end in packs.name_book.introduction_ends(text[:LAST_CHARACTERS]):
        named = _NAME.match(text, end)
        if named is not None and not _is_thing(named.group(), packs):
            return Span(named.start(), named.end())
    return None


def _signed_stranger(text: str, set_aside: Sequence[SetAside], packs: LanguagePacks) -> Span | None:
    """Returns a line of a signature with two capitalised words, the last ending as only family names do."""
    for part in set_aside:
        if part.kind is not SetAsideKind.SIGNATURE:
            continue
        for span in _lines(text, part.span, packs):
            words = span.of(text).split()
            is_name = len(words) in (2, 3) and _NAME.fullmatch(span.of(text)) is not None
            if is_name and packs.name_book.is_family(words[-1]) and not _is_thing(span.of(text), packs):
                return span
    return None


def _is_thing(written: str, packs: LanguagePacks) -> bool:
    """Returns whether words name a company or a product, or greet."""
    folded = [fold(word) for word in written.split()]
    products, companies = packs.everywhere.product_words, packs.name_book.companies
    return any(word in products or word in companies for word in folded) or _is_greeting(written, packs)


def _signed(text: str, own_text: str, set_aside: Sequence[SetAside], packs: LanguagePacks) -> Iterator[Span]:
    """Yields what may be a signature: lines set aside as one, the last lines of the own words, their last words."""
    for part in set_aside:
        if part.kind is SetAsideKind.SIGNATURE:
            yield from _lines(text, part.span, packs)
    yield from _last_lines(text, own_text, packs)
    yield from _behind_partings(own_text, packs)
    end = len(own_text.rstrip())
    start = own_text.rfind("\n", 0, end) + 1
    stop = max((match.end() for match in _BEFORE_NAME.finditer(own_text, start, max(end - 1, start))), default=0)
    if stop > start and not _is_calling(own_text, start, stop, end, packs):
        yield from _lines(text, Span(stop, end), packs)


def _is_calling(text: str, start: int, stop: int, end: int, packs: LanguagePacks) -> bool:
    """Returns whether the last words call somebody ("Labdien, Anna", "Why is that, Anna?") instead of signing."""
    if text[end - 1] in "?!":
        return True
    if text[stop - 1] != ",":
        return False
    before = re.split(r"[.!?\n]", text[start : stop - 1])[-1].strip(" \t,")
    return not before or _is_greeting(before, packs) or text[end - 1] in ".,"


def _last_lines(text: str, own_text: str, packs: LanguagePacks) -> Iterator[Span]:
    """Yields the last short lines from below, up to the first that reads like a sentence; never the first line."""
    end = len(own_text.rstrip())
    first_end = own_text.find("\n", len(own_text) - len(own_text.lstrip()))
    if _closing_end(fold(own_text[own_text.rfind("\n", 0, end) + 1 : end]), packs, with_partings=False):
        yield from _lines(text, Span(own_text.rfind("\n", 0, end) + 1, end), packs)
    for _ in range(LAST_LINES):
        start = own_text.rfind("\n", 0, end) + 1
        line = own_text[start:end]
        if not 0 <= first_end < start:
            return
        if not line.rstrip().endswith(","):
            yield from _lines(text, Span(start, end), packs)
        if len(line.split()) > LONGEST_LAST_LINE_WORDS or _SENTENCE_END.search(line):
            return
        end = len(own_text[:start].rstrip())


def _behind_partings(own_text: str, packs: LanguagePacks) -> Iterator[Span]:
    """Yields a name within the last line behind closing words or thanks ("Ar cieņu Anna Ozola, tālr. …")."""
    end = len(own_text.rstrip())
    begin = max(own_text.rfind("\n", 0, end) + 1, end - PARTING_CHARACTERS)
    closings = tuple(closing for pack in packs.known.values() for closing in pack.closings)
    folded = fold(own_text[begin:end])
    if len(folded) != end - begin:
        return
    for words in (*closings, *packs.name_book.partings):
        for match in re.finditer(rf"(?<!\w){re.escape(words)}[\s,.!–-]{{1,3}}", folded):
            for span in _name_spans(own_text, begin + match.end(), packs):
                behind = own_text[span.end : end]
                if _ENOUGH_BEHIND.match(behind) and own_text[: begin + match.start()].strip():
                    yield span


def _lines(text: str, span: Span, packs: LanguagePacks) -> Iterator[Span]:
    """Yields what may be a name in each line; thanks at the very beginning of a message are to somebody."""
    position = span.start
    begin = len(text) - len(text.lstrip())
    for line in span.of(text).split("\n"):
        start, end = position, position + len(line)
        position = end + 1
        if len(fold(line)) == len(line):
            start += _closing_end(fold(line), packs, with_partings=start > begin)
        while start < end and not text[start].isalpha():
            start += 1
        while end > start and not (text[end - 1].isalpha() or text[end - 1] == "."):
            end -= 1
        if 0 < end - start <= LONGEST_NAME_LINE:
            yield Span(start, end)


def _closing_end(folded: str, packs: LanguagePacks, *, with_partings: bool = True) -> int:
    """Returns where the closing words at the start of a line end, thanks among them or not; 0 for none."""
    stripped = len(folded) - len(folded.lstrip(" -–—,*_"))
    lengths = (
        len(closing)
        for pack in packs.known.values()
        for closing in (*pack.closings, *(pack.names.partings if with_partings else ()))
        if folded.startswith(closing, stripped) and not folded[stripped + len(closing) :][:1].isalnum()
    )
    longest = max(lengths, default=0)
    return stripped + longest if longest else 0


def _name_at(text: str, span: Span, packs: LanguagePacks) -> CustomerName | None:
    titled = _TITLE.match(text, span.start, span.end)
    if titled is not None:
        span = Span(titled.end(), span.end)
    line = span.of(text).strip()
    if _INITIAL.match(line):
        initialled = line.rstrip(".")
        family = re.split(r"[.\s]", initialled)[-1]
        return CustomerName(initialled, "", family, gender_of_name("", family, packs), _place(text, span, initialled))
    written = _person_part(line, packs)
    if not written or any(letter.isdigit() or letter in _NOT_NAME for letter in written):
        return None
    words = written.split()
    book = packs.name_book
    if not any(book.is_given(word) for word in words[:2]) or _is_greeting(written, packs):
        return None
    if len(words) > 1 and not all(word[:1].isupper() for word in words):
        return None
    if len(words) == 1 and words[0].islower() and (_is_stop_word(words[0], packs) or book.is_also_word(words[0])):
        return None
    return name_from(written, packs, _place(text, span, written))


def _person_part(line: str, packs: LanguagePacks) -> str:
    """Returns of a line the part that may name a person: without his role before, his company behind; "" for none."""
    book = packs.name_book
    written = _CUT.split(line, maxsplit=1)[0].strip(" !*_")
    written = written if _LAST_INITIAL.search(written) else written.rstrip(".")
    words = written.split()
    company = next(
        (place for place, word in enumerate(words) if word[0].isupper() and fold(word) in book.companies), None
    )
    if company is not None:
        words = words[:company]
    roles = next((place for place, word in enumerate(words) if word[0].isupper() and book.is_given(word)), 0)
    if (
        0 < roles <= MOST_ROLE_WORDS
        and all(word.islower() for word in words[:roles])
        and not _said(words[:roles], packs)
    ):
        words = words[roles:]
    if len(words) == MOST_NAME_WORDS and _is_role(words, book):
        words = words[1:]
    if not 1 <= len(words) <= MOST_NAME_WORDS:
        return ""
    found = re.search(r"\s+".join(map(re.escape, words)), written)
    return found.group() if found is not None else ""


def _is_role(words: Sequence[str], book: NameBook) -> bool:
    """Returns whether the first of three words says what somebody is ("Grāmatvede Dace Siliņa")."""
    first, given, family = words
    is_name = book.is_given(first) or book.is_family(first) or book.is_patronymic(family)
    return not is_name and book.is_given(given) and book.is_family(family)


def _said(words: Sequence[str], packs: LanguagePacks) -> bool:
    """Returns whether words before a name are a sentence's, not those of a role ("valdes loceklis")."""
    return any(_is_stop_word(word.strip(",;"), packs) for word in words)


def _is_stop_word(word: str, packs: LanguagePacks) -> bool:
    folded = fold(word)
    return any(folded in pack.stop_words for pack in packs.usual.values())


def _place(text: str, span: Span, written: str) -> Span:
    start = text.index(written, span.start)
    return Span(start, start + len(written))


def _parted(words: Sequence[str], packs: LanguagePacks) -> tuple[str, str]:
    """Returns given name (with the patronymic) and family name; "Kalniņa Anita" is turned round."""
    spelled = [_spelled(word, packs) for word in words]
    if len(words) == 1:
        return spelled[0], ""
    book = packs.name_book
    patronymic = next((place for place, word in enumerate(words) if place and book.is_patronymic(word)), None)
    if patronymic is not None:
        given = f"{spelled[patronymic - 1]} {spelled[patronymic]}"
        return given, " ".join([*spelled[: patronymic - 1], *spelled[patronymic + 1 :]])
    if book.is_given(words[-1]) and (not book.is_given(words[0]) or _is_turned(words, packs)):
        return spelled[-1], " ".join(spelled[:-1])
    return spelled[0], " ".join(spelled[1:])


def _is_turned(words: Sequence[str], packs: LanguagePacks) -> bool:
    """Returns whether of two given names the first one is the family name ("Liepa Anna")."""
    book = packs.name_book
    return book.is_family(words[0]) and book.is_also_word(words[0]) and not book.is_family(words[-1])


def _spelled(word: str, packs: LanguagePacks) -> str:
    """Returns a name as it is properly written, where it was typed in lower or upper case only."""
    if not (word.islower() or (word.isupper() and len(word) > 1)):
        return word
    folded = fold(word)
    tables = [pack.names for pack in packs.known.values()]
    own = [names for names in tables if folded in names.spellings]
    exact = (names.spellings[folded] for names in own if names.spellings[folded].lower() == word.lower())
    found = next(exact, None) or next((names.spellings[folded] for names in own), None)
    return found or next((names.families[folded] for names in tables if folded in names.families), word.title())


def _is_greeting(written: str, packs: LanguagePacks) -> bool:
    first = fold(written).partition(" ")[0].strip(",.!")
    return any(first in fold(greeting).split() for pack in packs.values() for greeting in pack.greetings)
