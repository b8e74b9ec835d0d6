import gzip
import io
import zipfile
from pathlib import Path

import pytest

from kbassist.core.records import Skipped
from tests.support.importing import read_file


def _zip() -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as archive:
        archive.writestr("a.md", "# A")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("name", "content", "reason"),
    [
        ("articles.md", _zip(), "zip archive"),
        ("letter.docx", _zip(), "Word document"),
        ("a.jsonl.gz", gzip.compress(b"{}", mtime=0), "gzip"),
        ("manual.pdf", b"%PDF-1.7 x", "PDF"),
        ("logo.png", b"\x89PNG\r\n\x1a\n", "picture"),
        ("logo.svg", b"<svg></svg>", "picture"),
    ],
)
def test_files_that_are_no_text_are_refused_by_what_they_are(
    tmp_path: Path, name: str, content: bytes, reason: str
) -> None:
    path = tmp_path / name
    path.write_bytes(content)

    (skipped,) = read_file(path)

    assert isinstance(skipped, Skipped)
    assert reason in skipped.reason
