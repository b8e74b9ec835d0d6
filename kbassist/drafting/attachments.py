"""Chooses the files that go along with a reply: those of the items that it answers from, where they can be sent."""

from collections.abc import Callable, Iterable

from kbassist.core.attachment import Attachment
from kbassist.core.item import Item
from kbassist.core.reply import Act, AttachedFile
from kbassist.drafting.plan import Move

CanAttach = Callable[[Attachment], bool]
"""Tells whether a file is there to be sent."""


def attached_files(items: Iterable[Item], can_attach: CanAttach | None) -> tuple[AttachedFile, ...]:
    """Returns the files of the items, each once, in the order of the items; none without `can_attach`."""
    if can_attach is None:
        return ()
    found: dict[Attachment, AttachedFile] = {}
    for item in items:
        for attachment in item.content.attachments:
            if attachment not in found and can_attach(attachment):
                found[attachment] = AttachedFile(attachment, item.id)
    return tuple(found.values())


def mention_of(files: tuple[AttachedFile, ...]) -> tuple[Move, ...]:
    """Returns the move that says what goes along, none where nothing does."""
    if not files:
        return ()
    return (Move(Act.ATTACHMENT, "file" if len(files) == 1 else "files"),)
