"""Finds people's names in any text, so that they are masked in what is kept.

A name counts by a known given name, by a title or an introduction beside it, by a patronymic. Names that are
common words too ("Mark", "Rota", "Вера") need a family name or a title beside them: a missed name in a kept
question harms less than a product word taken for a person in every second article.
"""

import re
from collections.abc import Iterator, Sequence

from kbassist.core.text import Span
from kbassist.language.name_book import SHORTEST_FORM, NameBook
from kbassist.language.pack import LanguagePacks
from kbassist.language.tokens import fold

MOST_WORDS = 4
LONGEST_INTRODUCTION = 40

_WORD = re.compile(r"[^\W\d_]+(?:['’](?!s\b)[^\W\d_]+)*(?:-[^\W\d_]+)*")
_BETWEEN = re.compile(r"(?: |\. ?| (?:van|von|de|der|den|di|da|del|la|al|el|bin|van der|van den|von der|de la) )$")
_SENTENCE_START = re.compile(r"(?:^|[.!?:;…\n•*#>|\"„“«(\[–—-])[\s\"'„“«*#(\[–—-]*$")
_ONE_LETTER_WORDS = frozenset("IAOYEUИАВСКОУЯIЄ")
_DAY_BEHIND = re.compile(r"\.?\s\d")
_INSIDE_CODE = re.compile(r"[\w@/\\<>={}$`~]")


def find_people(text: str, packs: LanguagePacks) -> Iterator[Span]:
    """Yields the names of people in order of position; a title is no part of the name."""
    book = packs.name_book
    found = [span for run in _runs(text) if (span := _person_in(text, run, book, packs)) is not None]
    found += _introduced_in_small_letters(text, book)
    yield from sorted({*found, *_named_again(text, found, book)})


def _introduced_in_small_letters(text: str, book: NameBook) -> Iterator[Span]:
    """Yields known names in small letters where the writer says his name."""
    for introduction in book.introduction_ends(text):
        match = _WORD.match(text, introduction)
        if match is not None and match.group().islower() and book.is_given(match.group()):
            family = _WORD.match(text, match.end() + 1)
            is_whole = family is not None and book.is_family(family.group())
            yield Span(match.start(), family.end() if family is not None and is_whole else match.end())


def _named_again(text: str, found: Sequence[Span], book: NameBook) -> Iterator[Span]:
    """Yields the places where a word of a name found stands alone."""
    known = {
        word.group()
        for span in found
        if " " in span.of(text)
        for word in _WORD.finditer(text, span.start, span.end)
        if len(word.group()) > SHORTEST_FORM and word.group()[0].isupper() and not book.is_also_word(word.group())
    }
    if not known:
        return
    covered = {place for span in found for place in range(span.start, span.end)}
    for match in _WORD.finditer(text):
        if match.group() in known and match.start() not in covered:
            yield Span(match.start(), match.end())


def _runs(text: str) -> Iterator[list[re.Match[str]]]:
    """Yields the longest rows of capitalised words with a blank, an initial's stop or a particle between them."""
    run: list[re.Match[str]] = []
    for match in _WORD.finditer(text):
        if not match.group()[0].isupper() or _is_in_code(text, match):
            continue
        if run and not (_BETWEEN.match(text[run[-1].end() : match.start()]) and _may_go_on(text, run[-1], match)):
            yield run
            run = []
        run.append(match)
    if run:
        yield run


def _is_in_code(text: str, match: re.Match[str]) -> bool:
    before, behind = text[match.start() - 1 : match.start()], text[match.end() : match.end() + 1]
    return _INSIDE_CODE.match(before) is not None or _INSIDE_CODE.match(behind) is not None


def _may_go_on(text: str, last: re.Match[str], match: re.Match[str]) -> bool:
    """Returns whether a stop between two words is that of an initial or a title, not the end of a sentence."""
    return not text[last.end() : match.start()].startswith(".") or len(last.group()) <= len("Prof")


def _person_in(text: str, run: list[re.Match[str]], book: NameBook, packs: LanguagePacks) -> Span | None:
    """Returns the name in a row of capitalised words; None where nothing says that one is there."""
    words = [match.group() for match in run]
    titled = next((place for place, word in enumerate(words) if _is_title(word, book)), None)
    if titled is not None and titled + 1 < len(words):
        return _span(run, titled + 1, len(run))
    if titled is None and _is_title(_word_before(text, run[0].start()), book):
        return _span(run, 0, len(run))
    if fold(_word_behind(text, run[-1].end())) in book.titles_behind and not _is_product(words[-1], packs):
        return _span(run, 0 if len(run) <= 2 and _all_names(words, book) else len(run) - 1, len(run))
    if not _is_product(words[0], packs) and _is_introduced(text, run[0].start(), len(words), book):
        return _span(run, 0, min(len(run), MOST_WORDS - 1))
    if any(fold(word) in book.companies for word in words) or _is_company(text, run, book):
        return None
    return _by_given_name(text, run, words, book, packs)


