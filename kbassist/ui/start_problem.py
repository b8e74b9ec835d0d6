"""What a person sees where the home cannot be opened: why, and the way back through a backup where there is one."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QDateTime, QLocale
from PySide6.QtWidgets import QApplication, QMessageBox

from kbassist.bootstrap import Home, backups_of, open_home, restore_damaged_home
from kbassist.core.backup import Backup
from kbassist.core.errors import KbassistProblem
from kbassist.ui.texts import problem_hint, problem_text
from kbassist.ui.translation import Translation, wanted_language

MENDED_BY_BACKUP = frozenset(("database_damaged", "database_missing", "not_a_database"))


def open_home_or_ask(application: QApplication, folder: Path | None) -> Home | None:
    """Opens the home; where it is damaged offers its backups, newest first. None where the person gives up."""
    tried: list[Path] = []
    trouble: KbassistProblem | None = None
    while True:
        try:
            return open_home(folder)
        except KbassistProblem as problem:
            trouble = trouble or problem
            offered = _untried(folder, problem, tried)
            if not _is_restore_wanted(application, trouble, offered[:1]):
                return None
        tried.append(offered[0].path)
        trouble = _restore(folder, offered[0])


def _untried(folder: Path | None, problem: KbassistProblem, tried: Sequence[Path]) -> list[Backup]:
    """Returns the backups that may help and were not tried yet."""
    if problem.code not in MENDED_BY_BACKUP:
        return []
    try:
        return [backup for backup in backups_of(folder) if backup.path not in tried]
    except KbassistProblem:
        return []


def _restore(folder: Path | None, backup: Backup) -> KbassistProblem | None:
    """Restores a backup; returns what was wrong with it, None where all went well."""
    try:
        restore_damaged_home(folder, backup.path)
    except KbassistProblem as problem:
        return problem
    return None


def _is_restore_wanted(application: QApplication, problem: KbassistProblem, offered: Sequence[Backup]) -> bool:
    """Shows the trouble; True where the person wants the offered backup."""
    translation = Translation(application)
    translation.use(wanted_language("system"))
    box = QMessageBox(
        QMessageBox.Icon.Warning,
        "kbassist",
        QCoreApplication.translate("StartProblem", "The knowledge cannot be opened"),
    )
    text = "\n".join(part for part in (problem_text(problem), problem_hint(problem)) if part)
    box.setInformativeText(text)
    close = box.addButton(QCoreApplication.translate("StartProblem", "Close"), QMessageBox.ButtonRole.RejectRole)
    box.setEscapeButton(close)
    wanted = None
    for backup in offered:
        moment = QLocale().toString(
            QDateTime.fromSecsSinceEpoch(int(backup.made_at.timestamp())), QLocale.FormatType.ShortFormat
        )
        words = QCoreApplication.translate("StartProblem", "Restore the backup of {moment}")
        wanted = box.addButton(words.format(moment=moment), QMessageBox.ButtonRole.AcceptRole)
        box.setDefaultButton(wanted)
    box.finished.connect(application.exit)
    box.open()
    application.exec()
    is_wanted = wanted is not None and box.clickedButton() is wanted
    box.deleteLater()
    return is_wanted
