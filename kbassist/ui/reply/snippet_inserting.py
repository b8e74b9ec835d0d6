"""Lets the agent put canned replies into the shown reply, at the cursor."""

from PySide6.QtCore import QObject, Signal, Slot

from kbassist.core.reply import Act
from kbassist.core.text import Span
from kbassist.services.snippets import LetterInHand
from kbassist.ui.page import PageContext
from kbassist.ui.reply.draft_panel import DraftPanel
from kbassist.ui.reply.entry_work import EntryWork
from kbassist.ui.reply.view_model import ReplyViewModel
from kbassist.ui.snippets.dialog import SnippetDialog


class SnippetInserting(QObject):
    """Opens the palette for the shown customer and inserts what was chosen.

    Signals: `open_asked(item id)` a canned reply shall be shown in Articles.
    """

    open_asked = Signal(str)

    def __init__(self, model: ReplyViewModel, panel: DraftPanel, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._panel = panel
        self._context = context
        self._span = Span(0, 0)

    def open(self) -> None:
        """Opens the palette; what is chosen goes to where the cursor is now."""
        work = self._model.current
        if work is None:
            return
        if self._panel.is_previewing:
            self._panel.toggle_preview()
        editor = self._panel.editor
        self._span = editor.selected_span() or Span(editor.cursor_offset(), editor.cursor_offset())
        if self._span.end == 0:
            place = before_closing(work)
            self._span = Span(place, place)
        dialog = SnippetDialog(self._context, self._letter(work), self._panel.window())
        dialog.chosen.connect(self._insert)
        dialog.open_asked.connect(self.open_asked)
        dialog.open()

    def _letter(self, work: EntryWork) -> LetterInHand:
        draft = work.base_draft or work.draft
        replies, understanding = self._context.home.replies, work.understanding
        language = self._context.settings.current.reply.language
        if draft is not None:
            language = draft.language
        elif understanding is not None:
            language = replies.reply_language(understanding)
        address = draft.address if draft is not None else None
        return LetterInHand(language, address, self._model.agent, understanding, is_begun=bool(work.text.strip()))

    @Slot(str)
    def _insert(self, text: str) -> None:
        editor = self._panel.editor
        shown = editor.toPlainText()
        span = Span(min(self._span.start, len(shown)), min(self._span.end, len(shown)))
        editor.replace(span, fitted(text, shown[: span.start], shown[span.end :]))
        editor.setFocus()


def before_closing(work: EntryWork) -> int:
    """Returns where more can be said in a reply: before the words that close it, else at its end."""
    draft = work.base_draft or work.draft
    closings = [part.text for part in draft.parts if part.act in (Act.CLOSING, Act.SIGNATURE)] if draft else []
    places = (work.text.find(closing) for closing in closings if closing)
    return next((place for place in places if place > 0), len(work.text))


def fitted(text: str, before: str, after: str) -> str:
    """Returns a text with the blanks that it needs between others: a paragraph stands apart, a sentence clings not."""
    is_paragraph = "\n" in text or (_ends_line(before) and _begins_line(after))
    if not is_paragraph:
        left = " " if before and not before[-1].isspace() else ""
        right = " " if after and after[0].isalnum() else ""
        return f"{left}{text}{right}"
    left = "\n" * (2 - min(2, len(before) - len(before.rstrip("\n")))) if before.strip() else ""
    right = "\n" * (2 - min(2, len(after) - len(after.lstrip("\n")))) if after.strip() else ""
    return f"{left}{text}{right}"


def _ends_line(before: str) -> bool:
    return not before or before.endswith("\n")


def _begins_line(after: str) -> bool:
    return not after.strip() or after.startswith("\n") or after[:1].isupper()
