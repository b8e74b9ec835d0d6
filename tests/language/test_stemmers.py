"""Russian, English and other languages: one key for the forms of a word, folded."""

from concurrent.futures import ThreadPoolExecutor

import pytest

from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import fold


@pytest.mark.parametrize(
    ("language", "forms"),
    [
        ("ru", "пароль пароля паролю паролем пароли паролей паролями"),
        ("ru", "счёт счет счета счёту счетом счетов"),
        ("ru", "оплата оплаты оплату оплатой оплате"),
        ("ru", "новый новая новое новые нового новой новую"),
        ("en", "setting settings SETTING"),
        ("en", "invoice invoices invoiced INVOICES"),
        ("en", "connect connected connecting connection connections"),
        ("de", "Rechnung Rechnungen"),
        ("lt", "sąskaita sąskaitos sąskaitą"),
        ("et", "arve arved arvete"),
    ],
)
def test_forms_of_a_word_have_one_key(language: str, forms: str) -> None:
    stem = stemmer_for(language)

    assert len({stem(form) for form in forms.split()}) == 1


def test_russian_yo_and_ye_are_one_letter() -> None:
    stem = stemmer_for("ru")

    assert stem("тёплый") == stem("теплый")


@pytest.mark.parametrize("language", ["lv", "ru", "en", "de", "lt", "et", "pl", "fr", "es", "uk", "xx", ""])
def test_every_key_is_folded(language: str) -> None:
    stem = stemmer_for(language)

    for word in ("Čaulīte", "Ёлка", "Müller", "été", "Łódź", "ąžuolas", "naïve"):
        assert stem(word) == fold(stem(word))


def test_words_of_an_unknown_language_are_only_folded() -> None:
    assert stemmer_for("xx")("Running") == "running"


def test_a_language_has_one_stemmer() -> None:
    assert stemmer_for("lv") is stemmer_for("lv")


def test_many_threads_get_the_same_keys() -> None:
    words = [f"{start}ность{ending}" for start in "абвгдежзик" for ending in ("", "ю", "ями", "ей")] * 20
    expected = [stemmer_for("ru").__wrapped__(word) for word in words]  # type: ignore[attr-defined]

    with ThreadPoolExecutor(4) as threads:
        found = list(threads.map(stemmer_for("ru").__wrapped__, words))  # type: ignore[attr-defined]

    assert found == expected
