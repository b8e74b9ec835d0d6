"""A file that belongs to an item and goes along with the replies that rest on it, and who keeps such files."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

EXPORT_FOLDER = "attachments.files"
"""The folder beside exported items that holds their files; an import looks for no items in it."""


@dataclass(frozen=True, slots=True)
class Attachment:
    """A file as an item names it: its name for people, the checksum of its bytes (hexadecimal), its size in bytes.

    Equal bytes under an equal name are one file of the home, whichever items name it.
    """

    name: str
    checksum: str
    size: int

    @property
    def export_place(self) -> str:
        """The file's path in an exported folder."""
        return f"{EXPORT_FOLDER}/{self.checksum}/{self.name}"


class Attachments(Protocol):
    """The files of one home that items name; may be called from any thread."""

    def describe(self, path: Path) -> Attachment:
        """Returns a file as an item would name it, without copying it.

        InputProblem "attachment_missing", "attachment_unreadable", "attachment_empty" or "attachment_too_large".
        """
        ...

    def put(self, path: Path) -> Attachment:
        """Copies a file into the home; one that is there already is left as it is.

        InputProblem as `describe`; EnvironmentProblem where it cannot be written.
        """
        ...

    def path_of(self, attachment: Attachment) -> Path:
        """Returns where the file lies, under its own name."""
        ...

    def is_present(self, attachment: Attachment) -> bool:
        """True where the file is there in its size; a file set aside with the backups is brought back first."""
        ...

    def is_sound(self, attachment: Attachment) -> bool:
        """True where every byte of the file is as it was; reads it."""
        ...

    def set_aside(self, attachments: Iterable[Attachment]) -> None:
        """Takes files out that no item names any more; for a while they stay with the backups."""
        ...
