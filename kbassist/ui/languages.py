"""Which languages an item may be written in: every one that the program knows, those of the house first."""

from kbassist.language.pack import LanguagePacks
from kbassist.ui.translation import WINDOW_LANGUAGES


def offered_languages(packs: LanguagePacks) -> tuple[str, ...]:
    """Returns the codes of all known languages: those that the window speaks, other usual ones, the rest by code."""
    return tuple(dict.fromkeys((*WINDOW_LANGUAGES, *packs.usual, *sorted(packs.known))))
