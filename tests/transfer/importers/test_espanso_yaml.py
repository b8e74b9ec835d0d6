from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemKind
from kbassist.core.records import Skipped
from tests.support.importing import read_file, records_of, write

PACKAGE = r"""
matches:
  - trigger: ",dt"
    replace: "Dear {{clipboard}} team,\n\n"
  - triggers: ["msr", "m."]
    replace: "monsieur$|$,"
    label: Monsieur
  - trigger: ":form"
    form: "Dear [[name]],"
  - trigger: ",dt"
    replace: "again"
"""


def test_matches_become_canned_replies_with_open_places(tmp_path: Path) -> None:
    first, second, form, again = records_of(write(tmp_path / "package.yml", PACKAGE))

    assert (first.kind, first.content.title, first.content.body) == (ItemKind.CANNED, ",dt", "Dear {clipboard} team,")
    assert first.content.placeholders == ("clipboard",)
    assert (second.content.title, second.content.body, second.content.aliases) == ("Monsieur", "monsieur,", ("m.",))
    assert (form.content.body, form.content.placeholders) == ("Dear {name},", ("name",))
    assert (first.external_id, again.external_id) == (",dt", ",dt~2")


def test_a_match_that_writes_nothing_is_skipped(tmp_path: Path) -> None:
    path = write(tmp_path / "x.yml", 'matches:\n  - trigger: ":cat"\n    image_path: cat.png\n')

    assert [entry.path for entry in read_file(path) if isinstance(entry, Skipped)] == [f"{path}:[1]"]


def test_broken_yaml_is_refused_with_its_line(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match="line 3"):
        read_file(write(tmp_path / "x.yml", 'matches:\n  - trigger: "a"\n  replace: [\n'))
