from pathlib import Path

from kbassist.core.item import ItemKind
from kbassist.core.records import IdScope
from tests.support.importing import importer_for, records_of, write

REPLIES = """# Replies

## Out of scope

```
Hi {reporter}, thank you for your report.

However, this is out of scope.
```

## Thanks

```
Thank you, we have fixed this problem today.
```
"""


def test_every_block_under_a_heading_is_a_canned_reply(tmp_path: Path) -> None:
    records = records_of(write(tmp_path / "replies.md", REPLIES))

    assert [record.content.title for record in records] == ["Out of scope", "Thanks"]
    assert {record.kind for record in records} == {ItemKind.CANNED}
    assert {record.scope for record in records} == {IdScope.FILE}
    assert records[0].content.placeholders == ("reporter",)
    assert records[0].content.body.endswith("However, this is out of scope.")


def test_documentation_with_code_is_an_article(tmp_path: Path) -> None:
    with_language = REPLIES.replace("```\nHi", "```text\nHi")
    with_words = REPLIES.replace("## Thanks\n", "## Thanks\n\nUse this one on Mondays.\n")
    short_code = "# Install\n\n```\npip install x\n```\n"

    texts = (with_language, with_words, short_code)
    assert {importer_for(write(tmp_path / "x.md", text)) for text in texts} == {"markdown_file"}
