import pytest

from kbassist.core.errors import InputProblem
from kbassist.transfer.encoding import decode, decode_head

LATVIAN = "Labdien! Kā es varu nomainīt pastkastes paroli? Ļoti ceru uz drīzu atbildi – paldies „Dzintarnet”."
RUSSIAN = "Здравствуйте! Как сменить пароль от почты? Жду ответа – спасибо «Дзинтарнет»."


@pytest.mark.parametrize("text", [LATVIAN, RUSSIAN, "plain"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_unicode_is_read_with_and_without_its_mark(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(("text", "encoding"), [(LATVIAN, "cp1257"), (RUSSIAN, "cp1251")])
def test_windows_code_pages_are_told_by_their_words(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Kā?", "cp1257"),
        ("ŠĶĪRE", "cp1257"),
        ("Ąžuolas ėjo", "cp1257"),
        ("Да", "cp1251"),
        ("ПАРОЛЬ от SMTP не подходит", "cp1251"),
        ("id;title\n1;Вход в почту\n", "cp1251"),
    ],
)
def test_a_few_words_are_enough(text: str, encoding: str) -> None:
    assert decode(text.encode(encoding)) == text


def test_line_ends_become_plain() -> None:
    assert decode(b"a\r\nb\rc\n") == "a\nb\nc\n"


@pytest.mark.parametrize("content", [b"a\0b", b"\x01\x02\x03\x04\xff\xfe\xfa\x05", "a\0b".encode("utf-16")])
def test_bytes_that_are_no_text_are_refused(content: bytes) -> None:
    with pytest.raises(InputProblem, match="not a text file"):
        decode(content)


def test_letters_of_no_known_code_page_are_refused() -> None:
    with pytest.raises(InputProblem, match="encoding"):
        decode("日本語のテキスト".encode("shift-jis"))


def test_a_beginning_that_cuts_a_character_is_still_read() -> None:
    assert decode_head("ā".encode() * 3 + b"\xc4") == "āāā"
    assert decode_head("āb".encode("utf-16")[:-1]) == "ā"
    assert decode_head(b"\0\0") == ""
