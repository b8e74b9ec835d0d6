"""Passages: where a body is cut, and that nothing falls between the cuts."""

from hypothesis import given
from hypothesis import strategies as st

from kbassist.markup.passages import LONGEST_PASSAGE, passage_of, passages_of
from tests.support.builders import an_item


def test_a_section_is_a_passage_under_its_headings() -> None:
    item = an_item(body="Ievads.\n\n## Parole\n\nTeksts.\n\n### Telefonā\n\nSoļi.\n\n## Konts\n\nCits.")

    passages = passages_of(item)

    assert [passage.heading_path for passage in passages] == [(), ("Parole",), ("Parole", "Telefonā"), ("Konts",)]


def test_a_hash_inside_a_code_block_is_no_heading() -> None:
    item = an_item(body="Pirms.\n\n```\n# komentārs\n```\n\nPēc.")

    assert len(passages_of(item)) == 1


def test_a_long_section_is_cut_between_paragraphs() -> None:
    paragraph = "Vārds " * 60
    item = an_item(body="\n\n".join([paragraph] * 12))

    passages = passages_of(item)

    assert len(passages) > 1
    assert all(len(passage.text) < 2 * LONGEST_PASSAGE for passage in passages)


def test_an_empty_body_still_has_a_passage_for_its_title() -> None:
    assert len(passages_of(an_item(body=""))) == 1


@given(st.text(alphabet="a# \n`-1.", max_size=3_000))
def test_the_passages_cover_the_whole_body(body: str) -> None:
    item = an_item(body=body)

    passages = passages_of(item)

    joined = "".join(passage.text for passage in passages)
    assert joined.strip() == body.strip()
    assert all(passage.text == body[passage.start : passage.end] for passage in passages)


@given(st.text(alphabet="a# \n`~", max_size=300))
def test_one_passage_is_the_one_among_all(body: str) -> None:
    item = an_item(body=body)

    passages = passages_of(item)

    assert tuple(passage_of(item, ordinal) for ordinal in range(len(passages))) == passages
    assert passage_of(item, len(passages)) is None
    assert passage_of(item, -1) is None
