"""The places of a canned reply: `{name}` is filled in, `{include: id}` brings in another reply by reference.

A place asks for text; `{name: one | two}` for one of these, `{some_date}` or `{name: date}` for a day. What nobody
filled stays as {name}, so that the check finds it. Code is left alone, and so are words in both forms of address.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum

from kbassist.core.errors import InputProblem

MOST_INCLUDES = 3
"""How deep a reply may bring in others."""

_RESERVED = frozenset({"include", "formal", "familiar"})
_DATE, _TEXT = "date", "text"
_CODE = re.compile(r"```.*?```|`[^`\n]+`", re.DOTALL)
_PLACE = re.compile(
    r"\{\{?[ \t]*(?P<name>[^\W\d][\w.-]{0,60}(?: [\w.-]{1,60}){0,5})[ \t]*(?::(?P<asks>[^{}\n]{0,400}))?\}\}?"
)
_INCLUDE = re.compile(r"\{[ \t]*include[ \t]*:[ \t]*(?P<id>[^{}\n]{1,200}?)[ \t]*\}")


class PlaceKind(StrEnum):
    """What a place asks for."""

    TEXT = "text"
    CHOICE = "choice"
    DATE = "date"


@dataclass(frozen=True, slots=True)
class OpenPlace:
    """A place to fill in; `choices` are what a CHOICE offers, in the author's order."""

    name: str
    kind: PlaceKind = PlaceKind.TEXT
    choices: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a text with includes: `owner` is the id whose text has them at `start`, "" the text itself."""

    text: str
    owner: str
    start: int


def places_of(markdown: str) -> tuple[OpenPlace, ...]:
    """Returns the places of a text in order, each name once, as it is asked for most exactly."""
    found: dict[str, OpenPlace] = {}
    for _, place in _places(markdown):
        known = found.get(place.name)
        if known is None or known.kind is PlaceKind.TEXT:
            found[place.name] = place
    return tuple(found.values())


def fill_places(markdown: str, values: Mapping[str, str]) -> str:
    """Returns the text with the values in their places; a place without one stays open as {name}.

    A value that ends with a full stop ("22.11.2026.") takes the place of the one behind it.
    """
    pieces: list[str] = []
    position = 0
    for match, place in _places(markdown):
        value = values.get(place.name, "").strip()
        pieces += (markdown[position : match.start()], value or f"{{{place.name}}}")
        position = match.end()
        if value.endswith(".") and markdown.startswith(".", position):
            position += 1
    return "".join((*pieces, markdown[position:]))


def with_includes(markdown: str, text_of: Callable[[str], str | None]) -> str:
    """Returns the text with the replies that it names in it; `text_of` gives the text of an id, None for none.

    InputProblem "snippet_missing", "snippet_in_itself" or "snippet_too_deep".
    """
    return "".join(stretch.text for stretch in stretches_of(markdown, text_of))


def has_includes(markdown: str) -> bool:
    """True where a text brings in others."""
    return _INCLUDE.search(markdown) is not None


def stretches_of(markdown: str, text_of: Callable[[str], str | None]) -> tuple[Stretch, ...]:
    """Returns a text with the replies that it names in it, in stretches that tell whose words they are.

    Before and behind each reply stands a stretch of the text itself, which may be empty. Problems as `with_includes`.
    """
    return tuple(_stretches(markdown, 0, text_of, ()))


def _stretches(
    markdown: str, offset: int, text_of: Callable[[str], str | None], path: tuple[str, ...]
) -> Iterator[Stretch]:
    owner = path[-1] if path else ""
    position = 0
    for match in _INCLUDE.finditer(markdown):
        yield Stretch(markdown[position : match.start()], owner, offset + position)
        text = _text_named(match["id"], text_of, path)
        begin = len(text) - len(text.lstrip())
        yield from _stretches(text.strip(), begin, text_of, (*path, match["id"]))
        position = match.end()
    yield Stretch(markdown[position:], owner, offset + position)


def _text_named(name: str, text_of: Callable[[str], str | None], path: tuple[str, ...]) -> str:
    if name in path:
        raise InputProblem(
            "snippet_in_itself",
            f"The canned reply “{name}” brings in itself.",
            "Take one of the {include: …} out.",
            name=name,
        )
    if len(path) == MOST_INCLUDES:
        raise InputProblem(
            "snippet_too_deep",
            f"“{name}” is brought in more than {MOST_INCLUDES} replies deep.",
            "Put its words into one of them.",
            name=name,
        )
    text = text_of(name)
    if text is None:
        raise InputProblem(
            "snippet_missing",
            f"The canned reply “{name}”, which is brought in, does not exist in this language.",
            "Correct the id after “include:”, or add that reply.",
            name=name,
        )
    return text


def _places(markdown: str) -> Iterator[tuple[re.Match[str], OpenPlace]]:
    code = [(match.start(), match.end()) for match in _CODE.finditer(markdown)]
    for match in _PLACE.finditer(markdown):
        place = _place(match["name"], match["asks"])
        if place is not None and not any(start <= match.start() < end for start, end in code):
            yield match, place


def _place(name: str, asks: str | None) -> OpenPlace | None:
    """Returns what a pair of braces asks for, None where it is no place."""
    if name in _RESERVED:
        return None
    wanted = asks.strip() if asks is not None else ""
    if "|" in wanted:
        choices = tuple(dict.fromkeys(choice.strip() for choice in wanted.split("|") if choice.strip()))
        return OpenPlace(name, PlaceKind.CHOICE, choices) if choices else OpenPlace(name)
    if wanted.lower() not in ("", _DATE, _TEXT):
        return None
    is_date = wanted.lower() == _DATE or (not wanted and name.lower().endswith(f"_{_DATE}"))
    return OpenPlace(name, PlaceKind.DATE if is_date else PlaceKind.TEXT)
