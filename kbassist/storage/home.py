"""The one folder of a home and where everything lies in it."""

import os
from dataclasses import dataclass
from pathlib import Path

import platformdirs

from kbassist.storage.problems import READ_ONLY_ERRORS, environment_problem, problem_with_file


@dataclass(frozen=True, slots=True)
class HomeFolder:
    """The layout of a home; none of the files needs to exist."""

    folder: Path

    @property
    def database(self) -> Path:
        return self.folder / "knowledge.db"

    @property
    def index(self) -> Path:
        return self.folder / "index"

    @property
    def settings_file(self) -> Path:
        return self.folder / "settings.toml"

    @property
    def backups(self) -> Path:
        return self.folder / "backups"

    @property
    def attachments(self) -> Path:
        return self.folder / "attachments"

    @property
    def words(self) -> Path:
        """The words that this home spells so, one a line."""
        return self.folder / "words.txt"

    @property
    def dictionaries(self) -> Path:
        """A folder for dictionaries of one's own; need not exist."""
        return self.folder / "dictionaries"

    @property
    def lock(self) -> Path:
        return self.folder / "write.lock"

    def is_writable(self) -> bool:
        """True where files can be made here and the database, if there is one, can be written.

        The database is not opened for it: closing a second handle would drop SQLite's locks (POSIX).
        """
        try:
            os.close(os.open(self.lock, os.O_RDWR | os.O_CREAT, 0o600))
        except OSError as error:
            if error.errno not in READ_ONLY_ERRORS:
                raise problem_with_file(error, self.lock) from error
            return False
        return not self.database.exists() or os.access(self.database, os.W_OK)


def default_home() -> Path:
    """Returns the folder for a person's knowledge on this system."""
    return platformdirs.user_data_path("kbassist", appauthor=False)


def open_home_folder(folder: Path | None) -> HomeFolder:
    """Makes the folder, or the usual one, where it is missing, readable by its owner only.

    EnvironmentProblem "home_unreachable" where that is impossible.
    """
    home = HomeFolder((folder or default_home()).expanduser().absolute())
    try:
        home.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        for inside in (home.backups, home.attachments):
            _make_unless_read_only(inside)
    except OSError as error:
        raise environment_problem("home_unreachable", path=str(home.folder), reason=str(error)) from error
    return home


def _make_unless_read_only(folder: Path) -> None:
    try:
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        if error.errno not in READ_ONLY_ERRORS:
            raise
