"""Reads hunspell dictionaries (an .aff and a .dic file) by the library of that name, and finds them on this system.

Dictionaries come from the system, from LibreOffice or from a folder of one's own; none is shipped, for most have
licences of their own. Loading one takes 0.1 to 0.3 s and 10 to 20 MB (Latvian, Russian, English; 2026-11-22), so
whoever has a window loads them beside its start. The library's own suggestions take 0.2 to 0.9 s a word, during which
it lets nobody else compute, so they are not asked for.
"""

import logging
import os
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path

from kbassist.checking.spelling_library import PACKAGE, Reader, is_installed, open_dictionary

REMEMBERED_WORDS = 20_000

_log = logging.getLogger(__name__)


class Dictionary:
    """The words of one language, from one or several dictionaries; may be asked from any thread."""

    def __init__(self, dictionaries: Sequence[Reader]) -> None:
        self._dictionaries = tuple(dictionaries)
        self.knows = lru_cache(maxsize=REMEMBERED_WORDS)(self.has)
        """The same as `has`, remembered: for words that come again."""

    def has(self, word: str) -> bool:
        """Says whether a word is right as it is written; 3 to 8 µs."""
        return any(_spell(dictionary, word) for dictionary in self._dictionaries)


def is_library_installed() -> bool:
    """Says whether dictionaries can be read at all; imports nothing."""
    return is_installed()


def find_dictionaries(names: Iterable[str], folders: Sequence[Path]) -> tuple[Path, ...]:
    """Returns the .aff file of each dictionary that is there, from the first folder that has it."""
    found = (_find(name, folders) for name in names)
    return tuple(path for path in found if path is not None)


@lru_cache(maxsize=8)
def load_dictionary(paths: tuple[Path, ...], probes: tuple[str, ...]) -> Dictionary | None:
    """Reads the dictionaries; None where none can be read or none knows any of the probes.

    They are kept: other settings and other homes of one process share them.
    """
    if not is_library_installed():
        return None
    loaded = [reader for path in paths if (reader := _load(path)) is not None]
    dictionary = Dictionary(loaded)
    return dictionary if any(map(dictionary.knows, probes)) else None


def system_folders() -> tuple[Path, ...]:
    """Returns where dictionaries usually lie on this system, the library's own last; none needs to exist."""
    return tuple(_system_folders())


def _find(name: str, folders: Sequence[Path]) -> Path | None:
    for folder in folders:
        for written in dict.fromkeys((name, name.replace("_", "-"))):
            try:
                for path in (folder / f"{written}.aff", *sorted(folder.glob(f"*/{written}.aff"))):
                    if path.is_file() and path.with_suffix(".dic").is_file():
                        return path
            except OSError:
                continue
    return None


def _load(path: Path) -> Reader | None:
    """Returns a loaded dictionary; None, and a line in the log, where the library refuses it."""
    try:
        return open_dictionary(path)
    except (ImportError, AttributeError, OSError) as error:
        _log.warning("the dictionary %s cannot be read: %s", path.name, error)
        return None


def _spell(dictionary: Reader, word: str) -> bool:
    try:
        return bool(dictionary.spell(word))
    except UnicodeEncodeError:
        return False


def _system_folders() -> Iterator[Path]:
    yield from (Path(folder) for folder in os.environ.get("DICPATH", "").split(os.pathsep) if folder)
    home = Path.home()
    if os.name == "nt":
        programs = (os.environ.get(name) for name in ("PROGRAMFILES", "PROGRAMFILES(X86)"))
        yield from (Path(folder) / "LibreOffice" / "share" / "extensions" for folder in programs if folder)
    else:
        yield from (home / ".local/share/hunspell", home / "Library/Spelling", Path("/Library/Spelling"))
        for shared in ("/usr/share", "/usr/local/share", "/opt/homebrew/share"):
            yield from (Path(shared) / name for name in ("hunspell", "myspell", "myspell/dicts"))
        yield Path("/usr/lib/libreoffice/share/extensions")
        yield Path("/Applications/LibreOffice.app/Contents/Resources/extensions")
        yield from sorted(Path("/opt").glob("libreoffice*/share/extensions"))
    spec = find_spec(PACKAGE)
    yield from (Path(folder) / "dictionaries" for folder in (spec.submodule_search_locations or () if spec else ()))
