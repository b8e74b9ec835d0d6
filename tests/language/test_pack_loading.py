"""A slip in a pack is refused with the file and the key."""

import shutil
from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.resource_files import resource_folder
from kbassist.core.settings import REPLY_LANGUAGES
from kbassist.language.pack import LanguagePacks, load_packs


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return Path(shutil.copytree(resource_folder("languages"), tmp_path / "languages"))


def replace_in(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")


def problem_of(folder: Path) -> InputProblem:
    with pytest.raises(InputProblem) as caught:
        load_packs(folder)
    return caught.value


def test_all_shipped_packs_load(packs: LanguagePacks) -> None:
    assert {"lv", "ru", "en"} <= set(packs)
    assert all(pack.phrases for pack in packs.values())


def test_a_misspelt_key_is_named_with_its_file(folder: Path) -> None:
    replace_in(folder / "lv" / "pack.toml", "stop_words =", "stop_wrods =")

    problem = problem_of(folder)

    assert problem.code == "pack_broken"
    assert "lv/pack.toml" in problem.sentence.replace("\\", "/")
    assert "stop_wrods" in problem.sentence


def test_a_wrong_type_is_refused(folder: Path) -> None:
    replace_in(folder / "ru" / "pack.toml", 'name = "русский"', "name = 5")

    assert "name must be a text" in problem_of(folder).sentence


def test_a_missing_key_is_named(folder: Path) -> None:
    replace_in(folder / "en" / "pack.toml", 'name = "English"', "")

    assert "name is missing" in problem_of(folder).sentence


def test_a_broken_pattern_is_named(folder: Path) -> None:
    replace_in(folder / "en" / "pack.toml", "'^On\\b", "'^(On\\b")

    assert "thread.reply_headers has the broken pattern" in problem_of(folder).sentence


def test_a_cue_without_words_is_refused(folder: Path) -> None:
    replace_in(folder / "en" / "pack.toml", '"angry",', '"angry", "!!",')

    assert "mood.angry" in problem_of(folder).sentence or "cue without words" in problem_of(folder).sentence


def test_an_example_with_an_unknown_mood_is_refused(folder: Path) -> None:
    replace_in(folder / "lv" / "pack.toml", 'mood = "neutral"', 'mood = "calm"')

    assert "mood must be one of" in problem_of(folder).sentence


def test_a_folder_named_otherwise_than_its_language_is_refused(folder: Path) -> None:
    (folder / "lv").rename(folder / "xx")

    assert "code must be the name of its folder" in problem_of(folder).sentence


def test_text_that_is_no_toml_is_refused(folder: Path) -> None:
    (folder / "ru" / "names.toml").write_text("[given\n", encoding="utf-8")

    assert "is not valid TOML" in problem_of(folder).sentence


def test_a_language_without_names_and_phrases_is_understood_and_not_written_in(folder: Path) -> None:
    (folder / "en" / "names.toml").unlink()
    (folder / "en" / "phrases.toml").unlink()

    packs = load_packs(folder)
    assert packs.pack_of("en") is not None
    assert packs.reply_pack_of("en") is None
    assert "en" not in packs
    assert set(packs.usual) == {"lv", "ru"}


def test_the_usual_languages_come_first(packs: LanguagePacks) -> None:
    assert set(tuple(packs)[:3]) == set(packs.usual) == {"lv", "ru", "en"}
    assert set(packs) == set(REPLY_LANGUAGES)


def test_phrases_with_a_slip_are_refused_when_they_are_first_asked_for(folder: Path) -> None:
    (folder / "lt" / "phrases.toml").write_text("[[phrases]]\nact = 5\n", encoding="utf-8")
    packs = load_packs(folder)

    with pytest.raises(InputProblem) as caught:
        _ = packs["lt"].phrases

    assert caught.value.code == "phrases_broken"


def test_a_flag_that_is_no_yes_or_no_is_refused(folder: Path) -> None:
    replace_in(folder / "lv" / "pack.toml", "usual = true", 'usual = "yes"')

    assert "usual must be true or false" in problem_of(folder).sentence
