"""Opens a hunspell dictionary without holding up whoever else computes.

The package chunspell brings hunspell itself as a library of C beside its Python class. Making the class holds Python's
lock while the dictionary is read, 0.1 to 0.5 s in which a window stands still; called by its C functions the library
reads beside everything else (worst wait of another thread 346 ms by the class, 4 ms so; Latvian, 2026-11-22). Words are
asked for under the lock, as one dictionary must not be asked by two threads at once. Where there is no such library,
as in packages that hold all in one file, the class does it.
"""

import codecs
import ctypes
import os
from collections.abc import Callable
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any, Protocol
from weakref import finalize

PACKAGE = "hunspell"
"""The module of the package chunspell."""


class Reader(Protocol):
    """An opened dictionary."""

    def spell(self, word: str) -> bool:
        """Says whether a word is right; UnicodeEncodeError where the dictionary's alphabet lacks a letter of it."""
        ...


def is_installed() -> bool:
    """Says whether dictionaries can be read at all; imports nothing."""
    return find_spec(PACKAGE) is not None


def open_dictionary(affixes: Path) -> Reader:
    """Reads the dictionary of an .aff file and the .dic file beside it.

    OSError where they cannot be read, ImportError or AttributeError where the package is not what it should be.
    """
    words = affixes.with_suffix(".dic")
    for path in (affixes, words):
        if not os.access(path, os.R_OK):
            raise PermissionError(str(path))
    library = _library()
    if library is not None:
        read = _LibraryReader(library, affixes, words)
        if read.is_usable:
            return read
    made: Reader = import_module(PACKAGE).Hunspell(
        affixes.stem, hunspell_data_dir=str(affixes.parent), system_encoding="UTF-8"
    )
    return made


class _Library:
    """The functions of hunspell.h that are needed; AttributeError where one is not there."""

    def __init__(self, path: Path) -> None:
        beside, locked = ctypes.CDLL(str(path)), ctypes.PyDLL(str(path))
        self.create = _function(beside.Hunspell_create, [ctypes.c_char_p, ctypes.c_char_p], ctypes.c_void_p)
        self.destroy = _function(locked.Hunspell_destroy, [ctypes.c_void_p], None)
        self.spell = _function(locked.Hunspell_spell, [ctypes.c_void_p, ctypes.c_char_p], ctypes.c_int)
        self.encoding = _function(locked.Hunspell_get_dic_encoding, [ctypes.c_void_p], ctypes.c_char_p)


class _LibraryReader:
    """A dictionary read by the library; `is_usable` is False where its letters are in no encoding that Python has."""

    def __init__(self, library: _Library, affixes: Path, words: Path) -> None:
        self._library = library
        self._handle = library.create(os.fsencode(affixes), os.fsencode(words))
        finalize(self, library.destroy, self._handle).atexit = False
        self._encoding = library.encoding(self._handle).decode("ascii", "replace")
        self.is_usable = _is_encoding(self._encoding)

    def spell(self, word: str) -> bool:
        return bool(self._library.spell(self._handle, word.encode(self._encoding)))


@lru_cache(maxsize=1)
def _library() -> _Library | None:
    """Returns the library that lies in the package's folder, None where there is none to be called."""
    spec = find_spec(PACKAGE)
    if spec is None or os.name == "nt":  # paths there are not bytes
        return None
    for folder in spec.submodule_search_locations or ():
        for path in sorted(Path(folder).glob("libhunspell*")):
            try:
                return _Library(path)
            except (OSError, AttributeError):
                continue
    return None


def _function(function: Any, arguments: list[Any], result: Any) -> Callable[..., Any]:
    function.argtypes, function.restype = arguments, result
    called: Callable[..., Any] = function
    return called


def _is_encoding(name: str) -> bool:
    try:
        codecs.lookup(name)
    except LookupError:
        return False
    return True
