"""A reply as a script to be read aloud over the telephone.

A sentence a line, at most 15 words where a comma or a conjunction allows; steps with a box to tick; addresses are not
read out but promised; long numbers stand in groups, as one reads them.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from kbassist.markup.channels.addresses import MAIL_ADDRESS, WEB_ADDRESS
from kbassist.markup.channels.splitting import SENTENCE_END

MOST_WORDS = 15
LEAST_WORDS = 3
TICK = "☐ "
NO_BREAK_SPACE = "\u00a0"
USUAL_LANGUAGE = "en"

_HOST = r"(?:[a-zA-Z\d-]+\.)+(?:lv|lt|ee|eu|com|net|org|info|ru|by|ua|pl|de|io|app)"
_PAGE = rf"{_HOST}/(?:[^\s()]*[^\s().,;:!?])?"
_ADDRESS = re.compile(
    rf"""
    (?P<before> :?[ ]?\(? )
    (?: (?P<mail> {MAIL_ADDRESS} ) | (?<![\w@.-]) (?: {WEB_ADDRESS} | {_PAGE} | (?P<host> {_HOST} ) ) (?![\w@-]) )
    \)?
    """,
    re.VERBOSE,
)
_ARROW = re.compile(r"[ ]+(?:[>›→]|->)[ ]+(?=\S)")
_NUMBER = re.compile(r"(?<![\w.,/-])(\+?)(\d{5,})(?![\w/-]|[.,]\d)")
_ACCOUNT = re.compile(r"\b[A-Z]{2}\d{2}[A-Z\d]{11,30}\b")
_WORD = re.compile(r"[^ ]+")
_PAUSE = re.compile(r"[,;:–—]$")
_CYRILLIC = re.compile(r"[а-яё]", re.IGNORECASE)
_LATVIAN = re.compile(r"[āčēģīķļņšūž]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class SpokenWords:
    """What is said in a language: instead of a link, a mail address and the name of a server, between the steps of a
    menu, and the words before which one may draw breath."""

    link: str
    mail: str
    host: str
    then: str
    joints: frozenset[str]


def spoken(text: str, words_by_language: Mapping[str, SpokenWords], language: str | None) -> str:
    """Returns plain text as a script; `language` None is guessed from the letters."""
    words = words_by_language.get(language or _guessed(text), words_by_language[USUAL_LANGUAGE])
    return "\n".join(line for written in text.splitlines() for line in _lines(written, words))


def _guessed(text: str) -> str:
    if _CYRILLIC.search(text):
        return "ru"
    return "lv" if _LATVIAN.search(text) else USUAL_LANGUAGE


def _lines(written: str, words: SpokenWords) -> Iterator[str]:
    """Yields the lines of the script for one line of the text; those that go on with a step are indented."""
    if not written.strip():
        yield ""
        return
    margin = ""
    if written.lstrip().startswith(TICK):
        margin, written = " " * len(TICK), written.lstrip().removeprefix(TICK)
    before = TICK if margin else ""
    for sentence in SENTENCE_END.split(_said(written, words)):
        for breath in _breaths(sentence, words):
            yield before + breath
            before = margin


def _said(written: str, words: SpokenWords) -> str:
    """Returns a line as it is said: no addresses, no arrows, numbers in groups."""
    told = _ADDRESS.sub(lambda found: _promise(found, words), written)
    told = _ARROW.sub(f", {words.then} ", told)
    told = _ACCOUNT.sub(lambda found: _in_groups(found[0], 4), told)
    return _NUMBER.sub(lambda found: found[1] + _in_groups(found[2], _group_of(found[2])), told)


def _promise(found: re.Match[str], words: SpokenWords) -> str:
    """Returns what is said instead of an address: an aside, or the end of the sentence after a colon."""
    promise = words.mail if found["mail"] else words.host if found["host"] else words.link
    if found["before"].startswith(":"):
        return f": {promise}"
    return f"{' ' if found['before'].startswith(' ') else ''}({promise})"


def _group_of(digits: str) -> int:
    """Returns how many digits are read together: thousands in short numbers, threes or pairs in long ones."""
    return 3 if len(digits) < 7 or len(digits) % 3 == 0 else 2


def _in_groups(signs: str, group: int) -> str:
    if not signs.isdigit():
        return NO_BREAK_SPACE.join(signs[start : start + group] for start in range(0, len(signs), group))
    first = len(signs) % group or group
    if group == 2 and len(signs) % 2:
        first = 3
    rest = (signs[start : start + group] for start in range(first, len(signs), group))
    return NO_BREAK_SPACE.join((signs[:first], *rest))


def _breaths(sentence: str, words: SpokenWords) -> Iterator[str]:
    """Yields a sentence in pieces that one says in a breath, broken only where one may pause."""
    rest = _WORD.findall(sentence)
    while len(rest) > MOST_WORDS:
        place = _pause(rest, words)
        if place is None:
            break
        yield " ".join(rest[:place])
        rest = rest[place:]
    yield " ".join(rest)


def _pause(rest: list[str], words: SpokenWords) -> int | None:
    """Returns after how many words to pause: late, rather at a comma than before a conjunction; None for nowhere."""
    places = range(LEAST_WORDS, len(rest) - 1)
    commas = [place for place in places if _PAUSE.search(rest[place - 1])]
    joints = [place for place in places if rest[place].lower() in words.joints]
    for found in (commas, joints):
        near = [place for place in found if place <= MOST_WORDS]
        if near:
            return near[-1]
    return min((*commas, *joints), default=None)
