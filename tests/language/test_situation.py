"""What a message is in the course of a case."""

import pytest

from kbassist.core.understanding import Situation
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand


def situation_of(text: str, packs: LanguagePacks) -> Situation | None:
    return understand(message_from(text), packs).situation.value


@pytest.mark.parametrize(
    "text",
    [
        "Nepalīdzēja.",
        "Labdien! Diemžēl nepalīdzēja.",
        "Jau mēģināju, kā ieteicāt.",
        "Не помогло.",
        "К сожалению, ваш совет не помог.",
        "That didn't help.",
        "I already tried that.",
        "Tai nepadėjo.",
        "See ei aidanud.",
        "Leider hat das nicht geholfen.",
    ],
)
def test_advice_that_failed_makes_a_second_contact_without_any_quotation(packs: LanguagePacks, text: str) -> None:
    assert situation_of(text, packs) is Situation.SECOND_CONTACT


@pytest.mark.parametrize(
    "text",
    [
        "Restartēju datoru un nomainīju kabeli, bet nepalīdzēja. Kā pieslēgt internetu?",
        "I restarted the router, changed the cable and it is still not working. How do I connect?",
    ],
)
def test_what_somebody_tried_by_himself_is_a_first_contact(packs: LanguagePacks, text: str) -> None:
    assert situation_of(text, packs) is Situation.QUESTION


def test_the_same_words_above_a_quotation_are_an_answer_to_it(packs: LanguagePacks) -> None:
    text = "Restartēju datoru un nomainīju kabeli, bet nepalīdzēja.\n\n> Restartējiet datoru un nomainiet kabeli."

    assert situation_of(text, packs) is Situation.SECOND_CONTACT


@pytest.mark.parametrize(
    ("text", "tried"),
    [
        ("I restored it as you suggested, but the pictures are missing.", ["I restored it as you suggested,"]),
        ("Письма не доходят. Ваш совет проверить спам не помог.", ["Ваш совет проверить спам не помог."]),
        ("Restartēju maršrutētāju, kā jūs ieteicāt. Internets lēns.", ["Restartēju maršrutētāju, kā jūs ieteicāt."]),
        ("Kā nomainīt paroli?", []),
    ],
)
def test_what_was_tried_in_vain_is_told_apart_from_the_trouble(
    packs: LanguagePacks, text: str, tried: list[str]
) -> None:
    understanding = understand(message_from(text), packs)

    assert [span.of(text).strip() for span in understanding.tried] == tried
