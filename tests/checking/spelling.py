"""The spelling of small dictionaries, with knowledge of a few words."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from kbassist.checking.spelling import Spelling
from kbassist.checking.spelling_rules import load_spelling_rules
from kbassist.core.resource_files import resource_folder
from kbassist.language.tokens import fold


def spelling_of(
    folder: Path, *, knowledge: Mapping[str, int] | None = None, own: Iterable[str] = (), house: Iterable[str] = ()
) -> Spelling:
    """Builds the spelling of the dictionaries in a folder; `knowledge` counts the items that have a spelling."""
    known = knowledge or {}
    return Spelling(
        load_spelling_rules(resource_folder("languages")),
        [folder],
        knowledge=lambda word, _language: {
            form: count for form, count in known.items() if fold(form)[:4] == fold(word)[:4]
        },
        own_words=lambda: frozenset(own),
        house_words=house,
    )
