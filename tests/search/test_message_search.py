"""What is found for a customer's own words."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.evidence import Query
from kbassist.core.item import Item, ItemFilter
from kbassist.core.jobs import Cancelled, CancelToken, no_progress
from kbassist.search.index import WhooshIndex, open_index
from tests.search.articles import ARTICLES
from tests.support.builders import an_item

NAMES = {item.id: f"{item.key.external_id}.{item.language}" for item in ARTICLES}


def matched(index: WhooshIndex, text: str, language: str | None, context: str = "") -> list[tuple[str, float]]:
    hits = index.match(Query(text, language, ItemFilter(), 10, context), CancelToken())
    return [(NAMES[hit.item_id], hit.confidence) for hit in hits]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("Labdien! Esmu aizmirsusi savu paroli, kā man to atjaunot? Paldies, Anna", "lv", "password.lv"),
        ("labdien aizmirsu paroles kaa atjaunosu", "lv", "password.lv"),
        ("Здравствуйте! Забыла пароли, помогите восстановить", "ru", "password.ru"),
        ("Hello, I forgot my passwords and cannot reset them", "en", "password.en"),
        ("Kāpēc rēķins jāapmaksā ar pārskaitījumu?", "lv", "invoice.lv"),
    ],
)
def test_a_message_finds_the_article_in_its_own_language(
    filled: WhooshIndex, text: str, language: str, expected: str
) -> None:
    assert matched(filled, text, language)[0][0] == expected


def test_greetings_and_common_words_count_nothing(filled: WhooshIndex) -> None:
    assert matched(filled, "Labdien, lūdzu! Paldies!", "lv") == []


def test_a_fitting_question_is_surer_than_an_unrelated_one(filled: WhooshIndex) -> None:
    fitting = matched(filled, "Aizmirsu paroli, kā to atjaunot?", "lv")
    unrelated = matched(filled, "Vai jums ir televīzijas kanāli un lampiņa krāsainajam faksam?", "lv")

    assert fitting[0][1] > 0.5
    assert all(confidence < 0.35 for _, confidence in unrelated)


def test_the_words_around_a_question_help_to_choose_and_make_nothing_surer(filled: WhooshIndex) -> None:
    around = "Rēķins nav pienācis. Kā atjaunot?"

    chosen = matched(filled, "Kā atjaunot?", "lv", around)

    assert "invoice.lv" in dict(chosen)
    assert dict(chosen)["invoice.lv"] < 0.3


def test_query_signs_in_a_message_are_only_signs(filled: WhooshIndex) -> None:
    assert matched(filled, "rēķins -karte tag:network", "lv")[0][0] == "invoice.lv"


def test_a_message_of_any_length_is_answered(filled: WhooshIndex) -> None:
    assert matched(filled, "Rēķins nav pienācis. " * 50_000, "lv")


@given(st.text(max_size=300), st.sampled_from(["lv", "ru", "en", "xx", None]))
def test_no_message_is_an_error(filled: WhooshIndex, text: str, language: str | None) -> None:
    for _, confidence in matched(filled, text, language):
        assert 0 <= confidence <= 1


def test_a_cancelled_match_stops(filled: WhooshIndex) -> None:
    token = CancelToken()
    token.cancel()

    with pytest.raises(Cancelled):
        filled.match(Query("rēķins", "lv", ItemFilter(), 5), token)


def test_another_word_counts_whole_where_the_knowledge_does_not_have_the_customers_word(tmp_path: Path) -> None:
    (tmp_path / "concepts").mkdir()
    (tmp_path / "concepts" / "some.json").write_text('{"bill": {"en": ["bill", "invoice"]}}', "utf-8")
    index = open_index(tmp_path / "index", {}, concepts=tmp_path / "concepts")
    asked = Query("bill paper", "en", ItemFilter(), 10)
    unknown = an_item("invoice", language="en", title="Invoice", body="Pay it.")
    paper = an_item("paper", language="en", title="Printing", body="Put more paper in, then close the tray again.")
    known = an_item("bill", language="en", title="Thanks", body="A bill of thanks for the bill and the bill.")

    def order(*items: Item) -> list[str]:
        index.rebuild(items, len(items), 1, no_progress, CancelToken())
        names = {item.id: item.key.external_id for item in items}
        return [names[hit.item_id] for hit in index.match(asked, CancelToken())]

    without, with_word = order(unknown, paper), order(unknown, paper, known)
    index.close()

    assert without == ["invoice", "paper"]
    assert with_word.index("paper") < with_word.index("invoice")
