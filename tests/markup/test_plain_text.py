"""Markdown read as words."""

from hypothesis import given
from hypothesis import strategies as st

from kbassist.markup.plain_text import plain_text


def test_marks_go_and_words_stay() -> None:
    assert plain_text("## Parole\n\nAtveriet **Profils** un `OK`.") == "Parole\n\nAtveriet Profils un OK."


def test_lists_keep_their_numbers() -> None:
    assert plain_text("1. pirmais\n2. otrais\n   - sīkāk\n") == "1. pirmais\n2. otrais\n  - sīkāk"


def test_two_lists_stay_apart() -> None:
    assert plain_text("1. viens\n\n- divi\n") == "1. viens\n\n- divi"


def test_a_link_keeps_its_address_once() -> None:
    assert plain_text("[šeit](https://a.example/b)") == "šeit (https://a.example/b)"
    assert plain_text("<https://a.example/b>") == "https://a.example/b"


def test_a_table_keeps_its_cells() -> None:
    assert plain_text("| Plāns | Cena |\n|---|---|\n| Mājas 100 | 14,90 |") == "Plāns | Cena\n\nMājas 100 | 14,90"


@given(st.lists(st.text(alphabet="abcāčēя0123456789", min_size=1), min_size=1, max_size=20))
def test_no_word_is_lost(words: list[str]) -> None:
    assert plain_text(" ".join(words)).split() == words
