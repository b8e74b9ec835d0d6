"""The short text that shows why a passage matched."""

from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.evidence import Query, Snippet
from kbassist.core.item import ItemFilter, ItemKind
from kbassist.search.index import WhooshIndex, open_index
from tests.search.articles import ARTICLES, STOP_WORDS
from tests.support.builders import an_item

LONG = an_item(
    "long",
    title="Garš raksts",
    body="Šis ir ievads, kas stāsta par daudz ko citu un nevienam nepalīdz. " * 8
    + "Rēķinus var **apmaksāt** ar karti [mājaslapā](https://example.com). "
    + "Pēc tam nāk vēl daudz nevajadzīgu teikumu. " * 10,
)


def asked(text: str) -> Query:
    return Query(text, "lv", ItemFilter(), 5)


def marked(snippet: Snippet) -> list[str]:
    return [mark.of(snippet.text) for mark in snippet.marks]


def test_the_best_sentence_is_shown_with_its_words_marked_in_any_form(filled: WhooshIndex) -> None:
    snippet = filled.snippet(asked("rekina apmaksa "), LONG, 0)

    assert "Rēķinus var apmaksāt" in snippet.text
    assert marked(snippet)[:2] == ["Rēķinus", "apmaksāt"]


def test_a_snippet_is_plain_text_of_about_two_hundred_characters(filled: WhooshIndex) -> None:
    snippet = filled.snippet(asked("apmaksa "), LONG, 0)

    assert "**" not in snippet.text
    assert "\n" not in snippet.text
    assert 60 <= len(snippet.text) <= 310


def test_a_cut_snippet_says_so(filled: WhooshIndex) -> None:
    text = filled.snippet(asked("apmaksa "), LONG, 0).text

    assert text.startswith("…")
    assert text.endswith("…")


def test_a_passage_without_the_words_shows_its_beginning(filled: WhooshIndex) -> None:
    snippet = filled.snippet(asked("televizors "), LONG, 0)

    assert snippet.text.startswith("Šis ir ievads")
    assert snippet.marks == ()


def test_a_passage_that_is_gone_shows_nothing(filled: WhooshIndex) -> None:
    assert filled.snippet(asked("rēķins"), LONG, 99) == Snippet("", ())


def test_the_word_being_typed_is_marked_by_its_beginning(filled: WhooshIndex) -> None:
    snippet = filled.marks(asked("apma"), "Apmaksa ir viegla, maksa maza.", "lv")

    assert marked(snippet) == ["Apmaksa"]


def test_a_preview_is_marked_in_its_own_language(filled: WhooshIndex) -> None:
    text = "Пароли меняют здесь; your passwords stay safe."

    assert marked(filled.marks(Query("пароль", None, ItemFilter(), 5), text, "ru")) == ["Пароли"]
    assert marked(filled.marks(Query("password ", None, ItemFilter(), 5), text, "ru")) == ["passwords"]


def test_words_left_out_and_conditions_are_not_marked(filled: WhooshIndex) -> None:
    snippet = filled.marks(asked("rēķins -karte tag:billing "), "Rēķins, karte, billing.", "lv")

    assert marked(snippet) == ["Rēķins"]


def test_common_words_are_not_marked_beside_others(filled: WhooshIndex) -> None:
    assert marked(filled.marks(asked("kā apmaksāt rēķinu "), "Kā un kur.", "lv")) == []


def test_a_sentence_that_only_repeats_the_title_gives_way_to_one_that_says_more(filled: WhooshIndex) -> None:
    item = an_item(
        "moving",
        title="Interneta pārcelšana",
        body="Interneta pārcelšana ir vienkārša. " + "Par to stāsta daudz. " * 12 + "Pārcelšana maksā 20 eiro.",
    )

    assert "20 eiro" in filled.snippet(asked("interneta pārcelšana maksā "), item, 0).text


def test_under_a_heading_that_matches_its_first_step_is_shown(filled: WhooshIndex) -> None:
    item = an_item(
        "app",
        title="Lietotne",
        body="Ievads.\n\n## Ja kods nepienāk\n\n1. Pārbaudiet mapi.\n2. Gaidiet stundu.\n\nKods ir sešciparu skaitlis.",
    )

    snippet = filled.snippet(asked("kods nepienāk "), item, 1)

    assert snippet.text.startswith("Ja kods nepienāk: 1. Pārbaudiet mapi. 2. Gaidiet stundu.")
    assert marked(snippet)[:2] == ["kods", "nepienāk"]


def test_the_short_answer_stands_for_the_beginning_of_an_article(filled: WhooshIndex) -> None:
    item = an_item(
        "invoice",
        title="Rēķina apmaksa",
        body="Šajā rakstā stāstām, kā notiek rēķina apmaksa.",
        short_formal="Rēķinu var apmaksāt ar karti sadaļā „Rēķini”.",
    )

    assert filled.snippet(asked("rēķina apmaksa "), item, 0).text == "Rēķinu var apmaksāt ar karti sadaļā „Rēķini”."


def test_the_greeting_of_a_past_answer_is_not_what_answers(filled: WhooshIndex) -> None:
    body = "Labdien, Anna!\n\nKarti nomainīsim rīt. Atvainojiet par gaidīšanu."
    item = an_item("answer", kind=ItemKind.ANSWER, title="Karte", body=body)

    assert filled.snippet(asked("televizors "), item, 0).text.startswith("…Karti nomainīsim rīt.")


def test_an_amount_is_preferred_where_one_is_asked_for(tmp_path: Path) -> None:
    body = "Karte ir ērta un droša. " * 9 + "Karte maksā 3 eiro. " + "Karte pienāk pastā. " * 9
    item = an_item("card", title="Karte", body=body)
    index = open_index(tmp_path / "index", STOP_WORDS, amount_words=frozenset({"cik"}))

    snippet = index.snippet(asked("cik par karti "), item, 0)

    index.close()
    assert "3 eiro" in snippet.text


def test_a_number_of_a_list_is_never_torn_from_its_words(filled: WhooshIndex) -> None:
    steps = "\n".join(
        f"{number}. Solis ar vārdiem, kas ir gana gari, lai vieta beigtos ātri." for number in range(1, 9)
    )
    item = an_item("steps", title="Soļi", body=steps)

    text = filled.snippet(asked("solis "), item, 0).text

    assert text.startswith("1. Solis")
    assert text.endswith("ātri. …")


@given(st.text(max_size=80), st.text(max_size=400))
def test_marks_are_words_of_the_text_in_order(filled: WhooshIndex, typed: str, text: str) -> None:
    marks = filled.marks(Query(typed, None, ItemFilter(), 5), text, "lv").marks

    assert all(0 <= mark.start < mark.end <= len(text) for mark in marks)
    assert list(marks) == sorted(marks)


@given(st.text(max_size=40), st.text(max_size=900))
def test_marks_of_a_snippet_point_into_it(filled: WhooshIndex, typed: str, body: str) -> None:
    item = an_item("any", body=body)

    snippet = filled.snippet(Query(f"rēķins {typed}", None, ItemFilter(), 5), item, 0)

    assert all(0 <= mark.start < mark.end <= len(snippet.text) for mark in snippet.marks)


def test_every_hit_has_a_snippet(filled: WhooshIndex) -> None:
    assert all(filled.snippet(asked("rēķins"), item, 0).text for item in ARTICLES)
