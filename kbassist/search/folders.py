"""Where the index lies: numbered folders side by side, a pointer to the current one, and a stamp in each.

The stamp is written last and says what the folder holds, with a checksum of every file; what does not agree with
its stamp is never opened, for Whoosh's files are pickles. One crash is expected: a commit whose stamp was not
written any more. Then there is a newer table of contents than the stamp knows, and the old stamp still tells from
which change on to catch up. Nothing here opens an index.
"""

import json
import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

from whoosh.util.filelock import FileLock, try_for

from kbassist.markup.passages import PASSAGE_GENERATION
from kbassist.search.analysis import fingerprint
from kbassist.search.problems import index_problem
from kbassist.search.schema import SCHEMA_VERSION

POINTER = "current"
STAMP = "stamp.json"
WRITING = "write"
REBUILDING = "rebuild"
LONGEST_WAIT_SECONDS = 5.0
FOLDER_NAME = re.compile(r"generation-(\d{6})")
CONTENTS_NAME = re.compile(r"_MAIN_(\d+)\.toc")
INDEX_FILE = re.compile(r"_MAIN_\d+\.toc|MAIN_[0-9a-z]+\.[A-Za-z0-9_.]+")


class StampBroken(ValueError):
    """A pointer or stamp that cannot be read, or files that are not those of the stamp."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What a generation holds; `contents` numbers Whoosh's table of contents, `files` are checksums by name."""

    sequence: int
    passage_count: int
    contents: int
    files: Mapping[str, str]
    schema_version: int = SCHEMA_VERSION
    passage_generation: int = PASSAGE_GENERATION
    language_fingerprint: str = ""

    @property
    def is_of_this_program(self) -> bool:
        """True where this version of the program would make the same keys from the same passages."""
        own = (SCHEMA_VERSION, PASSAGE_GENERATION, fingerprint())
        return (self.schema_version, self.passage_generation, self.language_fingerprint) == own


