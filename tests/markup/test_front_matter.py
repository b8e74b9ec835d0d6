"""Headers of article files."""

import pytest

from kbassist.core.errors import InputProblem
from kbassist.markup.front_matter import join_front_matter, split_front_matter


def test_yaml_and_toml_headers_are_read() -> None:
    assert split_front_matter("---\ntitle: Parole\n---\nTeksts") == ({"title": "Parole"}, "Teksts")
    assert split_front_matter('+++\ntitle = "Parole"\n+++\nTeksts') == ({"title": "Parole"}, "Teksts")


def test_a_text_without_a_header_is_all_body() -> None:
    assert split_front_matter("Teksts\n---\nvairāk") == ({}, "Teksts\n---\nvairāk")
    assert split_front_matter("---\n\nTeksts pēc līnijas") == ({}, "---\n\nTeksts pēc līnijas")


@pytest.mark.parametrize("text", ["---\ntitle: [a\n---\nx", "---\ntitle: a\nx", "---\n- a\n---\nx", "+++\na=\n+++\n"])
def test_a_broken_header_is_named(text: str) -> None:
    with pytest.raises(InputProblem) as caught:
        split_front_matter(text)

    assert caught.value.code == "front_matter_broken"


def test_what_is_written_is_read_again() -> None:
    fields = {"title": "Kā atjaunot „paroli”: soļi", "tags": ["a", "b"]}

    assert split_front_matter(join_front_matter(fields, "Teksts.\n")) == (fields, "Teksts.\n")
