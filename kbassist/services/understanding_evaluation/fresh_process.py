"""A process of its own that does one thing with the language part and tells its time and memory.

Run as a module with one word: "bare" does nothing, "start" understands a message as a fresh window does, "whole"
understands and converts in every language. The bare one imports nothing of ours.
"""

import json
import sys
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import process_time

BARE = "bare"
PACKAGE = "kbassist.services.understanding_evaluation"
STATUS = Path("/proc/self/status")


def run(order: str) -> None:
    """Does what the order says, then answers with the seconds worked and the MB held at most, null if nobody tells."""
    if order != BARE:
        import_module(f"{PACKAGE}.fresh_{order}").run()
    sys.stdout.write(json.dumps({"seconds": process_time(), "memory_mb": _memory_mb()}) + "\n")


def _memory_mb() -> float | None:
    """Returns the most memory that this process ever held, in MB of 1,000,000 bytes.

    Not from the resource module on Linux, which counts what the parent held before it started this process.
    """
    if STATUS.is_file():
        line = next(line for line in STATUS.read_text(encoding="utf-8").splitlines() if line.startswith("VmHWM:"))
        return int(line.split()[1]) * 1_024 / 1e6
    if find_spec("resource") is None:
        return None
    resource = import_module("resource")
    most: int = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most / 1e6


if __name__ == "__main__":
    run(sys.argv[1])
