"""The words of a home that count as rightly spelled: a text file, one word a line, that a person may edit.

Lines that begin with # are remarks and stay. The file is replaced in one step and read again when it changed.
"""

from contextlib import suppress
from pathlib import Path

from kbassist.storage.files import put_in_place
from kbassist.storage.problems import problem_with_file

REMARK = "#"


class WordListFile:
    """Promises core.ports.WordList; may be asked from any thread."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._read: tuple[tuple[int, int], frozenset[str]] | None = None

    def words(self) -> frozenset[str]:
        """Returns the words as written; none where the file is missing or unreadable."""
        try:
            state = self._path.stat()
            stamp = (state.st_mtime_ns, state.st_size)
            if self._read is None or self._read[0] != stamp:
                self._read = stamp, frozenset(_words_in(self._lines()))
        except (OSError, UnicodeDecodeError):
            return frozenset()
        return self._read[1]

    def add(self, word: str) -> None:
        """Adds a word at the end; EnvironmentProblem where the file cannot be written."""
        if word not in self.words():
            self._write([*self._known_lines(), word])

    def remove(self, word: str) -> None:
        """Takes a word out; EnvironmentProblem as `add`."""
        self._write([line for line in self._known_lines() if line.strip() != word])

    def _known_lines(self) -> list[str]:
        try:
            return self._lines()
        except FileNotFoundError:
            return []
        except (OSError, UnicodeDecodeError) as error:
            raise problem_with_file(_as_os_error(error), self._path) from error

    def _lines(self) -> list[str]:
        return self._path.read_text(encoding="utf-8-sig").splitlines()

    def _write(self, lines: list[str]) -> None:
        unfinished = self._path.with_name(self._path.name + ".unfinished")
        try:
            unfinished.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="")
            put_in_place(unfinished, self._path)
        except OSError as error:
            raise problem_with_file(error, self._path) from error
        finally:
            with suppress(OSError):
                unfinished.unlink(missing_ok=True)
        self._read = None


def _words_in(lines: list[str]) -> list[str]:
    written = (line.strip() for line in lines)
    return [word for word in written if word and not word.startswith(REMARK)]


def _as_os_error(error: OSError | UnicodeDecodeError) -> OSError:
    return error if isinstance(error, OSError) else OSError(str(error))
