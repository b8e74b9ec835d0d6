"""The Whoosh that is tested is the one that was asked for, also in the programs that tests and the window start."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import whoosh

from tests.support.programs import environment

WANTED = os.environ.get("KBASSIST_TESTED_WHOOSH", "")
TELL = "import kbassist.search.index, whoosh; print(whoosh.__file__)"


def test_programs_find_the_same_whoosh_as_the_tests() -> None:
    done = subprocess.run([sys.executable, "-c", TELL], env=environment(), capture_output=True, text=True, check=True)

    assert done.stdout.strip() == whoosh.__file__


@pytest.mark.skipif(not WANTED, reason="only with `tasks.py test --whoosh3`")
def test_it_is_the_one_that_was_asked_for() -> None:
    assert Path(whoosh.__file__).is_relative_to(WANTED)
