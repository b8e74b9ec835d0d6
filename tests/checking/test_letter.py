"""Greeting, closing and signature are told from the rest of a reply."""

import pytest

from kbassist.checking.letter import letter_of
from kbassist.checking.tools import CheckTools
from tests.checking.replies import a_reply


@pytest.mark.parametrize(
    ("language", "text", "greeting", "closing"),
    [
        ("lv", "Labdien, Anna!\n\nParole nomainīta.\n\nAr cieņu\nJānis", "Labdien, Anna!", "Ar cieņu"),
        ("lv", "Anna, labdien! Parole nomainīta un konts ir atvērts arī Jums.", "Anna, labdien!", None),
        ("lv", "čau, parole nomainīta.\nVisu labu!", "čau, parole nomainīta.", "Visu labu!"),
        ("ru", "Здравствуйте, Анна!\n\nПароль изменён.\n\nС уважением,\nИван", "Здравствуйте, Анна!", "С уважением,"),
        ("en", "Dear Anna,\n\nDone.\n\nKind regards,\nJohn", "Dear Anna,", "Kind regards,"),
        ("en", "Dear Anna,<br />your password was changed, and the account is open again for you.", "Dear Anna,", None),
        ("en", "Your password was changed.", None, None),
        ("en", "Best option for you would be to restart the router now.", None, None),
        (None, "Labdien!\n\nGatavs.\n\nAr cieņu\nJānis", "Labdien!", "Ar cieņu"),
        ("lv", "", None, None),
    ],
)
def test_the_frame_of_a_letter_is_found(
    tools: CheckTools, language: str | None, text: str, greeting: str | None, closing: str | None
) -> None:
    letter = letter_of(a_reply(text, language), tools.packs)

    assert (letter.greeting.of(text) if letter.greeting else None) == greeting
    assert (letter.closing.of(text) if letter.closing else None) == closing


def test_the_frame_holds_all_from_the_closing_on(tools: CheckTools) -> None:
    text = "Labdien!\n\nGatavs.\n\nAr cieņu\nJānis\nDzintarnet, kopš 1999"

    letter = letter_of(a_reply(text), tools.packs)

    assert [part.of(text) for part in letter.frame] == ["Labdien!", "Ar cieņu\nJānis\nDzintarnet, kopš 1999"]
