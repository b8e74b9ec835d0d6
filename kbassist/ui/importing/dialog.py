"""The dialog that imports knowledge: files, what they are, a check before, progress, the report."""

from pathlib import Path

from PySide6.QtCore import QStringListModel, Qt, Slot
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QFileDialog, QFormLayout, QHBoxLayout, QLineEdit, QListView, QVBoxLayout, QWidget

from kbassist.core.errors import KbassistProblem
from kbassist.core.item import ItemKind
from kbassist.core.records import ImportReport, ImportRequest
from kbassist.ui.importing.skip_texts import skip_text
from kbassist.ui.importing.view_model import ImportStage, ImportViewModel
from kbassist.ui.languages import offered_languages
from kbassist.ui.page import PageContext
from kbassist.ui.texts import kind_text, language_text, problem_hint, problem_text
from kbassist.ui.widgets.busy_bar import ProgressRow
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.choice_box import ChoiceBox
from kbassist.ui.widgets.labels import TextLabel

MOST_SKIPPED_SHOWN = 500


class ImportDialog(QDialog):
    """Imports files and folders; closing it stops a running import."""

    def __init__(self, context: PageContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Import knowledge"))
        self.setAcceptDrops(True)
        self.resize(680, 560)
        self._model = ImportViewModel(context.home.folder, context.changes, self)
        self._make_parts(context)
        self._lay_out()
        self._connect()
        self._show_stage(self._model.stage.value)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add_paths([url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()])

    def closeEvent(self, event: QCloseEvent) -> None:
        self._model.stop_now()
        super().closeEvent(event)

    @Slot(list)
    def add_paths(self, names: list[str]) -> None:
        self._model.add_paths([Path(name) for name in names if name])

    def _make_parts(self, context: PageContext) -> None:
        appearance = context.appearance
        self._paths_model = QStringListModel(self)
        self._paths = _list_of(self._paths_model, self.tr("Chosen files and folders"), self)
        self._add_files = push_button(appearance, self.tr("Add files…"), icon="file", parent=self)
        self._add_folder = push_button(appearance, self.tr("Add a folder…"), icon="folder", parent=self)
        self._clear = push_button(appearance, self.tr("Clear"), kind="quiet", parent=self)
        self._kind = ChoiceBox(self.tr("Import as"), self)
        self._kind.offer({"": self.tr("What the files say")} | {kind.value: kind_text(kind) for kind in ItemKind})
        self._language = ChoiceBox(self.tr("Language"), self)
        languages = offered_languages(context.home.packs)
        self._language.offer({"": self.tr("What the files say")} | {code: language_text(code) for code in languages})
        self._source = QLineEdit(self)
        self._source.setAccessibleName(self.tr("Source"))
        self._source.setPlaceholderText(self.tr("The folder's name"))
        self._progress = ProgressRow(appearance, self)
        self._report = TextLabel("", "strong", self, wraps=True)
        self._problem = TextLabel("", "problem", self, wraps=True)
        self._skipped_model = QStringListModel(self)
        self._skipped = _list_of(self._skipped_model, self.tr("Skipped files and why"), self)
        self._check = push_button(appearance, self.tr("Check first"), icon="eye", parent=self)
        self._import = push_button(appearance, self.tr("Import"), icon="import", kind="primary", parent=self)
        self._close = push_button(appearance, self.tr("Close"), parent=self)

    def _lay_out(self) -> None:
        adding = _row(self._add_files, self._add_folder, None, self._clear)
        form = QFormLayout()
        form.setSpacing(8)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        for field in (self._kind, self._language, self._source):
            form.addRow(TextLabel(field.accessibleName(), parent=self), field)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(12)
        column.addWidget(TextLabel(self.tr("Import knowledge"), "title", self))
        hint = self.tr(
            "Markdown, JSONL, CSV and HTML files, alone or in folders. Importing again updates what is there "
            "and doubles nothing. Files can also be dropped here."
        )
        column.addWidget(TextLabel(hint, "soft", self, wraps=True))
        column.addLayout(adding)
        column.addWidget(self._paths, 2)
        column.addLayout(form)
        outcome: tuple[QWidget, ...] = (self._progress, self._report, self._problem)
        for widget in outcome:
            column.addWidget(widget)
        column.addWidget(self._skipped, 3)
        column.addLayout(_row(None, self._close, self._check, self._import))

    def _connect(self) -> None:
        self._add_files.clicked.connect(self._choose_files)
        self._add_folder.clicked.connect(self._choose_folder)
        self._clear.clicked.connect(self._model.clear_paths)
        self._check.clicked.connect(self._start_check)
        self._import.clicked.connect(self._start_import)
        self._close.clicked.connect(self.close)
        self._progress.cancel_asked.connect(self._model.cancel)
        self._model.paths_changed.connect(self._show_paths)
        self._model.stage_changed.connect(self._show_stage)
        self._model.progressed.connect(self._progress.show_progress)
        self._model.reported.connect(self._show_report)
        self._model.failed.connect(self._show_problem)

    @Slot()
    def _choose_files(self) -> None:
        self._open_chooser(QFileDialog.FileMode.ExistingFiles, self.tr("Add files"))

    @Slot()
    def _choose_folder(self) -> None:
        self._open_chooser(QFileDialog.FileMode.Directory, self.tr("Add a folder"))

    def _open_chooser(self, mode: QFileDialog.FileMode, title: str) -> None:
        chooser = QFileDialog(self, title)
        chooser.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        chooser.setFileMode(mode)
        chooser.filesSelected.connect(self.add_paths)
        chooser.open()

    @Slot()
    def _start_check(self) -> None:
        self._model.start(self._request(is_dry_run=True))

    @Slot()
    def _start_import(self) -> None:
        self._model.start(self._request(is_dry_run=False))

    def _request(self, *, is_dry_run: bool) -> ImportRequest:
        kind = self._kind.chosen
        return ImportRequest(
            kind=ItemKind(kind) if kind else None,
            source=self._source.text().strip() or None,
            language=self._language.chosen or None,
            is_dry_run=is_dry_run,
        )

    @Slot(object)
    def _show_paths(self, paths: tuple[Path, ...]) -> None:
        self._paths_model.setStringList([str(path) for path in paths])
        self._show_stage(self._model.stage.value)

    @Slot(str)
    def _show_stage(self, stage: str) -> None:
        is_running = stage == ImportStage.RUNNING
        is_reported = stage == ImportStage.REPORTED
        self._progress.setVisible(is_running)
        self._report.setVisible(is_reported)
        self._skipped.setVisible(is_reported and self._skipped_model.rowCount() > 0)
        if is_running:
            self._progress.reset()
            self._problem.setText("")
        self._problem.setVisible(bool(self._problem.text()))
        for widget in (self._add_files, self._add_folder, self._clear, self._kind, self._language, self._source):
            widget.setEnabled(not is_running)
        can_start = not is_running and bool(self._model.paths)
        self._check.setEnabled(can_start)
        self._import.setEnabled(can_start)

    @Slot(object, bool)
    def _show_report(self, report: ImportReport, is_dry_run: bool) -> None:
        text = (
            self.tr("Would bring: {added} new, {updated} updated, {unchanged} unchanged, {skipped} skipped.")
            if is_dry_run
            else self.tr("Imported: {added} new, {updated} updated, {unchanged} unchanged, {skipped} skipped.")
        )
        counts = {"added": report.added, "updated": report.updated, "unchanged": report.unchanged}
        told = text.format(**counts, skipped=len(report.skipped))
        notices = self.tr("Notices: {count}.").format(count=report.notices) if report.notices else ""
        self._report.setText(" ".join(part for part in (told, notices) if part))
        rows = [f"{skipped.path}: {skip_text(skipped)}" for skipped in report.skipped[:MOST_SKIPPED_SHOWN]]
        self._skipped_model.setStringList(rows)
        self._skipped.setVisible(bool(rows))
        if not is_dry_run:
            self._close.setFocus()

    @Slot(object)
    def _show_problem(self, problem: KbassistProblem) -> None:
        self._problem.setText(" ".join((problem_text(problem), problem_hint(problem))).strip())
        self._problem.setVisible(True)


def _list_of(model: QStringListModel, name: str, parent: QWidget) -> QListView:
    view = QListView(parent)
    view.setModel(model)
    view.setAccessibleName(name)
    view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    view.setMinimumHeight(64)
    return view


def _row(*widgets: QWidget | None) -> QHBoxLayout:
    """Returns a row of widgets; None is a gap that grows."""
    row = QHBoxLayout()
    row.setSpacing(8)
    for widget in widgets:
        if widget is None:
            row.addStretch(1)
        else:
            row.addWidget(widget)
    return row
