"""Latvian verbs in the forms that the form of address changes, and the forms that only look like those.

A verb is known by its infinitive and a few stems; prefixes and "ne-" are taken off before it is looked up, so
"neizslēdziet" is "slēgt". Forms of unknown verbs are read only where the ending leaves no other reading.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Any

REMEMBERED_WORDS = 4_096
SHORTEST_STEM = 2


class Form(StrEnum):
    """A form of a verb; those of the second person come in pairs."""

    PRESENT = "present"
    IMPERATIVE = "imperative"
    PAST = "past"
    FUTURE = "future"
    FIRST = "first"
    THIRD = "third"
    INFINITIVE = "infinitive"


SECOND_PERSON = (Form.PRESENT, Form.IMPERATIVE, Form.PAST, Form.FUTURE)


@dataclass(frozen=True, slots=True)
class VerbReading:
    """One way to read a word as a verb; `other` is the same form in the other form of address, "" for other persons."""

    infinitive: str
    form: Form
    is_formal: bool
    other: str


@dataclass(frozen=True, slots=True)
class _Stems:
    """What the forms of a verb are made of; `vowel` is "ā" in "maināt", "a" in "redzat"."""

    infinitive: str
    second: str
    third: str
    plural: str
    vowel: str
    imperative: str
    past: str
    future: str


class Verbs:
    """The lexicon, looked up by the words of a text."""

    def __init__(self, table: Mapping[str, Any], prefixes: Sequence[str]) -> None:
        self._prefixes = tuple(prefixes)
        self._readings: dict[str, tuple[VerbReading, ...]] = _readings(table)
        self.readings = lru_cache(maxsize=REMEMBERED_WORDS)(self._found)

    def _found(self, word: str) -> tuple[VerbReading, ...]:
        """Returns every reading of a lower-case word as a form of a known verb."""
        for before, rest in self._cuts(word):
            known = self._readings.get(rest)
            if known and not (before and rest in ("ir", "esi", "esat", "esiet") and before != "ne"):
                return tuple(
                    VerbReading(
                        before + found.infinitive, found.form, found.is_formal, found.other and before + found.other
                    )
                    for found in known
                )
        return ()

    def _cuts(self, word: str) -> Iterator[tuple[str, str]]:
        yield "", word
        without_no = word.removeprefix("ne")
        negation = word[: len(word) - len(without_no)]
        if negation:
            yield negation, without_no
        for prefix in self._prefixes:
            if without_no.startswith(prefix):
                yield negation + prefix, without_no[len(prefix) :]


def formal_of_unknown(word: str) -> VerbReading | None:
    """Returns the reading of a "jūs" form of a verb that the lexicon lacks, None where its ending does not prove it."""
    for ending, new, form in (
        ("sieties", "sies", Form.FUTURE),
        ("sities", "sies", Form.FUTURE),
        ("ieties", "ies", Form.IMPERATIVE),
        ("jaties", "jies", Form.PRESENT),
        ("ājiet", "ā", Form.IMPERATIVE),
        ("ējiet", "ē", Form.IMPERATIVE),
        ("ojiet", "o", Form.IMPERATIVE),
        ("iniet", "ini", Form.IMPERATIVE),
        ("ājat", "ā", Form.PRESENT),
        ("ējat", "ē", Form.PRESENT),
        ("ojat", "o", Form.PRESENT),
        ("ājāt", "āji", Form.PAST),
        ("ējāt", "ēji", Form.PAST),
        ("ojāt", "oji", Form.PAST),
        ("ījāt", "īji", Form.PAST),
        *((f"{vowel}siet", f"{vowel}si", Form.FUTURE) for vowel in "āēīoū"),
        *((f"{vowel}sit", f"{vowel}si", Form.FUTURE) for vowel in "āēīū"),
    ):
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            return VerbReading("", form, is_formal=True, other=word.removesuffix(ending) + new)
    return None


def _readings(table: Mapping[str, Any]) -> dict[str, tuple[VerbReading, ...]]:
    found: dict[str, list[VerbReading]] = defaultdict(list)
    for stems in _all_stems(table):
        for word, reading in _forms(stems):
            if reading not in found[word]:
                found[word].append(reading)
    for word, reading in _irregular_forms():
        found[word].append(reading)
    return {word: tuple(readings) for word, readings in found.items()}


def _all_stems(table: Mapping[str, Any]) -> Iterator[_Stems]:
    for infinitive in table["second"]:
        stem = infinitive[:-1]
        yield _Stems(infinitive, stem, stem, f"{stem}j", "a", f"{stem}j", f"{stem}j", f"{stem}s")
    for infinitive in table["third_a"]:
        stem = infinitive[:-2]
        long = infinitive[:-1]
        yield _Stems(infinitive, f"{stem}i", f"{stem}a", stem, "ā", stem, f"{long}j", f"{long}s")
    for infinitive in table["third_none"]:
        stem = infinitive[:-2]
        long = infinitive[:-1]
        yield _Stems(infinitive, f"{stem}i", stem, stem, "a", stem, f"{long}j", f"{long}s")
    for infinitive, parts in table["irregular"].items():
        second, third, past = parts.split()
        imperative = second.removesuffix("i")
        is_dental = infinitive.endswith(("st", "zt"))
        future = f"{past}īs" if is_dental else f"{infinitive[:-1]}s"
        has_a = third.endswith("a")
        plural = third[:-1] if has_a else third
        yield _Stems(infinitive, second, third, plural, "ā" if has_a else "a", imperative, past, future)


def _forms(stems: _Stems) -> Iterator[tuple[str, VerbReading]]:
    """Yields the forms of a verb without and with the reflexive ending."""
    vowel, infinitive = stems.vowel, stems.infinitive
    reflexive = f"{infinitive}ies"
    yield from _pair(infinitive, Form.PRESENT, (f"{stems.plural}{vowel}t",), stems.second)
    yield from _pair(infinitive, Form.IMPERATIVE, (f"{stems.imperative}iet",), stems.second)
    yield from _pair(infinitive, Form.PAST, (f"{stems.past}āt",), f"{stems.past}i")
    yield from _pair(infinitive, Form.FUTURE, (f"{stems.future}iet", f"{stems.future}it"), f"{stems.future}i")
    second = f"{stems.imperative}ies"
    yield from _pair(reflexive, Form.PRESENT, (f"{stems.plural}{vowel}ties",), second)
    yield from _pair(reflexive, Form.IMPERATIVE, (f"{stems.imperative}ieties",), second)
    yield from _pair(reflexive, Form.PAST, (f"{stems.past}āties",), f"{stems.past}ies")
    future = f"{stems.future}ies"
    yield from _pair(reflexive, Form.FUTURE, (f"{stems.future}ieties", f"{stems.future}ities"), future)
    first = (f"{stems.plural}u", f"{stems.plural}{vowel}m", f"{stems.past}u", f"{stems.past}ām", f"{stems.future}im")
    reflexive_first = (f"{stems.plural}os", f"{stems.plural}{vowel}mies", f"{stems.past}āmies", f"{stems.future}imies")
    for word in (*first, *reflexive_first, f"{stems.future[:-1]}šu", f"{stems.future[:-1]}šos"):
        yield word, VerbReading(infinitive, Form.FIRST, is_formal=False, other="")
    third = (stems.third, f"{stems.past}a", stems.future, f"{stems.plural}{vowel}s", f"{stems.past}ās", future)
    for word in third:
        yield word, VerbReading(infinitive, Form.THIRD, is_formal=False, other="")
    for word in (infinitive, reflexive):
        yield word, VerbReading(word, Form.INFINITIVE, is_formal=False, other="")


def _irregular_forms() -> Iterator[tuple[str, VerbReading]]:
    """Yields the forms of "būt" and "iet"."""
    yield from _pair("būt", Form.PRESENT, ("esat",), "esi")
    yield from _pair("būt", Form.IMPERATIVE, ("esiet",), "esi")
    yield from _pair("būt", Form.PAST, ("bijāt",), "biji")
    yield from _pair("būt", Form.FUTURE, ("būsiet", "būsit"), "būsi")
    yield from _pair("iet", Form.PRESENT, ("ejat",), "ej")
    yield from _pair("iet", Form.IMPERATIVE, ("ejiet",), "ej")
    yield from _pair("iet", Form.PAST, ("gājāt",), "gāji")
    yield from _pair("iet", Form.FUTURE, ("iesiet", "iesit"), "iesi")
    others = {
        Form.FIRST: ("esmu", "esam", "biju", "bijām", "būšu", "būsim", "eju", "ejam", "gāju", "gājām", "iešu", "iesim"),
        Form.THIRD: ("ir", "nav", "bija", "būs", "iet", "gāja", "ies"),
        Form.INFINITIVE: ("būt", "iet"),
    }
    for form, words in others.items():
        for word in words:
            yield word, VerbReading("iet" if word in ("iet", "ies") else "būt", form, is_formal=False, other="")


def _pair(infinitive: str, form: Form, formal: tuple[str, ...], familiar: str) -> Iterator[tuple[str, VerbReading]]:
    for word in formal:
        yield word, VerbReading(infinitive, form, is_formal=True, other=familiar)
    yield familiar, VerbReading(infinitive, form, is_formal=False, other=formal[0])
