"""The thesaurus is sound: every concept says its words in the languages it has, once each."""

import json
from collections import Counter
from pathlib import Path

import pytest

from kbassist.core.resource_files import resource_folder

LANGUAGES = {"lv", "ru", "en", "lt", "et", "uk", "pl", "de", "fr", "es"}
FILES = sorted(resource_folder("concepts").glob("*.json"))


def test_there_are_concepts() -> None:
    assert FILES


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_concept_has_its_words_in_latvian_russian_and_english(path: Path) -> None:
    for name, words in json.loads(path.read_text("utf-8")).items():
        assert {"lv", "ru", "en"} <= words.keys() <= LANGUAGES, name


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_no_concept_says_a_word_twice_or_says_nothing(path: Path) -> None:
    for name, words in json.loads(path.read_text("utf-8")).items():
        for language, entries in words.items():
            assert entries, f"{name}.{language}"
            assert all(entry == entry.strip() and entry for entry in entries), f"{name}.{language}"
            assert len(set(entries)) == len(entries), f"{name}.{language}"


def test_names_of_concepts_are_unique_over_all_files() -> None:
    names = Counter(name for path in FILES for name in json.loads(path.read_text("utf-8")))

    assert [name for name, count in names.items() if count > 1] == []
