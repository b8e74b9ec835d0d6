"""Says under the settings of the check for which languages no dictionary is there, and what brings one."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from kbassist.checking.spelling import SpellingCoverage
from kbassist.core.jobs import CancelToken
from kbassist.ui.background import JobRunner
from kbassist.ui.texts import language_text
from kbassist.ui.widgets.labels import TextLabel

JOB_KEY = "settings.spelling"


class SpellingNote(TextLabel):
    """A line a language; looks into the folders in the background."""

    def __init__(
        self, coverage: Callable[[], tuple[SpellingCoverage, ...]], jobs: JobRunner, parent: QWidget | None = None
    ) -> None:
        super().__init__("", "small", parent, wraps=True)
        self._coverage = coverage
        self._jobs = jobs
        self.look_again()

    def look_again(self) -> None:
        """Shows what is there now."""
        self._jobs.read(self._look, self._show, key=JOB_KEY)

    def _look(self, _token: CancelToken) -> tuple[SpellingCoverage, ...]:
        return self._coverage()

    def _show(self, coverage: tuple[SpellingCoverage, ...]) -> None:
        self.setText("\n".join(map(self._line, coverage)))

    def _line(self, entry: SpellingCoverage) -> str:
        language = language_text(entry.language)
        if entry.files:
            names = ", ".join(path.stem for path in entry.files)
            return self.tr("Spelling: {language} – checked by {names}").format(language=language, names=names)
        return self.tr("Spelling: {language} – no dictionary found (Debian: {package})").format(
            language=language, package=entry.package
        )
