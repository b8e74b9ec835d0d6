"""Items as HTML: what was written as a letter keeps its lines."""

import pytest

from kbassist.core.item import ItemKind
from kbassist.ui.item_texts import answer_of, item_html, short_answers_html
from tests.support.builders import an_item

LETTER = "С уважением,\n{agent_name}"


@pytest.mark.parametrize("kind", [ItemKind.ANSWER, ItemKind.CANNED])
def test_letters_keep_their_line_breaks(kind: ItemKind) -> None:
    item = an_item(kind=kind, body=LETTER)

    assert "С уважением,<br>" in item_html(item)
    assert "<br>" in (answer_of(item).html or "")
    assert answer_of(item).plain == LETTER


def test_the_customers_question_keeps_its_line_breaks() -> None:
    item = an_item(kind=ItemKind.ANSWER, question="Labdien!\nKā nomainīt paroli?", body="Iestatījumos.")

    assert "Labdien!<br>" in item_html(item)


def test_an_article_flows_as_markdown_says() -> None:
    assert "<br" not in item_html(an_item(body="one\ntwo"))


def test_ready_answers_are_shown_as_they_stand_in_a_letter() -> None:
    item = an_item(short_formal="Pirmā rinda,\notrā rinda.")

    assert "Pirmā rinda,<br>" in short_answers_html(item, "Jūs", "tu")
    assert short_answers_html(an_item(), "Jūs", "tu") == ""
