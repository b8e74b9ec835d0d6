from pathlib import Path

from kbassist.core.item import ItemKind, ItemStatus
from kbassist.core.records import Skipped
from tests.support.importing import read_file, records_of, write

RESPONSES = """---
- isenabled: 1
  title: Sample
  response: |
    Hi %{ticket.name.first},
    <br>
    <br>
    Your ticket is here.
  notes: |
- isenabled: 0
  title: Off
  response: Not used.
"""


def test_responses_become_canned_replies(tmp_path: Path) -> None:
    first, second = records_of(write(tmp_path / "premade.yaml", RESPONSES))

    assert (first.kind, first.content.title) == (ItemKind.CANNED, "Sample")
    assert first.content.body == "Hi {ticket_name_first},\n\nYour ticket is here."
    assert first.content.placeholders == ("ticket_name_first",)
    assert (first.content.status, second.content.status) == (ItemStatus.PUBLISHED, ItemStatus.DRAFT)


def test_an_entry_without_a_response_is_skipped(tmp_path: Path) -> None:
    path = write(tmp_path / "x.yaml", "- title: A\n- title: B\n  response: x\n- 5\n")

    assert [entry.path for entry in read_file(path) if isinstance(entry, Skipped)] == [f"{path}:[1]", f"{path}:[3]"]