class IndexFolders:
    """The generations under one folder, which need not exist yet."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._pointer = root / POINTER
        self._pointed: tuple[tuple[int, int], Path] | None = None
        self._checksums: dict[tuple[str, int, int], str] = {}

    def current(self) -> Path | None:
        """Returns the folder that the pointer names, None where there is no pointer.

        StampBroken where the pointer cannot be read or names nothing.
        """
        try:
            name = (self.root / POINTER).read_text("ascii").strip()
        except FileNotFoundError:
            return None
        except (OSError, UnicodeDecodeError) as error:
            raise StampBroken("the pointer cannot be read") from error
        if FOLDER_NAME.fullmatch(name) is None or not (self.root / name).is_dir():
            raise StampBroken("the pointer names no generation")
        return self.root / name

    def traces(self) -> tuple[object, ...]:
        """Returns something that changes whenever the pointer or the current stamp is written, by any process."""
        try:
            pointer = self._pointer.stat()
            written = (pointer.st_ino, pointer.st_mtime_ns)
            if self._pointed is None or self._pointed[0] != written:
                name = (self.root / POINTER).read_text("ascii").strip()
                self._pointed = (written, self.root / name / STAMP)
            stamp = self._pointed[1].stat()
        except (OSError, ValueError):
            return ()
        return (*written, stamp.st_ino, stamp.st_mtime_ns)

    def new_generation(self) -> Path:
        """Makes the next numbered folder."""
        self.root.mkdir(parents=True, exist_ok=True)
        numbers = [int(match.group(1)) for match in _matches(FOLDER_NAME, self.root)]
        folder = self.root / f"generation-{max(numbers, default=0) + 1:06d}"
        folder.mkdir()
        return folder

    def switch_to(self, folder: Path) -> None:
        """Points to a generation that is whole and stamped."""
        _write_whole(self.root / POINTER, folder.name + "\n")

    def remove_others(self, folder: Path) -> None:
        """Removes every generation but one, as far as other programs let go of the files."""
        for other in self.root.iterdir():
            if other != folder and FOLDER_NAME.fullmatch(other.name):
                shutil.rmtree(other, ignore_errors=True)

    def stamp(self, folder: Path) -> Stamp:
        """Returns a generation's stamp; StampBroken where it is missing or not as it was written."""
        try:
            read = json.loads((folder / STAMP).read_text("utf-8"))
            checksum = read.pop("checksum")
            if checksum != _checksum_of(read):
                raise StampBroken("the stamp was changed")
            return Stamp(**read)
        except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
            raise StampBroken("the stamp cannot be read") from error

    def written_at(self, folder: Path) -> datetime | None:
        """Returns when a generation was stamped last, None where it has no stamp."""
        try:
            return datetime.fromtimestamp((folder / STAMP).stat().st_mtime, UTC)
        except OSError:
            return None

    def write_stamp(self, folder: Path, *, sequence: int, passage_count: int) -> Stamp:
        """Stamps a generation as it lies on the disk now."""
        files = {path.name: self._checksum(path) for path in _index_files(folder)}
        stamp = Stamp(sequence, passage_count, _newest_contents(folder), files, language_fingerprint=fingerprint())
        fields = asdict(stamp)
        _write_whole(folder / STAMP, json.dumps({**fields, "checksum": _checksum_of(fields)}, indent=1))
        return stamp

    def verify(self, folder: Path, stamp: Stamp) -> None:
        """Raises StampBroken where the files are not those of the stamp, but for one commit that came after it."""
        try:
            self._compare(folder, stamp)
        except OSError as error:
            raise StampBroken("a file of the index cannot be read") from error

    def _compare(self, folder: Path, stamp: Stamp) -> None:
        newest = _newest_contents(folder)
        if newest < stamp.contents:
            raise StampBroken("the table of contents is missing")
        present = {path.name: path for path in _index_files(folder)}
        is_commit_unstamped = newest > stamp.contents
        for name, checksum in stamp.files.items():
            path = present.get(name)
            if path is None and is_commit_unstamped:
                continue
            if path is None or self._checksum(path) != checksum:
                raise StampBroken("a file of the index is missing or was changed")

    @contextmanager
    def locked(self, name: str) -> Iterator[None]:
        """Lets one program at a time do what `name` says; EnvironmentProblem "index_locked" after a while."""
        self.root.mkdir(parents=True, exist_ok=True)
        lock = FileLock(str(self.root / f"{name}.lock"))
        if not try_for(lock.acquire, timeout=LONGEST_WAIT_SECONDS, delay=0.02):
            raise index_problem("index_locked")
        try:
            yield
        finally:
            lock.release()

    def forget_checksums(self) -> None:
        """Reads every file again at the next verification."""
        self._checksums.clear()

    def _checksum(self, path: Path) -> str:
        """Returns the checksum of a file; one that did not change since is not read again (Whoosh rewrites none)."""
        status = path.stat()
        identity = (str(path), status.st_size, status.st_mtime_ns)
        if identity not in self._checksums:
            with path.open("rb") as stream:
                digest = sha256()
                while block := stream.read(1 << 20):
                    digest.update(block)
            self._checksums[identity] = digest.hexdigest()
        return self._checksums[identity]


def _index_files(folder: Path) -> list[Path]:
    return [path for path in folder.iterdir() if INDEX_FILE.fullmatch(path.name)]


def _newest_contents(folder: Path) -> int:
    return max((int(match.group(1)) for match in _matches(CONTENTS_NAME, folder)), default=-1)


def _matches(pattern: re.Pattern[str], folder: Path) -> list[re.Match[str]]:
    return [match for path in folder.iterdir() if (match := pattern.fullmatch(path.name))]


def _checksum_of(fields: Mapping[str, object]) -> str:
    return sha256(json.dumps(fields, sort_keys=True).encode()).hexdigest()


def _write_whole(path: Path, text: str) -> None:
    """Replaces a file so that a reader finds the old or the new text, also after a crash."""
    unfinished = path.with_name(path.name + ".new")
    with unfinished.open("w", encoding="utf-8", newline="\n") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    unfinished.replace(path)
