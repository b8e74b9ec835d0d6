"""Brings files into the knowledge and writes the knowledge out as files.

Where an item goes is decided here: source, kind and language are what the person said, else what the file says,
else what its place and its words say. Repeating an import changes nothing that did not change.
"""

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from kbassist.core.errors import EnvironmentProblem, InputProblem
from kbassist.core.item import Item, ItemFilter
from kbassist.core.jobs import CancelToken, OnProgress, Progress
from kbassist.core.ports import Exporter, Importer, Store
from kbassist.core.records import ImportReport, ImportRequest
from kbassist.language.pack import LanguagePacks
from kbassist.services.import_languages import LanguageVotes
from kbassist.services.import_places import find_files
from kbassist.services.import_run import ImportRun

STARTER_SOURCE = "starter"
"""The source of the sample knowledge that ships with the program."""

ITEMS_AT_ONCE = 200


class TransferService:
    """Imports and exports; one at a time."""

    def __init__(
        self, store: Store, importers: Sequence[Importer], exporters: Sequence[Exporter], packs: LanguagePacks
    ) -> None:
        self._store = store
        self._importers = tuple(importers)
        self._exporters = {exporter.name: exporter for exporter in exporters}
        self._packs = packs

    def import_paths(
        self, paths: Sequence[Path], request: ImportRequest, on_progress: OnProgress, token: CancelToken
    ) -> ImportReport:
        """Imports files and folders; what cannot be read is skipped with its reason and the rest goes in.

        A backup is made before the first change of knowledge that is there. InputProblem "path_missing";
        EnvironmentProblem where the home cannot be written; Cancelled keeps the batches that were finished.
        """
        files, skipped = find_files(paths)
        run = ImportRun(
            self._store, self._importers, LanguageVotes(self._packs), request, on_progress=on_progress, token=token
        )
        return run.run(files, skipped)

    def export(self, folder: Path, form: str, on_progress: OnProgress, token: CancelToken) -> dict[str, int]:
        """Writes all items into an empty or new folder; returns how many of each kind.

        The folder appears whole or not at all. InputProblem "folder_not_empty" or "format_unknown";
        EnvironmentProblem "export_failed" where the files cannot be written.
        """
        exporter = self._exporters.get(form)
        if exporter is None:
            known = ", ".join(self._exporters)
            raise InputProblem("format_unknown", f"“{form}” is no form of export.", f"Choose one of {known}.")
        folder = folder.expanduser().absolute()
        try:
            if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
                raise InputProblem(
                    "folder_not_empty", f"{folder} is not empty.", "Choose a new or empty folder.", path=str(folder)
                )
            folder.parent.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=folder.parent, prefix=".kbassist-export-") as unfinished:
                counts = exporter.write(Path(unfinished), self._items(on_progress, token))
                shutil.copytree(unfinished, folder, dirs_exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise EnvironmentProblem(
                "export_failed", f"The files cannot be written: {reason}.", "Choose another folder.", reason=reason
            ) from error
        return counts

    def _items(self, on_progress: OnProgress, token: CancelToken) -> Iterator[Item]:
        with self._store.read() as view:
            item_ids = view.item_ids(ItemFilter())
            for start in range(0, len(item_ids), ITEMS_AT_ONCE):
                token.check()
                wanted = item_ids[start : start + ITEMS_AT_ONCE]
                found = view.items(wanted)
                yield from (found[item_id] for item_id in wanted if item_id in found)
                on_progress(Progress(min(start + ITEMS_AT_ONCE, len(item_ids)), len(item_ids)))
