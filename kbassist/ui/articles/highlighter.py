"""Colors Markdown while it is written; never changes the text."""

import re

from PySide6.QtGui import QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from kbassist.ui.appearance import Appearance

HEADING = re.compile(r"^#{1,6}\s.*$")
LIST_MARK = re.compile(r"^\s*(?:[-*+]|\d{1,9}[.)])\s")
QUOTE = re.compile(r"^\s*>.*$")
FENCE = re.compile(r"^\s*(?:```|~~~)")
BOLD = re.compile(r"(\*\*|__)(?=\S)(.+?)(?<=\S)\1")
EMPHASIS = re.compile(r"(?<![*\w])([*_])(?=[^\s*_])([^*_]+)(?<=\S)\1(?![*\w])")
CODE = re.compile(r"`[^`]+`")
LINK = re.compile(r"!?\[[^\]]*\]\([^)]*\)|https?://\S+")
IN_FENCE = 1


class MarkdownHighlighter(QSyntaxHighlighter):
    """Highlights headings, lists, quotes, emphasis, code and links."""

    def __init__(self, document: QTextDocument, appearance: Appearance) -> None:
        super().__init__(document)
        self._appearance = appearance
        self._looks: dict[str, QTextCharFormat] = {}
        self._make_looks()
        appearance.changed.connect(self._renew)

    def highlightBlock(self, text: str) -> None:
        was_in_fence = self.previousBlockState() == IN_FENCE
        is_fence = FENCE.match(text) is not None
        self.setCurrentBlockState(IN_FENCE if was_in_fence != is_fence else 0)
        if was_in_fence or is_fence:
            self.setFormat(0, len(text), self._looks["code"])
            return
        for pattern, look in (
            (HEADING, "heading"),
            (QUOTE, "soft"),
            (LIST_MARK, "mark"),
            (BOLD, "bold"),
            (EMPHASIS, "emphasis"),
            (LINK, "link"),
            (CODE, "code"),
        ):
            for match in pattern.finditer(text):
                self.setFormat(match.start(), match.end() - match.start(), self._looks[look])

    def _renew(self) -> None:
        self._make_looks()
        self.rehighlight()

    def _make_looks(self) -> None:
        roles = {
            "heading": "accent",
            "soft": "text_soft",
            "mark": "accent",
            "bold": "text",
            "emphasis": "text",
            "link": "link",
            "code": "info",
        }
        for name, role in roles.items():
            look = QTextCharFormat()
            look.setForeground(self._appearance.color(role))
            self._looks[name] = look
        for name in ("heading", "bold"):
            self._looks[name].setFontWeight(QFont.Weight.Bold)
        self._looks["emphasis"].setFontItalic(True)
