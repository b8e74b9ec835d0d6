"""Decides what of a pasted text the window can take; too much is refused in words and stays on the clipboard."""

import re

from kbassist.core.errors import InputProblem
from kbassist.core.message import CustomerMessage
from kbassist.language.read_pasted import message_from

MOST_CHARACTERS = 200_000

_ENDLESS_WORD = re.compile(r"\S{20000}")


def is_showable(text: str) -> bool:
    """True for text that a field can show at once.

    A million letters take Qt half a second to lay out and, without a blank between them, more than a minute (measured
    2026-11-22); no customer writes as much.
    """
    return len(text) <= MOST_CHARACTERS and _ENDLESS_WORD.search(text) is None


def showable_message(text: str) -> CustomerMessage:
    """Returns the message of a pasted text; InputProblem "clipboard_empty" or "message_too_long"."""
    try:
        message = message_from(text)
    except InputProblem as problem:
        if problem.code != "message_empty":
            raise
        raise InputProblem("clipboard_empty", "There is no text on the clipboard.") from problem
    if not is_showable(message.text):
        raise too_long()
    return message


def too_long() -> InputProblem:
    """Returns the problem of text that is not taken."""
    return InputProblem(
        "message_too_long", "This message is too long to be read.", "Paste only the part that the customer wrote."
    )
