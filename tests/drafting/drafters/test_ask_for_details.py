"""What is asked depends on whether something goes wrong for the customer."""

from kbassist.core.understanding import Mood, Situation
from kbassist.drafting.drafters.ask_for_details import condition
from tests.drafting.letters import understood


def test_a_troubled_customer_is_asked_what_happens() -> None:
    assert condition(understood("Kā?", "Kā?", mood=Mood.WORRIED)) == "details"
    assert condition(understood("Jūs idioti!", "Jūs idioti!", situation=Situation.ABUSE)) == "details"
    assert condition(understood("Palīgā.")) == "details"


def test_who_complains_is_asked_when_it_was_and_not_what_the_device_shows() -> None:
    assert condition(understood("Kā?", "Kā?", situation=Situation.COMPLAINT)) == "complaint"


def test_who_leaves_us_is_asked_nothing() -> None:
    assert condition(understood("Eju prom.", "Eju prom.", situation=Situation.CANCELLATION)) == ""


def test_who_writes_again_is_not_asked_again_what_happened() -> None:
    assert condition(understood("Kā?", "Kā?", situation=Situation.SECOND_CONTACT, mood=Mood.ANGRY)) == ""
    assert condition(understood("Cik var!", situation=Situation.SECOND_CONTACT, mood=Mood.ANGRY)) == ""


def test_who_asked_clearly_is_asked_nothing_back() -> None:
    story = "Divas reizes noņemta nauda par vienu rēķinu, zvanu, bet neviens neceļ"

    assert condition(understood("Kur redzams PUK kods?", "Kur redzams PUK kods?")) == ""
    assert condition(understood(story, story, mood=Mood.ANGRY)) == ""


def test_a_plain_question_is_asked_what_matters_in_it() -> None:
    assert condition(understood("Kā?", "Kā?")) == "clarify"
    assert condition(understood("Kā?", "Kā?", mood=Mood.SAD)) == "clarify"
