from pathlib import Path

from kbassist.search.bench.plain_whoosh import PlainDocument, PlainWhoosh

DOCUMENTS: tuple[PlainDocument, ...] = (
    ("reset", "Reset a password", "Choose a new password.", "hotel/1"),
    ("wifi", "Wireless network", "The password of the network is on the desk.", "hotel/2"),
    ("pets", "", "Dogs are welcome.", "hotel/2"),
)


def test_any_of_the_words_will_do_and_the_best_comes_first(tmp_path: Path) -> None:
    plain = PlainWhoosh(DOCUMENTS, None, tmp_path)

    ranked = plain.rank("How do I reset the password?", entity="", limit=10)

    plain.close()
    assert ranked == ("reset", "wifi")


def test_english_is_stemmed_and_signs_are_no_operators(tmp_path: Path) -> None:
    plain = PlainWhoosh(DOCUMENTS, "en", tmp_path)

    ranked = plain.rank('"dog" -welcome (', entity="", limit=10)

    plain.close()
    assert ranked == ("pets",)


def test_only_what_is_about_the_entity_is_ranked(tmp_path: Path) -> None:
    plain = PlainWhoosh(DOCUMENTS, None, tmp_path)

    ranked = plain.rank("password", entity="hotel/2", limit=10)

    plain.close()
    assert ranked == ("wifi",)
