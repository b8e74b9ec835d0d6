"""The files that items name, in the home's folder: attachments/CHECKSUM/NAME.

So a file keeps its name when it is pasted. It is never changed: other bytes have another checksum and another folder.
With every backup the files are linked into backups/attachments (copied where links are impossible), so that the folder
of backups is complete by itself. What no item names any more goes there, too, and comes back as soon as it is asked
for; it is dropped when no backup from before that day is left.
"""

import logging
import os
import shutil
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import UTC, datetime, timedelta
from hashlib import blake2b
from pathlib import Path

from kbassist.core.attachment import Attachment
from kbassist.core.errors import InputProblem
from kbassist.core.ports import Clock
from kbassist.storage.home import HomeFolder
from kbassist.storage.problems import problem_with_file
from kbassist.storage.thinning import KEEP_ALL_FOR

MOST_MEGABYTES = 20
"""Most mail servers take messages of 25 MB, and a file grows by a third on its way (base64, RFC 2045 6.8, 1996)."""

UNSAVED_FOR = timedelta(days=1)
"""So long a file may lie in the home before the item that names it is saved."""

_MEGABYTE = 1_000_000
_CHECKSUM_BYTES = 16
_CHUNK = 1 << 20

_log = logging.getLogger(__name__)


class AttachmentFolder:
    """Promises core.ports.Attachments for one home; may be called from any thread."""

    def __init__(self, home: HomeFolder, clock: Clock) -> None:
        self._folder = home.attachments
        self._kept = home.backups / "attachments"
        self._clock = clock

    def describe(self, path: Path) -> Attachment:
        try:
            size = path.stat().st_size
            if not path.is_file():
                raise _problem("attachment_missing", path, "is no file")
            if not size:
                raise _problem("attachment_empty", path, "is empty")
            if size > MOST_MEGABYTES * _MEGABYTE:
                raise _problem("attachment_too_large", path, f"is larger than {MOST_MEGABYTES} MB")
            return Attachment(path.name, _checksum(path), size)
        except FileNotFoundError as error:
            raise _problem("attachment_missing", path, "is not there") from error
        except OSError as error:
            raise _problem("attachment_unreadable", path, "cannot be read") from error

    def put(self, path: Path) -> Attachment:
        attachment = self.describe(path)
        target = self._place(self._folder, attachment)
        if self.is_present(attachment):
            return attachment
        try:
            target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            unfinished = target.with_name(f".{os.getpid()}.unfinished")
            try:
                shutil.copyfile(path, unfinished)
                unfinished.chmod(0o600)
                self._stamp(unfinished)
                unfinished.replace(target)
            finally:
                unfinished.unlink(missing_ok=True)
        except OSError as error:
            raise problem_with_file(error, target) from error
        return attachment

    def path_of(self, attachment: Attachment) -> Path:
        path = self._place(self._folder, attachment)
        kept = self._place(self._kept, attachment)
        if not path.exists() and kept.exists():
            with suppress(OSError):  # a home that can only be read has no file then, and says so
                _link(kept, path)
        return path

    def is_present(self, attachment: Attachment) -> bool:
        try:
            return self.path_of(attachment).stat().st_size == attachment.size
        except OSError:
            return False

    def is_sound(self, attachment: Attachment) -> bool:
        places = (self._place(folder, attachment) for folder in (self._folder, self._kept))
        path = next((place for place in places if place.exists()), None)
        try:
            return path is not None and _checksum(path) == attachment.checksum
        except OSError:
            return False

    def set_aside(self, attachments: Iterable[Attachment]) -> None:
        for attachment in attachments:
            self._set_aside(self._place(self._folder, attachment))

    def keep_copies(self, named: Iterable[Attachment], oldest_backup: datetime) -> None:
        """Keeps what a backup needs beside it and drops what no backup can name any more; trouble is only logged."""
        now = self._clock.now()
        wanted = {self._place(self._folder, attachment) for attachment in named}
        for path in _files(self._folder):
            if path not in wanted and _time_of(path) < now - UNSAVED_FOR:
                self._set_aside(path)
            else:
                self._keep(path)
        for kept in _files(self._kept):
            is_present = (self._folder / kept.relative_to(self._kept)).exists()
            if not is_present and _time_of(kept) < min(oldest_backup, now - KEEP_ALL_FOR):
                _drop(kept)

    def take_from(self, backup_folder: Path) -> None:
        """Keeps the files that lie beside a backup of another place."""
        source = backup_folder / self._kept.name
        if source != self._kept:
            for path in _files(source):
                self._keep(path, source)

    def _set_aside(self, path: Path) -> None:
        if path.exists() and self._keep(path):
            self._stamp(path)
            _drop(path)

    def _keep(self, path: Path, source: Path | None = None) -> bool:
        kept = self._kept / path.relative_to(source or self._folder)
        try:
            if not kept.exists():
                _link(path, kept)
        except OSError as error:
            _log.warning("A file could not be kept with the backups: %s", error.strerror)
            return False
        return True

    def _stamp(self, path: Path) -> None:
        """Notes the moment; the links of a file share it."""
        moment = self._clock.now().timestamp()
        os.utime(path, (moment, moment))

    @staticmethod
    def _place(folder: Path, attachment: Attachment) -> Path:
        return folder / Path(attachment.checksum).name / Path(attachment.name).name


def _checksum(path: Path) -> str:
    digest = blake2b(digest_size=_CHECKSUM_BYTES)
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.hexdigest()


def _files(folder: Path) -> Iterator[Path]:
    """Yields the files two folders down, as they were when it began; unfinished ones are none."""
    found = sorted(folder.glob("*/*")) if folder.is_dir() else []
    return (path for path in found if path.is_file() and not path.name.endswith(".unfinished"))


def _link(source: Path, target: Path) -> None:
    target.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    try:
        os.link(source, target)
    except FileExistsError:
        return
    except OSError:
        shutil.copy2(source, target)


def _drop(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
        with suppress(OSError):  # files of other names have the same bytes
            path.parent.rmdir()
    except OSError as error:
        _log.warning("A file could not be removed: %s", error.strerror)


def _time_of(path: Path) -> datetime:
    return datetime.fromtimestamp(path.stat().st_mtime, UTC)


def _problem(code: str, path: Path, what: str) -> InputProblem:
    return InputProblem(code, f"The file {path.name} {what}.", "Choose another file.", file=path.name)
