"""Puts the words of a source into the reply's form of address, where that can be done with certainty.

An article is written once and customers come in two forms. Only the words change: the units keep their places in
the source, so that the citation proves the sentence as it stands there.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from kbassist.core.understanding import Address
from kbassist.drafting.pieces import Wanted
from kbassist.drafting.source_units import Unit, UnitKind
from kbassist.language.conversion.convert import convert_address
from kbassist.language.conversion.converters import CONVERTIBLE_LANGUAGES


@dataclass(frozen=True, slots=True)
class Readdressed:
    """Units as a reply may say them; `source_address` is None where they stand as in the source."""

    units: tuple[Unit, ...]
    address: Address | None
    source_address: Address | None = None


def in_wanted_form(units: Sequence[Unit], own: Address | None, wanted: Wanted) -> Readdressed:
    """Returns the units in the wanted form, as they are where they show none or something in them stays unsure."""
    kept = Readdressed(tuple(units), own)
    to = wanted.address
    if to is None or own in (None, to) or wanted.pack.code not in CONVERTIBLE_LANGUAGES:
        return kept
    said: list[Unit] = []
    for unit in units:
        if unit.kind is UnitKind.CODE:
            said.append(unit)
            continue
        converted = convert_address(
            unit.text, language=wanted.pack.code, to=to, packs=wanted.packs, gender=wanted.gender, is_capital=True
        )
        if not converted.is_sure:
            return kept
        said.append(replace(unit, text=converted.text))
    return Readdressed(tuple(said), to, own)
