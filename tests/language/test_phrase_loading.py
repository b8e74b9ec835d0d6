"""A phrase file is read whole, or refused with the place of its slip."""

from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.reply import Act, Tone
from kbassist.core.understanding import Address, Register
from kbassist.language.phrases import Phrase, filled, load_phrases

GOOD = 'act = "greeting"\nwhen = "named"\naddress = "formal"\ntones = ["warm"]\ntexts = ["Labdien, {name}!"]'


def phrase_file(folder: Path, *entries: str) -> Path:
    path = folder / "phrases.toml"
    path.write_text("\n".join(f"[[phrases]]\n{entry}\n" for entry in entries), encoding="utf-8")
    return path


def test_a_phrase_is_read_with_all_it_says(tmp_path: Path) -> None:
    phrases = load_phrases(phrase_file(tmp_path, GOOD))

    assert phrases == (Phrase(Act.GREETING, "named", Address.FORMAL, frozenset({Tone.WARM}), ("Labdien, {name}!",)),)


def test_a_phrase_without_address_and_tones_fits_all(tmp_path: Path) -> None:
    (phrase,) = load_phrases(phrase_file(tmp_path, 'act = "greeting"\nwhen = "unnamed"\ntexts = ["Labdien!"]'))

    assert phrase.address is None
    assert phrase.tones == frozenset(Tone)


def test_an_official_phrase_knows_conditions_of_its_own(tmp_path: Path) -> None:
    official = GOOD.replace('"named"', '"female"') + '\nregister = "formal"'

    (phrase,) = load_phrases(phrase_file(tmp_path, official))

    assert (phrase.when, phrase.register) == ("female", Register.FORMAL)


@pytest.mark.parametrize(
    ("slip", "told"),
    [
        (GOOD.replace("greeting", "shouting"), "act 'shouting'"),
        (GOOD.replace('"named"', '"nameless"'), "condition 'nameless'"),
        (GOOD.replace("formal", "royal"), "address 'royal'"),
        (GOOD.replace("warm", "hot"), "tones ['hot']"),
        (GOOD + '\nregister = "royal"', "register 'royal'"),
        (GOOD.replace('"named"', '"female"'), "condition 'female'"),
        (GOOD.replace("{name}", "{nome}"), "placeholder {nome}"),
        (GOOD.replace("Labdien, {name}!", " "), "empty text"),
        (GOOD.replace('["Labdien, {name}!"]', "[]"), "no texts"),
        (GOOD + "\ntext = 1", "unknown field 'text'"),
    ],
)
def test_a_slip_is_told_with_its_place(tmp_path: Path, slip: str, told: str) -> None:
    path = phrase_file(tmp_path, GOOD, slip)

    with pytest.raises(InputProblem) as raised:
        load_phrases(path)

    assert raised.value.code == "phrases_broken"
    assert f"Phrase 2 of {path}" in raised.value.sentence
    assert told in raised.value.sentence


def test_a_file_that_is_no_toml_or_missing_is_told(tmp_path: Path) -> None:
    broken = tmp_path / "phrases.toml"
    broken.write_text("[[phrases", encoding="utf-8")

    for path in (broken, tmp_path / "missing.toml"):
        with pytest.raises(InputProblem, match=path.name):
            load_phrases(path)


def test_filling_puts_values_in_as_they_are() -> None:
    assert filled("„{title}”: {url}", {"title": "{a}", "url": "b"}) == "„{a}”: b"
