"""Why an item stands where it stands, in words for people."""

from datetime import timedelta

import pytest
from PySide6.QtCore import QLocale
from PySide6.QtWidgets import QApplication

from kbassist.core.evidence import ALREADY_ADVISED, Factor
from kbassist.core.item import ItemKind
from kbassist.core.usage import Usage
from kbassist.services.weighing import WORTH_NOTHING, weigh
from kbassist.ui.standing_texts import LARGELY_REWRITTEN, as_tool_tip, similar_text, standing_lines, standing_text
from kbassist.ui.texts import day_text
from kbassist.ui.translation import Translation
from tests.support.builders import an_item
from tests.support.clock import NOON

OLD = NOON - timedelta(days=2_000)


def used(times: int, share: float) -> Usage:
    return Usage(times, float(times), times * share, NOON)


def test_what_the_customer_was_told_before_says_so(qapp: QApplication) -> None:
    assert standing_text(an_item(), (Factor(ALREADY_ADVISED, 0.9),), None) == "already advised to this customer"


def test_use_and_age_are_told_in_words(qapp: QApplication) -> None:
    item = an_item(at=OLD)
    usage = used(12, 0.02)

    assert standing_text(item, weigh(item, usage, NOON), usage) == (
        f"used in replies: 12, mostly unchanged; last changed on {day_text(OLD)}"
    )


@pytest.mark.parametrize(
    ("share", "words"), [(0.05, "mostly unchanged"), (0.2, "partly rewritten"), (0.7, "mostly rewritten")]
)
def test_how_far_replies_were_rewritten_is_told(qapp: QApplication, share: float, words: str) -> None:
    assert standing_text(an_item(), (), used(3, share)).endswith(words)


def test_mostly_rewritten_is_said_where_use_speaks_against_an_item() -> None:
    assert LARGELY_REWRITTEN == WORTH_NOTHING


def test_an_item_that_stands_on_its_words_alone_has_nothing_to_tell(qapp: QApplication) -> None:
    assert standing_lines(an_item(), (), None, ()) == ()
    assert as_tool_tip(()) == ""


def test_what_is_not_reviewed_and_what_has_a_ready_answer_is_said(qapp: QApplication) -> None:
    factors = (Factor("past_answer", 0.98), Factor("unreviewed", 0.98), Factor("ready_answer", 1.01))

    assert standing_lines(an_item(), factors, None, ()) == ("Has a ready short answer; not reviewed yet",)


def test_what_says_the_same_is_named_with_its_kind(qapp: QApplication) -> None:
    similar = (an_item("a", title="Parole"), an_item("b", title="", question="Kā  mainīt?", kind=ItemKind.ANSWER))

    assert similar_text(similar) == "Says the same: Parole (Article), Kā mainīt? (Past answer)"


def test_html_in_a_title_is_shown_and_not_obeyed() -> None:
    assert as_tool_tip(("<b>x</b>", "y")) == "<qt>&lt;b&gt;x&lt;/b&gt;<br>y</qt>"


@pytest.mark.parametrize(
    ("language", "words"), [("lv", "izmantots atbildēs: 12"), ("ru", "использовано в ответах: 12")]
)
def test_the_words_are_in_the_language_of_the_window(qapp: QApplication, language: str, words: str) -> None:
    translation = Translation(qapp)
    translation.use(language)

    text = standing_text(an_item(), (), used(12, 0.0))

    translation.let_go()
    QLocale.setDefault(QLocale("en"))
    assert text.startswith(words)
