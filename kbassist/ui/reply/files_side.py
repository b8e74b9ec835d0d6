"""Connects the strip of files with the shown reply: leave out, take back, open, copy as a list.

The letter's own sentence about files stands exactly while one goes along: it leaves with the last file and comes back
with it, unless the agent wrote another one.
"""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.jobs import CancelToken
from kbassist.core.reply import Act, AttachedFile, Draft
from kbassist.services.reply import ReplyService
from kbassist.ui.links import open_file
from kbassist.ui.notices import Notice, NoticeKind
from kbassist.ui.page import PageContext
from kbassist.ui.reply.entry_work import EntryWork, Stage
from kbassist.ui.reply.files_strip import FilesStrip, ShownFile
from kbassist.ui.reply.view_model import ReplyViewModel

JOB_KEY = "reply.files"


class FilesSide(QObject):
    """Carries gestures of the strip to the shown customer and back."""

    def __init__(self, model: ReplyViewModel, strip: FilesStrip, context: PageContext, parent: QObject) -> None:
        super().__init__(parent)
        self._model = model
        self._strip = strip
        self._context = context
        strip.toggled.connect(self._toggle)
        strip.open_asked.connect(self._open)
        strip.copy_asked.connect(self.copy)
        model.current_changed.connect(self.show_files)
        model.reply_changed.connect(self.show_files)
        model.copied.connect(self._remind)

    @Slot()
    def show_files(self) -> None:
        work = self._model.current
        self._strip.show_files(_shown(work) if work is not None else ())

    @Slot()
    def copy(self) -> None:
        """Puts the files that go along on the clipboard."""
        work = self._model.current
        if work is None or not work.files:
            self._context.notices.info(self.tr("No files go along with this reply."))
            return
        find = partial(_paths_of, self._context.home.replies, work.files)
        self._context.jobs.read(find, self._copy_paths, key=JOB_KEY)

    def tell(self, text: str) -> None:
        """Says that the reply left; where files go along, offers to copy them next."""
        work = self._model.current
        if work is None or not work.files:
            self._context.notices.done(text)
            return
        hint = self.tr("Once it is pasted, copy its files and paste them, too.")
        action = Notice(
            f"{text} {hint}", NoticeKind.DONE, self.tr("Copy the files"), self.copy, key=JOB_KEY, lasts=True
        )
        self._context.notices.show(action)

    @Slot(int, bool)
    def _toggle(self, number: int, goes_along: bool) -> None:
        work = self._model.current
        if work is None or work.draft is None:
            return
        work.set_goes_along(work.draft.files[number], goes_along)
        text = with_sentence(work.draft, work.text, is_wanted=bool(work.files))
        if text != work.text:
            self._model.edit_text(text)
        self._model.reply_changed.emit()
        self._model.check_now()

    @Slot(int)
    def _open(self, number: int) -> None:
        work = self._model.current
        if work is not None and work.draft is not None:
            files = (work.draft.files[number],)
            find = partial(_paths_of, self._context.home.replies, files)
            self._context.jobs.read(find, self._open_paths, key=JOB_KEY)

    def _open_paths(self, paths: Sequence[Path]) -> None:
        open_file(self._strip.window(), paths[0])

    def _copy_paths(self, paths: Sequence[Path]) -> None:
        try:
            self._context.clipboard.copy_files(paths)
        except EnvironmentProblem as problem:
            self._context.notices.problem(problem)
            return
        names = ", ".join(path.name for path in paths)
        self._context.notices.done(self.tr("Copied as files: {names}.").format(names=names))

    @Slot()
    def _remind(self) -> None:
        work, said = self._model.current, self._context.notices.current
        if work is not None and work.files and work.stage is Stage.COPIED and said is not None:
            self.tell(said.text)


def with_sentence(draft: Draft, text: str, *, is_wanted: bool) -> str:
    """Returns the text with the draft's sentence about files or without it, as far as nobody changed the rest there."""
    sentence = next((part.text for part in draft.parts if part.act is Act.ATTACHMENT), "")
    if not sentence or (sentence in text) is is_wanted:
        return text
    without = _without(draft.text, sentence)
    if not is_wanted:
        return without if text == draft.text else _without(text, sentence)
    return draft.text if text == without else text


def _without(text: str, sentence: str) -> str:
    before, _, after = text.partition(sentence)
    return f"{before.rstrip()}\n\n{after.lstrip()}" if before.endswith("\n") else f"{before.rstrip()}{after}"


def _shown(work: EntryWork) -> tuple[ShownFile, ...]:
    files = work.draft.files if work.draft is not None else ()
    return tuple(ShownFile(file.attachment.name, file.attachment.size, goes_along=file in work.files) for file in files)


def _paths_of(replies: ReplyService, files: Sequence[AttachedFile], _token: CancelToken) -> tuple[Path, ...]:
    """Returns where the files lie; EnvironmentProblem "attachment_gone" where one is not there."""
    paths = tuple(replies.path_of(file) for file in files)
    gone = next((path.name for path in paths if not path.is_file()), "")
    if gone:
        raise EnvironmentProblem(
            "attachment_gone",
            f"The file {gone} is not in the home any more.",
            "Leave it out, or add it to the article again.",
            file=gone,
        )
    return paths
