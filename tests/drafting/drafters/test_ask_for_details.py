"""What is asked depends on whether something goes wrong for the customer."""

from kbassist.core.understanding import Mood, Situation
from kbassist.drafting.drafters.ask_for_details import condition
from tests.drafting.letters import understood


def test_a_troubled_customer_is_asked_what_happens() -> None:
    assert condition(understood("Kā?", "Kā?", mood=Mood.WORRIED)) == "details"
    assert condition(understood("Kā?", "Kā?", situation=Situation.COMPLAINT)) == "details"
    assert condition(understood("Palīgā.")) == "details"


def test_a_plain_question_is_asked_what_matters_in_it() -> None:
    assert condition(understood("Kā?", "Kā?")) == "clarify"
    assert condition(understood("Kā?", "Kā?", mood=Mood.SAD)) == "clarify"
