"""Who is at home with technology and who is not; where the words tell neither nothing is claimed."""

import pytest

from kbassist.core.understanding import Reader
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand


def reader_of(text: str, packs: LanguagePacks) -> Reader | None:
    return understand(message_from(text), packs).reader.value


@pytest.mark.parametrize(
    "text",
    [
        "Es no datoriem neko nesaprotu, kā nomainīt paroli?",
        "Я в компьютерах ничего не понимаю, как поменять пароль?",
        "I'm no computer person. How do I change the password?",
        "Ich kenne mich mit Computern nicht aus. Wie ändere ich das Passwort?",
    ],
)
def test_who_says_so_is_a_novice(packs: LanguagePacks, text: str) -> None:
    assert reader_of(text, packs) is Reader.NOVICE


@pytest.mark.parametrize(
    "text",
    [
        'POST /api/v2/users atgriež {"error": "forbidden"}, kāpēc?',
        "После обновления systemctl status пишет exit code 203, в чём дело?",
        "curl says ERR_CONNECTION_REFUSED on 203.0.113.7:8443, what changed?",
    ],
)
def test_who_quotes_commands_and_codes_is_an_expert(packs: LanguagePacks, text: str) -> None:
    assert reader_of(text, packs) is Reader.EXPERT


@pytest.mark.parametrize(
    "text",
    [
        "Kā nomainīt paroli?",
        "Internets nestrādā, rāda kļūdu 691.",
        "My mother is eighty. How do I pay her bill?",
        "Es no datoriem neko nesaprotu, bet curl raksta ERR_CONNECTION_REFUSED.",
    ],
)
def test_nothing_is_claimed_where_the_words_tell_neither_or_both(packs: LanguagePacks, text: str) -> None:
    assert reader_of(text, packs) is None
