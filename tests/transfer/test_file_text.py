from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.transfer.file_text import read_text


def test_a_file_over_the_limit_is_refused_without_being_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "big.md"
    with path.open("wb") as file:
        file.truncate(100_000_000)

    with pytest.raises(InputProblem, match="larger than 50 MB"):
        read_text(path)
