"""A list of files as the clipboard holds it, apart from any text.

Programs that find text and files together choose for themselves: chats and Outlook take the files and drop the text,
others the text alone. So files are copied by a command of their own. text/uri-list is what mail programs, browsers and
chats read on Linux, Qt makes CF_HDROP of it on Windows and file URLs on macOS; the file managers of GNOME and its kin
want a format of their own beside it (Nautilus, "x-special/gnome-copied-files").
"""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QByteArray, QMimeData, QUrl

GNOME_FORMAT = "x-special/gnome-copied-files"


def file_list(paths: Sequence[Path]) -> QMimeData:
    """Returns the files ready for the clipboard."""
    urls = [QUrl.fromLocalFile(str(path)) for path in paths]
    content = QMimeData()
    content.setUrls(urls)
    lines = (bytes(url.toEncoded().data()) for url in urls)
    content.setData(GNOME_FORMAT, QByteArray(b"\n".join((b"copy", *lines))))
    return content


def has_files(content: QMimeData | None, paths: Sequence[Path]) -> bool:
    """Returns whether the clipboard holds exactly these files."""
    wanted = [QUrl.fromLocalFile(str(path)) for path in paths]
    return content is not None and list(content.urls()) == wanted
