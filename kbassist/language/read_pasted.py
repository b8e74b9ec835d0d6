"""Makes a customer's message of pasted text, or says why it is none; any place in it can be told in what was pasted."""

import re
import unicodedata
from dataclasses import dataclass

from kbassist.core.errors import InputProblem
from kbassist.core.message import CustomerMessage
from kbassist.core.text import Span
from kbassist.language.html_source import is_html_source, words_of_html
from kbassist.language.places import PlacedText, PlacedTextBuilder

MOST_CHARACTERS = 1_000_000
UNREADABLE = "\ufffd"

_LINE_END_OR_NUL = re.compile("\r\n?|[\0\ud800-\udfff]")
# Marks that nobody sees: zero width space, word joiner, soft hyphen and byte order mark tear words, the marks of
# writing direction turn them round. Joiners stay: emoji are made with them. Halves of a pair are no letters.
_UNSEEN = re.compile("\r\n?|[\0\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\ud800-\udfff]")
# A letter with its marks apart, as macOS has it in names of files and some programs in texts.
_MARKED_LETTER = re.compile("[^\u0300-\u036f][\u0300-\u036f]+")


@dataclass(frozen=True, slots=True)
class PastedMessage:
    """A message and the way back to what was pasted."""

    message: CustomerMessage
    _readings: tuple[PlacedText, ...]

    def span_as_given(self, span: Span) -> Span:
        """Returns where a stretch of the message stands in the pasted text."""
        for reading in reversed(self._readings):
            span = reading.span_as_given(span)
        return span


def read_pasted(text: str) -> PastedMessage:
    """Returns the message with line ends as LF and without characters that nobody sees; HTML source as its words.

    Letters with their marks apart (Unicode's NFD) come as one character each.

    Raises InputProblem "message_empty" for text without words and "message_too_long" above a million characters.
    """
    readings: tuple[PlacedText, ...] = (_replaced(text, _UNSEEN),)
    if is_html_source(readings[0].text):
        readings += (words_of_html(readings[0].text),)
    if not unicodedata.is_normalized("NFC", readings[-1].text):
        readings += (_composed(readings[-1].text),)
    pasted_text = readings[-1].text
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
    return PastedMessage(CustomerMessage(pasted_text), readings)


def message_from(text: str) -> CustomerMessage:
    """Returns the message of a pasted text as `read_pasted` does."""
    return read_pasted(text).message


def with_plain_line_ends(text: str) -> PlacedText:
    """Returns a text with line ends as LF and without NUL characters, all else as it is."""
    return _replaced(text, _LINE_END_OR_NUL)


def _composed(text: str) -> PlacedText:
    builder = PlacedTextBuilder()
    position = 0
    for match in _MARKED_LETTER.finditer(text):
        builder.put(text[position : match.start()], position, match.start())
        builder.put(unicodedata.normalize("NFC", match.group()), match.start(), match.end())
        position = match.end()
    builder.put(text[position:], position, len(text))
    return builder.placed_text()


def _replaced(text: str, pattern: re.Pattern[str]) -> PlacedText:
    """Returns the text with "\\n" for each line end, a sign for half a letter and nothing for each other match."""
    builder = PlacedTextBuilder()
    position = 0
    for match in pattern.finditer(text):
        builder.put(text[position : match.start()], position, match.start())
        if match.group().startswith("\r"):
            builder.put("\n", match.start(), match.end())
        elif "\ud800" <= match.group() <= "\udfff":
            builder.put(UNREADABLE, match.start(), match.end())
        position = match.end()
    builder.put(text[position:], position, len(text))
    return builder.placed_text()
