"""Makes a customer's message of pasted text, or says why it is none."""

from kbassist.core.errors import InputProblem
from kbassist.core.message import CustomerMessage

MOST_CHARACTERS = 1_000_000


def message_from(text: str) -> CustomerMessage:
    """Returns the message with line ends as LF and without NUL characters; all else stays as pasted.

    Raises InputProblem "message_empty" for blank text and "message_too_long" above a million characters.
    """
    pasted_text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "")
    if not pasted_text.strip():
        raise InputProblem(
            "message_empty", "There is no message to answer.", "Copy the customer's words and paste them here."
        )
    if len(pasted_text) > MOST_CHARACTERS:
        raise InputProblem(
            "message_too_long",
            f"The message is longer than {MOST_CHARACTERS:,} characters.",
            "Paste only the part that the customer wrote.",
            length=str(len(pasted_text)),
        )
    return CustomerMessage(pasted_text)
