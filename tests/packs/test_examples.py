"""Every language pack proves itself: what it says of its example messages is what the program understands."""

import pytest

from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import LanguagePacks, PackExample, load_packs
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand

PACKS = load_packs(resource_folder("languages"))
FEWEST_EXAMPLES = 30


def examples() -> list[PackExample]:
    return [example for pack in PACKS.values() for example in pack.examples]


@pytest.mark.parametrize("example", examples(), ids=lambda example: f"{example.language}: {example.text[:50]}")
def test_an_example_is_understood_as_its_pack_says(example: PackExample) -> None:
    understanding = understand(message_from(example.text), PACKS)

    address, name = understanding.address.value, understanding.customer_name
    assert understanding.language.value == example.language
    assert (address.value if address is not None else "none") == example.address
    assert understanding.mood.value == example.mood
    assert len(understanding.asks) == example.asks
    assert understanding.situation.value == example.situation
    assert (name.text if name is not None else None) == example.name


@pytest.mark.parametrize("code", ["lv", "ru", "en"])
def test_every_reply_language_brings_enough_examples(code: str) -> None:
    assert len(PACKS[code].examples) >= FEWEST_EXAMPLES


def test_latvian_examples_are_also_typed_without_diacritics() -> None:
    plain = [example for example in PACKS["lv"].examples if example.text.isascii()]

    assert len(plain) >= 3


@pytest.mark.parametrize("code", ["lv", "ru", "en"])
def test_every_reply_language_knows_given_names_of_both_genders(code: str) -> None:
    packs: LanguagePacks = PACKS

    assert len(packs[code].names.female) > 100
    assert len(packs[code].names.male) > 100
