"""Loads the translators for a language of the window: Qt's own texts and ours."""

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from kbassist.core.resource_files import resource_folder

WINDOW_LANGUAGES = ("lv", "ru", "en")


def wanted_language(setting: str) -> str:
    """Returns the language for a setting: itself, or for "system" the first of ours that the system prefers."""
    if setting in WINDOW_LANGUAGES:
        return setting
    preferred = (name.replace("_", "-").split("-")[0] for name in QLocale.system().uiLanguages())
    return next((code for code in preferred if code in WINDOW_LANGUAGES), "en")


class Translation:
    """Keeps the installed translators of one program."""

    def __init__(self, application: QCoreApplication) -> None:
        self._application = application
        self._installed: list[QTranslator] = []
        self._language = ""

    @property
    def language(self) -> str:
        return self._language

    def use(self, language: str) -> None:
        """Switches to `language`; windows built from now on speak it."""
        self.let_go()
        self._language = language
        QLocale.setDefault(QLocale(language))
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        self._install(f"qtbase_{language}", qt_folder)
        self._install(f"kbassist_{language}", str(resource_folder("translations")))

    def let_go(self) -> None:
        """Takes the installed translators out again."""
        for translator in self._installed:
            self._application.removeTranslator(translator)
        self._installed.clear()

    def _install(self, name: str, folder: str) -> None:
        translator = QTranslator(self._application)
        if translator.load(name, folder):
            self._application.installTranslator(translator)
            self._installed.append(translator)
