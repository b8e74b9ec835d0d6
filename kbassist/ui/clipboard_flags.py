"""The signs by which programs tell clipboard managers to keep their hands off a copied secret.

KDE's sign is known to most managers on Linux; the three of Windows keep a text from the history (Win+V) and from the
cloud (Microsoft Learn, "Clipboard formats", 2024); the last one is what Qt programs use for the ConcealedType of
nspasteboard.org. Qt for Python cannot write or see the types of macOS themselves.
"""

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QMimeData

from kbassist.language.sensitive import find_sensitive

SECRET_KINDS = frozenset({"PASSWORD", "SECRET", "CREDIT_CARD", "NATIONAL_ID", "IBAN_CODE"})

NO = b"\0\0\0\0"
"""A DWORD of 0, as Windows wants to be told no."""

FLAGS: Mapping[str, bytes] = {
    "x-kde-passwordManagerHint": b"secret",
    "ExcludeClipboardContentFromMonitorProcessing": b"1",
    "CanIncludeInClipboardHistory": NO,
    "CanUploadToCloudClipboard": NO,
    "application/x-nspasteboard-concealed-type": b"",
}
SEEN = (
    "x-kde-passwordManagerHint",
    "ExcludeClipboardContentFromMonitorProcessing",
    "Clipboard Viewer Ignore",
    "nspasteboard-concealed-type",
    "nspasteboard.ConcealedType",
    "nspasteboard.TransientType",
)
ALLOWED = "CanIncludeInClipboardHistory"


def holds_secret(text: str) -> bool:
    """Returns whether a text holds what only its reader should see: a password, card, account or personal code."""
    return any(found.kind in SECRET_KINDS for found in find_sensitive(text))


def flag_secret(content: QMimeData) -> None:
    """Marks content as a secret."""
    for name, value in FLAGS.items():
        content.setData(name, QByteArray(value))


def is_concealed(content: QMimeData) -> bool:
    """Returns whether the program that copied this wants it kept secret; reads the signs and not the content."""
    formats = content.formats()
    if any(sign in name for name in formats for sign in SEEN):
        return True
    return any(ALLOWED in name and not any(content.data(name).data()) for name in formats)
