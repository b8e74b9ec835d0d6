"""Rewriting a text: offsets, capitals, Markdown, and what is refused."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbassist.core.errors import InputProblem
from kbassist.core.understanding import Address
from kbassist.language.conversion.convert import convert_address
from kbassist.language.pack import LanguagePacks

FORMAL_WORDS = [
    "Jūs",
    "jums",
    "Atveriet",
    "lapu",
    "un",
    "spiediet",
    "**Labi**",
    "😀",
    ",",
    ".",
    "\n\n",
    "- ",
    "„",
    "”",
    "`",
]


def familiar(packs: LanguagePacks, text: str) -> str:
    return convert_address(text, language="lv", to=Address.FAMILIAR, packs=packs).text


def formal(packs: LanguagePacks, text: str) -> str:
    return convert_address(text, language="lv", to=Address.FORMAL, packs=packs).text


def test_offsets_count_code_points_of_the_new_text(packs: LanguagePacks) -> None:
    found = convert_address("😀 Jums jāgaida. Zvaniet!", language="lv", to=Address.FAMILIAR, packs=packs)

    assert found.text == "😀 Tev jāgaida. Zvani!"
    assert [span.of(found.text) for span in found.changed] == ["Tev", "Zvani"]


def test_the_polite_pronoun_gets_its_capital_where_the_text_shows_none(packs: LanguagePacks) -> None:
    assert formal(packs, "Rēķinu tev nosūtīsim.") == "Rēķinu Jums nosūtīsim."


def test_the_capital_can_be_wanted_or_not(packs: LanguagePacks) -> None:
    found = convert_address("Rēķinu tev sūtām.", language="lv", to=Address.FORMAL, packs=packs, is_capital=False)

    assert found.text == "Rēķinu jums sūtām."


def test_the_familiar_pronoun_is_small_inside_a_sentence_and_capital_at_its_beginning(packs: LanguagePacks) -> None:
    assert familiar(packs, "Jums pienāks kods, un Jūs varēsiet maksāt.") == "Tev pienāks kods, un tu varēsi maksāt."


def test_a_line_that_is_only_wrapped_belongs_to_its_sentence(packs: LanguagePacks) -> None:
    text = "Ja esat pieteikušies,\nspiediet pogu."

    assert familiar(packs, text) == text


def test_the_items_of_a_list_are_sentences_of_their_own(packs: LanguagePacks) -> None:
    assert (
        familiar(packs, "1. Atveriet lapu\n2. Ja esat gatavi, zvaniet") == "1. Atver lapu\n2. Ja esat gatavi, zvaniet"
    )


def test_code_blocks_and_words_in_both_forms_are_kept(packs: LanguagePacks) -> None:
    text = "```\nAtveriet\n```\n\nNu {formal: esat droši | familiar: jūties droši}."

    assert familiar(packs, text) == text


def test_bold_that_is_a_sentence_is_the_authors_own_voice(packs: LanguagePacks) -> None:
    assert familiar(packs, "**Nekad nesūtiet paroli!** Zvaniet.") == "**Nekad nesūti paroli!** Zvani."


def test_a_language_without_rules_is_refused(packs: LanguagePacks) -> None:
    with pytest.raises(InputProblem) as problem:
        convert_address("Hello.", language="en", to=Address.FORMAL, packs=packs)

    assert problem.value.code == "address_not_convertible"


def test_nobody_is_addressed_in_both_forms(packs: LanguagePacks) -> None:
    with pytest.raises(ValueError, match="FORMAL or FAMILIAR"):
        convert_address("Zvaniet.", language="lv", to=Address.MIXED, packs=packs)


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    pieces=st.lists(st.sampled_from(FORMAL_WORDS), max_size=30), to=st.sampled_from([Address.FORMAL, Address.FAMILIAR])
)
def test_every_span_points_into_the_new_text_and_twice_is_once(
    packs: LanguagePacks, pieces: list[str], to: Address
) -> None:
    found = convert_address(" ".join(pieces), language="lv", to=to, packs=packs)
    again = convert_address(found.text, language="lv", to=to, packs=packs)

    for span in (*found.changed, *found.unsure):
        assert span.of(found.text).strip()
    assert again.text == found.text
