from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.item import Audience, ItemKind, ItemStatus
from kbassist.core.records import IdScope
from tests.support.importing import importer_for, read_file, records_of, write

ARTICLE = """---
id: mail-password
language: lv
title: Kā nomainīt pastkastes paroli
tags: [mail, password]
audience: internal
status: draft
url: https://help.example/lv/mail-password
aliases: [aizmirsu paroli, /old/page.html]
updated: 2026-11-02
answer:
  formal: >-
    Atveriet iestatījumus.
  familiar: Atver iestatījumus.
---
Katrai pastkastei ir sava parole.

## Ja zināt veco
"""


def test_a_header_fills_every_field(tmp_path: Path) -> None:
    (record,) = records_of(write(tmp_path / "x.md", ARTICLE))

    content = record.content
    assert (record.external_id, record.scope, record.language) == ("mail-password", IdScope.SOURCE, "lv")
    assert content.title == "Kā nomainīt pastkastes paroli"
    assert (content.short_formal, content.short_familiar) == ("Atveriet iestatījumus.", "Atver iestatījumus.")
    assert (content.status, content.audience) == (ItemStatus.DRAFT, Audience.INTERNAL)
    assert content.tags == ("mail", "password")
    assert content.aliases == ("aizmirsu paroli",)
    assert content.body == "Katrai pastkastei ir sava parole.\n\n## Ja zināt veco"


def test_a_toml_header_is_read_with_its_taxonomies(tmp_path: Path) -> None:
    text = '+++\ntitle = "Crash"\n[taxonomies]\nfaq = ["App"]\n+++\nRestart it.\n'

    (record,) = records_of(write(tmp_path / "x.md", text))

    assert (record.content.title, record.content.tags) == ("Crash", ("App",))


def test_without_a_header_the_first_heading_is_the_title(tmp_path: Path) -> None:
    marked, underlined = (
        write(tmp_path / "a.md", "# How to **pay**\n\nText."),
        write(tmp_path / "b.md", "Pay\n===\nText."),
    )

    (first,), (second,) = records_of(marked), records_of(underlined)

    assert (first.content.title, first.content.body) == ("How to pay", "Text.")
    assert (second.content.title, second.content.body) == ("Pay", "Text.")


def test_a_heading_below_other_words_stays_where_it_is(tmp_path: Path) -> None:
    (record,) = records_of(write(tmp_path / "x.md", "Intro.\n\n## Steps\n\nText."))

    assert (record.content.title, record.content.body) == ("Steps", "Intro.\n\n## Steps\n\nText.")


def test_a_heading_inside_code_is_no_title(tmp_path: Path) -> None:
    (record,) = records_of(write(tmp_path / "x.md", "```\n# comment\n```\n"))

    assert record.content.title == ""


def test_a_question_in_the_header_makes_a_past_answer(tmp_path: Path) -> None:
    (record,) = records_of(write(tmp_path / "x.md", "---\nquestion: Kur ir rēķins?\n---\nSadaļā Rēķini."))

    assert record.kind is ItemKind.ANSWER
    assert (record.content.question, record.content.body) == ("Kur ir rēķins?", "Sadaļā Rēķini.")


def test_an_unknown_audience_is_internal_and_an_unknown_status_a_draft(tmp_path: Path) -> None:
    (record,) = records_of(write(tmp_path / "x.md", "---\naudience: board\nstatus: maybe\n---\nText."))

    assert (record.content.audience, record.content.status) == (Audience.INTERNAL, ItemStatus.DRAFT)


@pytest.mark.parametrize("header", ["title: [", "title: 'x", "- a\n- b", "a: &a [*a]\nb: {", "? ["])
def test_a_broken_header_is_refused_with_its_reason(tmp_path: Path, header: str) -> None:
    path = write(tmp_path / "x.md", f"---\n{header}\n---\nText.")

    with pytest.raises(InputProblem, match="header of the file cannot be read"):
        read_file(path)


def test_text_without_a_suffix_is_taken_but_not_programs(tmp_path: Path) -> None:
    assert importer_for(write(tmp_path / "README", "Words.")) == "markdown_file"
    assert importer_for(write(tmp_path / "x.py", "print()")) == ""
