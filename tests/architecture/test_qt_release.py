"""Names a Qt release that would crash the program, instead of letting people fear it."""

import subprocess
import sys

PROBE = """
import sys
from PySide6.QtCore import QObject
thing = QObject()
before = sys.getrefcount(None), sys.getrefcount(True)
for number in range(20_000):
    thing.setObjectName("x")
after = sys.getrefcount(None), sys.getrefcount(True)
print(max(abs(new - old) for new, old in zip(after, before)))
"""


def test_qt_calls_lose_no_references_of_none_and_true() -> None:
    """PySide6 6.12.0 loses one with each call on Python 3.11 and then aborts (measured 2026-11-22)."""
    result = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=False)

    assert result.returncode == 0
    assert int(result.stdout) < 100
