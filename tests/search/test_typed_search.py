"""What an agent finds by typing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.evidence import Query
from kbassist.core.item import Audience, ItemFilter, ItemKind, ItemStatus
from kbassist.core.jobs import Cancelled, CancelToken
from kbassist.search.index import WhooshIndex, open_index
from tests.search.articles import ARTICLES, STOP_WORDS, fill
from tests.support.builders import an_item

EVERYTHING = ItemFilter()
PIECES = ['"', "-", "tag:", "title:", "rēķins", " ", "lang:", "kind:", "(", "~2", "пароль", "\u0301", "*", "“"]
NAMES = {item.id: f"{item.key.external_id}.{item.language}" for item in ARTICLES}


def found(
    index: WhooshIndex, text: str, language: str | None = None, item_filter: ItemFilter = EVERYTHING
) -> list[str]:
    hits = index.search(Query(text, language, item_filter, 10), CancelToken())
    return [NAMES[hit.item_id] for hit in hits]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("rēķinu", "invoice.lv"),
        ("rekiniem", "invoice.lv"),
        ("REKINA apmaksu", "invoice.lv"),
        ("atjaunojiet paroles", "password.lv"),
        ("parolem atjaunosana", "password.lv"),
        ("нажал ссылки", "password.ru"),
        ("паролей", "password.ru"),
        ("forgot passwords", "password.en"),
        ("resetting", "password.en"),
        ("lampinas marsrutetaji", "router.lv"),
        ("ielogojos", "password.lv"),
    ],
)
def test_any_form_of_a_word_is_found_with_or_without_diacritics(filled: WhooshIndex, text: str, expected: str) -> None:
    assert found(filled, text)[0] == expected


@pytest.mark.parametrize("typed", ["marsr", "maršrutēt", "lam", "marsrutetaja l", "pārc", "забы"])
def test_the_word_being_typed_finds_titles_that_begin_so(filled: WhooshIndex, typed: str) -> None:
    assert found(filled, typed)


def test_a_finished_word_is_not_a_beginning(filled: WhooshIndex) -> None:
    assert found(filled, "marsr ") == []


def test_items_with_all_words_come_before_those_with_some(filled: WhooshIndex) -> None:
    names = found(filled, "rēķins adrese")

    assert names[0] == "moving.lv"
    assert "invoice.lv" in names


def test_words_may_stand_in_different_passages_of_an_item(filled: WhooshIndex) -> None:
    assert found(filled, "pieteikšanās surogātpasta")[0] == "password.lv"


def test_an_item_is_found_once_in_its_best_passage(filled: WhooshIndex) -> None:
    hits = filled.search(Query("surogātpasta mape", None, ItemFilter(), 10), CancelToken())

    assert [(NAMES[hit.item_id], hit.ordinal) for hit in hits] == [("password.lv", 1)]


@pytest.mark.parametrize(
    ("language", "expected"), [("lv", "password.lv"), ("en", "password.en"), ("ru", "password.ru")]
)
def test_of_language_variants_only_the_fitting_one_is_shown(filled: WhooshIndex, language: str, expected: str) -> None:
    names = found(filled, "tag:account", language)

    assert names == [expected]


def test_a_phrase_must_stand_so(filled: WhooshIndex) -> None:
    assert found(filled, '"balta lampiņa"') == ["router.lv"]
    assert found(filled, '"lampiņa balta"') == []


@pytest.mark.parametrize("phrase", ['"nospiest saites"', "„nospiediet saiti”", '"press the link"', '"нажмите ссылку"'])
def test_a_phrase_is_found_in_other_forms_and_quotes(filled: WhooshIndex, phrase: str) -> None:
    assert found(filled, phrase)


def test_a_minus_leaves_items_out(filled: WhooshIndex) -> None:
    assert found(filled, "rēķins") == ["invoice.lv", "moving.lv"]
    assert found(filled, "rēķins -adrese") == ["invoice.lv"]
    assert found(filled, 'rēķins -"ar karti"') == ["moving.lv"]


def test_title_means_titles_and_headings(filled: WhooshIndex) -> None:
    assert found(filled, "title:rēķins ") == ["invoice.lv"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("tag:billing", {"invoice.lv"}),
        ("tag:drosiba", {"password.lv"}),
        ("tag:account tag:Drošība", {"password.lv"}),
        ("source:partners", {"router.lv"}),
        ("lang:ru", {"password.ru"}),
        ("lang:ru lang:en пароль", {"password.ru"}),
        ("kind:answer", set()),
        ("-tag:account -source:partners", {"invoice.lv", "moving.lv"}),
        ('tag:"billing" rēķins', {"invoice.lv"}),
    ],
)
def test_typed_conditions_narrow_the_results(filled: WhooshIndex, text: str, expected: set[str]) -> None:
    assert set(found(filled, text)) == expected


def test_filters_narrow_the_results(filled: WhooshIndex) -> None:
    assert found(filled, "rēķins", None, ItemFilter(tags=frozenset({"Billing"}))) == ["invoice.lv"]
    assert found(filled, "rēķins", None, ItemFilter(kinds=frozenset({ItemKind.CANNED}))) == []
    assert found(filled, "interneta", None, ItemFilter(sources=frozenset({"partners"}))) == ["router.lv"]
    assert found(filled, "password", None, ItemFilter(languages=frozenset({"lv"}))) == []


def test_only_the_asked_for_statuses_and_audiences_are_found(tmp_path: object) -> None:
    items = (
        an_item("draft", title="Melnraksts par cenām", status=ItemStatus.DRAFT),
        an_item("secret", title="Iekšējs par cenām", audience=Audience.INTERNAL),
        an_item("open", title="Atklāts par cenām"),
    )
    index = open_index(tmp_path / "index", STOP_WORDS)  # type: ignore[operator]
    fill(index, items)
    public = ItemFilter(statuses=frozenset({ItemStatus.PUBLISHED}), audiences=frozenset({Audience.PUBLIC}))

    every = index.search(Query("cenas", None, ItemFilter(), 10), CancelToken())
    quotable = index.search(Query("cenas", None, public, 10), CancelToken())

    assert len(every) == 3
    assert [hit.item_id for hit in quotable] == [items[2].id]
    index.close()


def test_common_words_alone_still_find_something(filled: WhooshIndex) -> None:
    assert found(filled, "kā ")[0] == "password.lv"


@pytest.mark.parametrize("text", ["", " ", "-", '"', '""', "tag:", "title:", "!!!", "…", "\0", "( OR )", "*"])
def test_nothing_to_look_for_finds_nothing(filled: WhooshIndex, text: str) -> None:
    assert found(filled, text) == []


@pytest.mark.parametrize("limit", [0, 1, 2])
def test_there_are_never_more_hits_than_wanted(filled: WhooshIndex, limit: int) -> None:
    assert len(filled.search(Query("rēķins", None, ItemFilter(), limit), CancelToken())) == limit


@given(st.text(max_size=60) | st.lists(st.sampled_from(PIECES), max_size=12).map("".join))
def test_no_text_is_an_error(filled: WhooshIndex, text: str) -> None:
    for hit in filled.search(Query(text, None, ItemFilter(), 5), CancelToken()):
        assert hit.item_id in NAMES
        assert 0 <= hit.confidence <= 1


def test_a_cancelled_search_stops(filled: WhooshIndex) -> None:
    token = CancelToken()
    token.cancel()

    with pytest.raises(Cancelled):
        filled.search(Query("rēķins", None, ItemFilter(), 5), token)
