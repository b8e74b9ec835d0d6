"""Long stretches that have nothing to do with the question are pointed out."""

from kbassist.checking.checks.relevance import check
from kbassist.checking.tools import CheckTools
from tests.checking.replies import a_reply, codes
from tests.support.builders import an_item

MESSAGE = "How do I reset my password?"
SOURCE = an_item(language="en", body="Choose “Forgot password?” on the sign-in page and follow the e-mail.")
ANSWER = "Choose “Forgot password?” on the sign-in page and follow the e-mail."
CHATTER = (
    "Spring has finally reached our town and everybody enjoys the sunshine. Children play in the parks, cafés open "
    "their terraces, and cyclists fill every street between the river and the old market square. Musicians perform "
    "under the chestnut trees while neighbours exchange recipes, seeds and stories about winters long forgotten. Even "
    "the grumpiest postman smiles when the first swallows return from Africa and build their nests beneath our roof."
)


def test_a_long_aside_is_reported_from_its_beginning_to_its_end(tools: CheckTools) -> None:
    reply = a_reply(f"{CHATTER}\n\n{ANSWER}", "en", message=MESSAGE, sources=(SOURCE,))

    (finding,) = check(reply, tools)

    assert finding.code == "match.off_topic"
    assert finding.text == CHATTER


def test_an_answer_with_a_word_of_courtesy_passes(tools: CheckTools) -> None:
    text = f"Thank you for asking, that happens to everybody. {ANSWER} Enjoy the spring!"

    assert check(a_reply(text, "en", message=MESSAGE, sources=(SOURCE,)), tools) == ()


def test_without_message_or_sources_nothing_is_off_the_point(tools: CheckTools) -> None:
    assert codes(check(a_reply(CHATTER, "en", sources=(SOURCE,)), tools)) == []
    assert codes(check(a_reply(CHATTER, "en", message=MESSAGE), tools)) == []
