"""Words that an author wrote in both forms of address."""

import pytest

from kbassist.core.understanding import Address
from kbassist.markup.plain_text import plain_text
from kbassist.markup.render import to_html
from kbassist.markup.variants import in_both_forms, in_one_form, without_stops_inside

TEXT = "Esiet {formal: droši. Jūs paši | familiar: mierīgs. Tu pats} izvēlieties."


def test_readers_see_one_form_and_the_formal_one_by_default() -> None:
    assert in_one_form(TEXT) == "Esiet droši. Jūs paši izvēlieties."
    assert in_one_form(TEXT, Address.FAMILIAR) == "Esiet mierīgs. Tu pats izvēlieties."


def test_the_forms_may_stand_in_either_order_and_over_lines() -> None:
    assert in_one_form("{familiar: tu |\nformal:\nJūs}") == "Jūs"


def test_the_preview_and_the_plain_text_show_no_braces() -> None:
    assert "{" not in to_html(TEXT)
    assert plain_text(TEXT) == "Esiet droši. Jūs paši izvēlieties."


@pytest.mark.parametrize(
    "text", ["{customer_name}", "{formal: tikai}", "{a: b | c: d}", "{", "formal: a | familiar: b"]
)
def test_what_only_looks_similar_stays(text: str) -> None:
    assert in_one_form(text, Address.FAMILIAR) == text
    assert in_both_forms(text) == text


def test_the_words_of_both_forms_can_be_found() -> None:
    assert in_both_forms("{formal: Jūs | familiar: tu}") == "Jūs tu"


def test_no_sentence_ends_inside_and_the_length_stays() -> None:
    masked = without_stops_inside(TEXT)

    assert len(masked) == len(TEXT)
    assert masked.count(".") == 1
