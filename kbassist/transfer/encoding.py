"""Bytes to text: UTF-8, UTF-16, else the Windows code page whose letters make words.

Nothing is guessed from a language setting. Bytes that are no text, or in no known code page, are refused by name.
"""

import codecs
import re

from kbassist.core.errors import InputProblem

JUDGED_BYTES = 200_000
MOST_CONTROLS = 0.01
LAST_USUAL_LETTER = "\u0530"
"""Latin and Cyrillic stand before it."""
USUAL_SHARE = 0.95

_UTF_16_MARKS = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_UTF_32_MARKS = (codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\r\f\x0b\x1b"))
_BALTIC_WORD = re.compile(r"[A-Za-zāčēģīķļņšūžŗōąęėįųõäöüĀČĒĢĪĶĻŅŠŪŽŖŌĄĘĖĮŲÕÄÖÜ]{2,}")
_BALTIC_LETTERS = frozenset("āčēģīķļņšūžŗōąęėįųõäöüĀČĒĢĪĶĻŅŠŪŽŖŌĄĘĖĮŲÕÄÖÜ")
_CYRILLIC_WORD = re.compile(r"[А-Яа-яЁёІіЇїЄєҐґЎў]{2,}")
_SIGNS = frozenset("„“”‘’‚«»–—…•·°§±€№©®™\xa0")


def decode(content: bytes) -> str:
    """Returns the text with line ends as LF.

    InputProblem "file_is_binary" or "encoding_unknown".
    """
    return decode_exactly(content).replace("\r\n", "\n").replace("\r", "\n")


def decode_head(head: bytes) -> str:
    """Returns the beginning of a text well enough to recognise its kind; "" for bytes that are no text."""
    try:
        return decode(head)
    except InputProblem:
        pass
    for cut in range(1, 4):  # a character may be cut in two at the end
        try:
            return decode(head[:-cut])
        except InputProblem:
            continue
    return ""


def decode_exactly(content: bytes) -> str:
    """Returns the text with its line ends as they are; InputProblem as for `decode`."""
    if content.startswith(_UTF_32_MARKS) and len(content) % 4 == 0:
        return _strictly(content, "utf-32")
    if content.startswith(_UTF_16_MARKS):
        return _strictly(content, "utf-16")
    if b"\0" in content:
        return _without_mark(content)
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        if len(content) - len(content.translate(None, _CONTROLS)) > MOST_CONTROLS * len(content):
            raise _binary() from None
        return content.decode(_code_page(content), errors="replace")


def _without_mark(content: bytes) -> str:
    """Returns UTF-16 text that lacks its mark: the byte order in which it is our letters and signs throughout."""
    for encoding in ("utf-16-le", "utf-16-be"):
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        usual = sum(character in "\t\n\r" or " " <= character < LAST_USUAL_LETTER for character in text)
        signs = sum(character in _SIGNS for character in text)
        if text and usual + signs >= USUAL_SHARE * len(text):
            return text
    raise _binary()


def _strictly(content: bytes, encoding: str) -> str:
    try:
        text = content.decode(encoding)
    except UnicodeDecodeError as error:
        raise _unknown() from error
    if "\0" in text:
        raise _binary()
    return text


def _code_page(content: bytes) -> str:
    """Returns the code page in which the letters beyond ASCII stand in words of its languages."""
    shares = {"cp1257": _baltic_share(content[:JUDGED_BYTES]), "cp1251": _cyrillic_share(content[:JUDGED_BYTES])}
    best = max(shares, key=lambda page: shares[page])
    if shares[best] < 0.7:
        raise _unknown()
    return best


def _baltic_share(content: bytes) -> float:
    """Returns the share of non-ASCII characters that stand in words of Latin letters, or are usual signs.

    A Baltic word is mostly ASCII with a mark here and there; Cyrillic read as Baltic has hardly any ASCII.
    """
    text = content.decode("cp1257", errors="replace")
    special = explained = 0
    for word in _BALTIC_WORD.findall(text):
        own = sum(letter in _BALTIC_LETTERS for letter in word)
        explained += own if own * 2 <= len(word) + 1 else 0
    for character in text:
        if ord(character) > 127:
            special += 1
            explained += character in _SIGNS
    return explained / special if special else 0.0


def _cyrillic_share(content: bytes) -> float:
    """Returns the share of non-ASCII characters that stand in Cyrillic words, or are usual signs.

    A capital inside a word is what Baltic text read as Cyrillic looks like.
    """
    text = content.decode("cp1251", errors="replace")
    special = sum(ord(character) > 127 for character in text)
    explained = sum(character in _SIGNS for character in text)
    for match in _CYRILLIC_WORD.finditer(text):
        word = match.group()
        around = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
        is_torn = any(letter.isascii() and letter.isalpha() for letter in around)
        if not is_torn and (word[1:].islower() or word.isupper()):
            explained += len(word)
    return explained / special if special else 0.0


def _binary() -> InputProblem:
    return InputProblem("file_is_binary", "It is not a text file.", "Save it as text, Markdown, CSV or HTML.")


def _unknown() -> InputProblem:
    return InputProblem(
        "encoding_unknown", "Its letters are in an encoding that is not known.", "Save it as UTF-8 and import it again."
    )
