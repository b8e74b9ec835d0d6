"""The choice of phrases varies with the message and never by chance."""

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.reply import Act, Tone
from kbassist.core.understanding import Address, Register
from kbassist.drafting.phrase_choice import PhraseChooser, has_forms_of_address
from kbassist.language.phrases import Phrase

EVERY_TONE = frozenset(Tone)
GREETINGS = Phrase(Act.GREETING, "named", Address.FORMAL, EVERY_TONE, ("A {name}", "B {name}", "C {name}"))
THANKS = Phrase(Act.THANKS, "first", None, EVERY_TONE, ("X", "Y", "Z"))


def a_chooser(
    *phrases: Phrase,
    address: Address | None = Address.FORMAL,
    tone: Tone = Tone.WARM,
    seed: str = "message",
    previous_reply: str = "",
) -> PhraseChooser:
    return PhraseChooser(phrases or (GREETINGS, THANKS), address, tone, seed=seed, previous_reply=previous_reply)


def test_different_messages_get_different_words_in_time() -> None:
    said = {a_chooser(seed=str(number)).say(Act.THANKS, "first") for number in range(30)}

    assert said == {"X", "Y", "Z"}


def test_the_same_message_gets_the_same_words() -> None:
    assert a_chooser().say(Act.GREETING, "named", name="Anna") == a_chooser().say(Act.GREETING, "named", name="Anna")


def test_tones_that_share_their_sentences_take_different_ones() -> None:
    assert {a_chooser(tone=tone).say(Act.THANKS, "first") for tone in Tone} == {"X", "Y", "Z"}


def test_a_phrase_is_not_said_twice_in_a_reply_while_another_is_left() -> None:
    chooser = a_chooser()

    assert {chooser.say(Act.THANKS, "first") for _ in range(3)} == {"X", "Y", "Z"}


def test_a_wording_is_not_repeated_around_other_words_while_another_is_left() -> None:
    chooser = a_chooser()

    assert {chooser.say(Act.GREETING, "named", name=name)[0] for name in ("Anna", "Ilze", "Zane")} == {"A", "B", "C"}


def test_a_phrase_of_the_previous_reply_is_passed_over() -> None:
    first = a_chooser().say(Act.THANKS, "first")

    assert a_chooser(previous_reply=f"… {first} …").say(Act.THANKS, "first") != first


def test_where_all_was_said_something_is_said_again() -> None:
    assert a_chooser(previous_reply="X Y Z").say(Act.THANKS, "first") in "XYZ"


def test_the_other_form_of_address_is_never_taken() -> None:
    with pytest.raises(InputProblem, match="no phrases"):
        a_chooser(address=Address.FAMILIAR).say(Act.GREETING, "named", name="Anna")


def test_what_a_short_pack_has_no_words_for_is_known_before_it_is_said() -> None:
    assert a_chooser().knows(Act.THANKS, "first")
    assert not a_chooser().knows(Act.ANSWER, "lead_next")


def test_a_language_whose_phrases_fit_any_form_has_no_forms() -> None:
    assert has_forms_of_address((GREETINGS, THANKS))
    assert not has_forms_of_address((THANKS,))


def test_a_register_has_its_own_words_and_else_the_common_ones() -> None:
    official = Phrase(Act.THANKS, "first", None, EVERY_TONE, ("O",), Register.FORMAL)
    phrases = (GREETINGS, THANKS, official)

    formal, plain = (
        PhraseChooser(phrases, Address.FORMAL, Tone.WARM, seed="message", previous_reply="", register=register)
        for register in (Register.FORMAL, None)
    )

    assert formal.say(Act.THANKS, "first") == "O"
    assert formal.say(Act.GREETING, "named", name="Anna")[0] in "ABC"
    assert plain.say(Act.THANKS, "first") in "XYZ"


def test_a_greeting_is_returned_in_kind() -> None:
    chooser = PhraseChooser((GREETINGS,), Address.FORMAL, Tone.WARM, seed="message", previous_reply="", greeted="c")

    assert chooser.say(Act.GREETING, "named", name="Anna") == "C Anna"