def _is_title(word: str, book: NameBook) -> bool:
    """Returns whether a word is a title; in capitals ("MS") it shortens something else."""
    return not (word.isupper() and len(word) > 1) and fold(word) in book.titles_before


def _by_given_name(
    text: str, run: list[re.Match[str]], words: Sequence[str], book: NameBook, packs: LanguagePacks
) -> Span | None:
    patronymic = next((place for place, word in enumerate(words) if place and book.is_patronymic(word)), None)
    if patronymic is not None:
        has_family_first = patronymic > 1 and (book.is_family(words[0]) or not words[0].isascii())
        return _span(run, patronymic - 1 - has_family_first, min(patronymic + 2, len(run)))
    is_start = _SENTENCE_START.search(text, max(run[0].start() - 12, 0), run[0].start()) is not None
    for place, word in enumerate(words):
        given = book.is_given(word) or book.is_form(word)
        if not given or _is_product(word, packs):
            continue
        behind = _names_behind(run, place, packs)
        first = word.partition("-")[0]
        if first.isupper() and len(first) > 1 and not (behind and behind[0].isupper()):
            continue
        if not behind and _DAY_BEHIND.match(text, run[place].end()):
            continue
        before = words[place - 1] if place else ""
        if book.is_also_word(word) or len(word) < 3:
            if behind and book.is_family(behind[-1]):
                return _span(run, place, place + 1 + len(behind))
            continue
        if before and book.is_family(before) and not behind:
            return _span(run, place - 1, place + 1)
        if behind or not (is_start and place == 0 and not book.is_given(word)):
            return _span(run, place, place + 1 + len(behind))
    return _by_family_name(run, words, book, is_start=is_start)


def _by_family_name(run: list[re.Match[str]], words: Sequence[str], book: NameBook, *, is_start: bool) -> Span | None:
    """Returns a name whose given name is unknown: an initial in the middle, or a family name that only people have."""
    initial = next(
        (place for place, word in enumerate(words) if len(word) == 1 and word not in _ONE_LETTER_WORDS), None
    )
    if initial is not None and 0 < initial < len(words) - 1 and len(words[initial - 1]) > 1 < len(words[initial + 1]):
        return _span(run, initial - 1, initial + 2)
    if initial == 0 and len(words) > 1 and book.is_family(words[-1]):
        return _span(run, 0, len(run))
    known = next((place for place, word in enumerate(words) if book.is_known_family(word)), None)
    if known is None or (is_start and known == 0):
        return None
    return _span(run, max(known - 1, 0), known + 1)


def _names_behind(run: Sequence[re.Match[str]], place: int, packs: LanguagePacks) -> list[str]:
    """Returns the words behind a given name that may be of the name: no products, and capitals only as it has."""
    found: list[str] = []
    is_upper = run[place].group().isupper()
    for match in run[place + 1 : place + MOST_WORDS]:
        word = match.group()
        is_initial = len(word) == 1 and word not in _ONE_LETTER_WORDS
        if (
            _is_product(word, packs)
            or (len(word) == 1 and not is_initial)
            or (word.isupper() and not (is_upper or is_initial))
        ):
            break
        found.append(word)
    return found


def _all_names(words: Sequence[str], book: NameBook) -> bool:
    return any(book.is_given(word) or book.is_form(word) for word in words)


def _is_product(word: str, packs: LanguagePacks) -> bool:
    return fold(word) in packs.everywhere.product_words


def _is_company(text: str, run: Sequence[re.Match[str]], book: NameBook) -> bool:
    """Returns whether a company's form stands beside a name ("SIA Anna", "ООО «Ольга»", "Anna, Ltd")."""
    before = fold(_word_before(text, run[0].start()))
    behind = fold(_word_behind(text, run[-1].end()))
    return before in book.companies or behind in book.companies


def _is_introduced(text: str, start: int, words: int, book: NameBook) -> bool:
    """Returns whether a writer says here who he is; "I'm" is said of much else, so two words must follow."""
    before = fold(text[max(start - LONGEST_INTRODUCTION, 0) : start]).rstrip(" :,–-")
    if _ends_with(before, book.introductions):
        return True
    return words > 1 and _ends_with(before, book.weak_introductions)


def _ends_with(text: str, endings: tuple[str, ...]) -> bool:
    return text.endswith(endings) and any(
        text.endswith(ending) and not text[: -len(ending)][-1:].isalnum() for ending in endings
    )


def _word_before(text: str, start: int) -> str:
    found = re.search(r"([^\W\d_]+(?:/[^\W\d_]+)?(?:-[^\W\d_]+)?\.?)[\s\"„“«]{1,3}$", text[max(start - 24, 0) : start])
    return found.group(1) if found is not None else ""


def _word_behind(text: str, end: int) -> str:
    found = re.match(r"[\"”“»]?,?\s([^\W\d_]+\.?)", text[end : end + 24])
    return found.group(1).rstrip(".") if found is not None else ""


def _span(run: Sequence[re.Match[str]], first: int, end: int) -> Span:
    return Span(run[first].start(), run[min(end, len(run)) - 1].end())
