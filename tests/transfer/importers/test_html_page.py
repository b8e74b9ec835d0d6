from pathlib import Path

from kbassist.core.records import IdScope
from tests.support.importing import importer_for, records_of, write

PAGE = """<!DOCTYPE html><html lang="lv-LV"><head><title>Kā maksāt – Palīdzība</title><style>p{}</style></head>
<body><nav><a href="/">Sākums</a></nav><main><h1>Kā maksāt</h1><p>Atveriet <b>Rēķini</b>.</p>
<script>track()</script></main><footer>© 2026</footer></body></html>"""


def test_the_main_content_is_read_and_everything_around_left_out(tmp_path: Path) -> None:
    (record,) = records_of(write(tmp_path / "x.html", PAGE))

    assert (record.language, record.scope) == ("lv-LV", IdScope.PLACE)
    assert record.content.title == "Kā maksāt"
    assert record.content.body == "Atveriet **Rēķini**."


def test_without_a_heading_the_title_of_the_page_counts(tmp_path: Path) -> None:
    (record,) = records_of(write(tmp_path / "x.html", "<title>Help</title><p>Text.</p>"))

    assert (record.content.title, record.content.body) == ("Help", "Text.")


def test_a_page_is_known_by_its_content(tmp_path: Path) -> None:
    assert importer_for(write(tmp_path / "page", PAGE)) == "html_page"
    assert importer_for(write(tmp_path / "page.aspx", "<!-- x -->\n<html><body>x")) == "html_page"


def test_twenty_thousand_nested_elements_do_no_harm(tmp_path: Path) -> None:
    (record,) = records_of(write(tmp_path / "x.html", "<div><ul><li>" * 20_000 + "deep"))

    assert "deep" in record.content.body
