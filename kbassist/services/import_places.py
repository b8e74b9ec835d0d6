"""Finds the files of an import and what their places tell: language, kind, an id that translations share."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path, PurePath

from kbassist.core.attachment import EXPORT_FOLDER
from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemKind
from kbassist.core.records import Skipped, skipped

LANGUAGES = frozenset(
    (
        *("ar", "az", "be", "bg", "bs", "ca", "cs", "cy", "da", "de", "el", "en", "eo", "es", "et", "eu", "fa", "fi"),
        *("fr", "ga", "gl", "he", "hi", "hr", "hu", "hy", "id", "is", "it", "ja", "ka", "kk", "ko", "ky", "lt", "lv"),
        *("mk", "ms", "mt", "nb", "nl", "nn", "no", "pl", "pt", "ro", "ru", "sk", "sl", "sq", "sr", "sv", "sw", "ta"),
        *("te", "tg", "th", "tk", "tr", "tt", "uk", "ur", "uz", "vi", "zh"),
    )
)
"""Codes that a folder or file is named by; words of English that happen to be a code (as, to, or) are left out."""

LANGUAGE_NAMES = {
    **{"english": "en", "latvian": "lv", "russian": "ru", "german": "de", "french": "fr", "spanish": "es"},
    **{"polish": "pl", "lithuanian": "lt", "estonian": "et", "ukrainian": "uk", "italian": "it", "finnish": "fi"},
    **{"latviešu": "lv", "krievu": "ru", "angļu": "en", "vācu": "de", "русский": "ru", "английский": "en"},
}
KIND_FOLDERS = {
    **dict.fromkeys(("articles", "docs", "help", "raksti"), ItemKind.ARTICLE),
    **dict.fromkeys(("answers", "past-answers", "past_answers", "atbildes"), ItemKind.ANSWER),
    **dict.fromkeys(("canned", "canned-replies", "canned_replies", "canned-responses"), ItemKind.CANNED),
    **dict.fromkeys(("canned_responses", "macros", "sagataves"), ItemKind.CANNED),
}
"""What a folder's name says of the kind of its items, where the files themselves say nothing."""

_REGIONAL = frozenset({"pt", "zh", "sr"})
_CODE = re.compile(r"([a-z]{2})(?:[-_]([A-Za-z]{2,4}))?")
_NAMED_WITH_CODE = re.compile(r"(.+)(?:\.([a-z]{2}(?:[-_][A-Za-z]{2,4})?)|[-_](lv|ru|en|lt|et|uk))")
_UNWANTED = frozenset({"__macosx", "thumbs.db", "desktop.ini", EXPORT_FOLDER})


@dataclass(frozen=True, slots=True)
class FileToImport:
    """A file with what its place tells; None and "" where the place tells nothing.

    `root` is the imported folder, or that of a file imported alone. `place_id` is the path below it without language
    and suffix, `file_id` with the language.
    """

    path: Path
    root: Path
    label: str
    source: str
    place_id: str
    file_id: str
    stem: str
    language: str | None
    named_language: str | None
    kind: ItemKind | None


def language_code(text: str | None) -> str | None:
    """Returns the code that the program uses ("lv" for "lv-LV", "pt-BR" for "pt_BR"), None for no language."""
    found = _CODE.fullmatch((text or "").strip()) or _CODE.fullmatch((text or "").strip().lower())
    if found is None:
        return None
    code, region = found.groups()
    if region and code in _REGIONAL:
        return f"{code}-{region.upper() if len(region) == 2 else region.title()}"
    return code


def find_files(paths: Sequence[Path]) -> tuple[tuple[FileToImport, ...], tuple[Skipped, ...]]:
    """Returns the files in and below the paths, in order, and what of them cannot be read.

    Hidden files are passed over; a folder that is linked to from several places is read once.
    InputProblem "path_missing" where one of the paths does not exist.
    """
    walk = _Walk()
    for path in dict.fromkeys(path.expanduser() for path in paths):
        try:
            if not path.exists():
                raise InputProblem("path_missing", f"There is no file or folder {path}.", "Check its name.")
            if path.is_dir():
                walk.take_folder(path, _source(path, path.resolve().name))
            else:
                walk.take_file(path, path.parent, _source(path, path.stem))
        except OSError as error:
            walk.skipped.append(unreadable(str(path), error))
    return tuple(walk.files), tuple(walk.skipped)


