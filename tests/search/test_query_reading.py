"""How typed text is understood."""

from hypothesis import given
from hypothesis import strategies as st

from kbassist.search.query_language import Condition, TypedQuery, Words, read_query


def test_words_are_wanted_one_by_one() -> None:
    assert read_query("rēķina apmaksa ").wanted == (Words(("rēķina",)), Words(("apmaksa",)))


def test_a_word_with_a_hyphen_is_plain_words() -> None:
    assert read_query("e-pasts ").wanted == (Words(("e",)), Words(("pasts",)))


def test_quotes_make_a_phrase() -> None:
    assert read_query('"ar karti"').wanted == (Words(("ar", "karti"), is_phrase=True),)


def test_an_open_quote_is_plain_words() -> None:
    assert read_query('"ar karti ').wanted == (Words(("ar",)), Words(("karti",)))


def test_a_minus_means_without() -> None:
    query = read_query('rēķins -karte -"ar karti" -tag:old')

    assert query.wanted == (Words(("rēķins",)),)
    assert query.unwanted == (Words(("karte",)), Words(("ar", "karti"), is_phrase=True))
    assert query.exclusions == (Condition("tag", "old"),)


def test_fields_are_conditions_with_folded_values() -> None:
    query = read_query('tag:Drošība kind:article lang:LV source:"My Docs" ')

    assert query.conditions == (
        Condition("tag", "drosiba"),
        Condition("kind", "article"),
        Condition("lang", "lv"),
        Condition("source", "my docs"),
    )


def test_title_limits_words_to_titles() -> None:
    assert read_query("title:rēķins ").wanted == (Words(("rēķins",), in_title=True),)


def test_unknown_fields_and_values_are_plain_words() -> None:
    assert read_query("color:red kind:letter ").wanted == tuple(
        Words((word,)) for word in ("color", "red", "kind", "letter")
    )
    assert read_query("https://example.com/a ").wanted == tuple(
        Words((word,)) for word in ("https", "example", "com", "a")
    )


def test_the_last_word_is_open_while_the_cursor_stands_at_it() -> None:
    assert read_query("rēķ").is_last_word_open
    assert not read_query("rēķ ").is_last_word_open
    assert not read_query('"rēķ"').is_last_word_open
    assert not read_query("rēķins -kar").is_last_word_open


@given(st.text(max_size=200))
def test_any_text_is_a_query(text: str) -> None:
    query = read_query(text)

    assert isinstance(query, TypedQuery)
    assert all(words.words for words in (*query.wanted, *query.unwanted))


@given(st.lists(st.text(alphabet="abcāčпроль", min_size=1, max_size=8), max_size=8))
def test_plain_words_come_back_as_they_were(words: list[str]) -> None:
    assert read_query(" ".join(words)).wanted == tuple(Words((word,)) for word in words)
