"""The heading that a text opens with, told from the text below it."""

import re

from kbassist.markup.plain_text import plain_text

_MARKED = re.compile(r" {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$")
_UNDERLINE = re.compile(r" {0,3}(?:=+|--+)[ \t]*$")
_FENCE = re.compile(r" {0,3}(?:```|~~~)")


def first_heading(markdown: str) -> tuple[str, str]:
    """Returns the first heading as plain words and the text; a heading that opens the text is taken out of it.

    Without any heading the first is "".
    """
    lines = markdown.split("\n")
    is_code, has_words = False, False
    for position, line in enumerate(lines):
        if _FENCE.match(line):
            is_code = not is_code
        following = lines[position + 1] if position + 1 < len(lines) else ""
        marked = _MARKED.match(line)
        is_underlined = bool(line.strip()) and not has_words and _UNDERLINE.match(following) is not None
        if not is_code and (marked or (is_underlined and not line.startswith(("-", "=", ">", "|", " ")))):
            words = " ".join(plain_text(marked.group(1) if marked else line).split())
            rest = "\n".join(lines[position + (1 if marked else 2) :]).lstrip("\n")
            return words, rest if not has_words else markdown
        has_words = has_words or bool(line.strip())
    return "", markdown