class _Walk:
    """Collects files from folder after folder, without recursion."""

    def __init__(self) -> None:
        self.files: list[FileToImport] = []
        self.skipped: list[Skipped] = []
        self._seen: set[tuple[int, int]] = set()

    def take_folder(self, root: Path, source: str) -> None:
        waiting = [root]
        while waiting:
            folder = waiting.pop()
            inner: list[Path] = []
            for path in self._entries(folder):
                try:
                    if path.is_dir():
                        inner.append(path)
                    else:
                        self.take_file(path, root, source)
                except OSError as error:
                    self.skipped.append(unreadable(str(path), error))
            waiting += reversed(inner)

    def take_file(self, path: Path, root: Path, source: str) -> None:
        if path.is_file():
            self.files.append(_described(path, root, source))
        elif path.is_symlink():
            self.skipped.append(skipped(str(path), "link_nowhere"))
        else:
            self.skipped.append(skipped(str(path), "no_file"))

    def _entries(self, folder: Path) -> Iterable[Path]:
        try:
            identity = folder.stat()
            if (identity.st_dev, identity.st_ino) in self._seen:
                return ()
            self._seen.add((identity.st_dev, identity.st_ino))
            return sorted(path for path in folder.iterdir() if not _is_passed_over(path.name))
        except OSError as error:
            self.skipped.append(unreadable(str(folder), error))
            return ()


def _is_passed_over(name: str) -> bool:
    return name.startswith(".") or name.lower() in _UNWANTED


def unreadable(path: str, error: OSError) -> Skipped:
    """Returns what is said of a file that the system does not give."""
    if isinstance(error, PermissionError):
        return skipped(path, "file_forbidden")
    if isinstance(error, FileNotFoundError):
        return skipped(path, "file_gone")
    return skipped(path, "file_unreadable", reason=error.strerror or str(error))


def title_from_name(stem: str) -> str:
    """Returns a file's name as a title: "how-to__pay" is "How to pay"."""
    words = " ".join(re.sub(r"[-_]+", " ", stem).split())
    return words[:1].upper() + words[1:]


def _described(path: Path, root: Path, source: str) -> FileToImport:
    relative = path.relative_to(root)
    folders, stem, language = _without_language(relative, root)
    outer = [root.resolve().name] if root.is_dir() else []
    kinds = [
        KIND_FOLDERS[part.lower()] for part in (*outer, *relative.parts[:-1], stem) if part.lower() in KIND_FOLDERS
    ]
    return FileToImport(
        path=path,
        root=root,
        label=relative.as_posix(),
        source=source,
        place_id="/".join([*folders, stem] if stem else folders) or source,
        file_id=relative.with_suffix("").as_posix(),
        stem=stem or (folders[-1] if folders else source),
        language=language,
        named_language=_named_language((*outer, *relative.with_suffix("").parts)),
        kind=kinds[-1] if kinds else None,
    )


def _without_language(relative: PurePath, root: Path) -> tuple[list[str], str, str | None]:
    """Returns folders and stem without the one part that names the language, and the language."""
    folders, stem = list(relative.parts[:-1]), relative.stem
    for position, part in enumerate(folders):
        if _known_code(part):
            return folders[:position] + folders[position + 1 :], stem, language_code(part)
    if _known_code(stem):
        return folders, "", language_code(stem)
    named = _NAMED_WITH_CODE.fullmatch(stem)
    if named is not None and _known_code(named.group(2) or named.group(3)):
        return folders, named.group(1), language_code(named.group(2) or named.group(3))
    outer = root.resolve().name
    return folders, stem, language_code(outer) if _known_code(outer) else None


def _known_code(part: str) -> bool:
    found = _CODE.fullmatch(part)
    return found is not None and found.group(1) in LANGUAGES


def _named_language(parts: Iterable[str]) -> str | None:
    """Returns the language whose name stands in a part of the path ("greetings-german")."""
    words = [word for part in reversed(tuple(parts)) for word in re.split(r"[-_. ]+", part.lower())]
    return next((LANGUAGE_NAMES[word] for word in words if word in LANGUAGE_NAMES), None)


def _source(path: Path, name: str) -> str:
    """Returns a source's name: the folder's or file's, but a language alone says nothing and the folder above does."""
    above = path.resolve().parent.name
    return (above if _known_code(name) else name) or above or "import"
