"""HTML for the preview: what hostile text cannot do."""

import pytest

from kbassist.markup.render import to_html, to_letter_html

HOSTILE = [
    "<script>alert(1)</script>",
    '<img src="file:///etc/passwd" onerror="x()">',
    "[x](javascript:alert(1))",
    "![x](http://tracker.example/pixel.png)",
    '<style>@import url("//host/share")</style>',
    "[x](file:///etc/passwd)",
    "[x](data:text/html,<script>1</script>)",
]


@pytest.mark.parametrize("markdown", HOSTILE)
def test_nothing_active_or_external_is_left(markdown: str) -> None:
    html = to_html(markdown)

    assert "<script" not in html
    assert "<img" not in html
    assert "<style" not in html
    assert 'href="javascript' not in html
    assert 'href="file' not in html
    assert 'href="data' not in html


def test_headings_lists_and_tables_are_shown() -> None:
    html = to_html("## Soļi\n\n1. viens\n\n| a | b |\n|---|---|\n| 1 | 2 |")

    assert "<h2>Soļi</h2>" in html
    assert "<li>viens</li>" in html
    assert "<td>2</td>" in html


def test_a_letter_keeps_its_line_breaks() -> None:
    assert "<br>" in to_letter_html("Ar cieņu,\nAnna")
    assert "<br>" not in to_html("Ar cieņu,\nAnna")
