"""Which languages can be converted; a converter with its lexicon is loaded when its language is first asked for."""

from collections.abc import Callable, Mapping
from functools import cache

from kbassist.language.conversion import german, latvian, russian
from kbassist.language.conversion.rules import AddressConverter

_LOADERS: Mapping[str, Callable[[], AddressConverter]] = {
    "lv": latvian.load,
    "ru": russian.load,
    "de": german.load,
}

CONVERTIBLE_LANGUAGES = tuple(_LOADERS)


@cache
def converter_for(language: str) -> AddressConverter | None:
    """Returns the converter of a language, the same one each time; None where there is none."""
    load = _LOADERS.get(language)
    return load() if load is not None else None
