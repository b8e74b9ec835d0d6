from pathlib import Path

from tests.cli.conftest import Command


def test_hits_carry_the_agreed_keys(command: Command, home: Path) -> None:
    results = command("search", "paroli nomainit", "--home", home, "--json").json()

    assert results["query"] == "paroli nomainit"
    assert results["took_ms"] > 0
    hit = results["hits"][0]
    assert set(hit) >= {
        *("id", "external_id", "source", "kind", "title", "snippet", "language", "url", "score", "confidence"),
    }
    assert (hit["external_id"], hit["language"], hit["source"]) == ("mail-password", "lv", "help")
    assert hit["url"] == "https://help.example/lv/mail-password"


def test_filters_narrow_the_hits(command: Command, home: Path) -> None:
    def ids(*options: str) -> set[str]:
        return {hit["external_id"] for hit in command("search", *options, "--home", home, "--json").json()["hits"]}

    assert ids("rēķins", "--tag", "billing") == {"invoice"}
    assert ids("rēķins", "--tag", "mail") == set()
    assert ids("pastkasti", "--kind", "answer") == {"answer-1"}
    assert ids("пароль", "--language", "lv") == {"mail-password"}
    assert ids("пароль", "--language", "en") == set()
    assert ids("pastkasti", "--source", "elsewhere") == set()


def test_people_read_titles_and_places(command: Command, home: Path) -> None:
    finished = command("search", "pastkastes parole", "--home", home)

    assert "1. Kā nomainīt pastkastes paroli  [article, lv]" in finished.output


def test_a_malformed_query_and_an_unknown_word_are_no_errors(command: Command, home: Path) -> None:
    assert command("search", '"((AND title: -', "--home", home).code == 0
    assert "Nothing found" in command("search", "zzzzzz", "--home", home).errors


def test_a_corrected_query_is_told_and_can_be_refused(command: Command, home: Path) -> None:
    corrected = command("search", "gfhjkm", "--home", home, "--json").json()
    refused = command("search", "gfhjkm", "--as-typed", "--home", home, "--json").json()
    told = command("search", "gfhjkm", "--home", home)

    assert (corrected["query"], corrected["searched_for"]) == ("gfhjkm", "пароль")
    assert corrected["hits"][0]["language"] == "ru"
    assert (refused["searched_for"], refused["hits"]) == (None, [])
    assert "Showing results for “пароль”" in told.errors


def test_a_query_that_needs_no_correction_says_so(command: Command, home: Path) -> None:
    results = command("search", "paroli nomainit", "--home", home, "--json").json()

    assert (results["searched_for"], results["did_you_mean"]) == (None, None)
