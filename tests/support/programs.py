"""What programs that tests start find around them."""

import os
from pathlib import Path

_ROOT = Path(__file__).resolve().parents[2]


def environment(**more: str) -> dict[str, str]:
    """Returns this process's environment, with this checkout in the second place to look for modules.

    In the first place stays what the tests were told to prefer, such as another distribution of Whoosh.
    """
    paths = [*filter(None, os.environ.get("PYTHONPATH", "").split(os.pathsep)), str(_ROOT)]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(dict.fromkeys(paths)), **more}
