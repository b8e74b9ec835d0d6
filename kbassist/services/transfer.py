"""Brings files into the knowledge and writes the knowledge out as files.

Where an item goes is decided here: source, kind and language are what the person said, else what the file says,
else what its place and its words say. Repeating an import changes nothing that did not change.
"""

import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from kbassist.core.attachment import Attachment
from kbassist.core.errors import EnvironmentProblem, InputProblem
from kbassist.core.item import Item, ItemFilter
from kbassist.core.jobs import CancelToken, OnProgress, Progress
from kbassist.core.ports import Exporter, Importer, Store
from kbassist.core.records import ImportReport, ImportRequest, of_problem
from kbassist.language.pack import LanguagePacks
from kbassist.services.import_languages import LanguageVotes
from kbassist.services.import_places import find_files, unreadable
from kbassist.services.import_run import ImportRun
from kbassist.services.notices_file import bring_in, is_notices_file, read_notices, write_notices

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
        of_notices = [file.path for file in files if is_notices_file(file.path)]
        report = run.run([file for file in files if file.path not in of_notices], skipped)
        return self._with_notices(report, of_notices, request)

    def export(self, folder: Path, form: str, on_progress: OnProgress, token: CancelToken) -> dict[str, int]:
        """Writes all items and notices into an empty or new folder; returns how many of each kind, "notice" if any.

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
                named: set[Attachment] = set()
                counts = exporter.write(Path(unfinished), self._items(named, on_progress, token))
                self._copy_files(named, Path(unfinished))
                counts |= self._write_notices(Path(unfinished))
                shutil.copytree(unfinished, folder, dirs_exist_ok=True)
        except OSError as error:
            reason = error.strerror or str(error)
            raise EnvironmentProblem(
                "export_failed", f"The files cannot be written: {reason}.", "Choose another folder.", reason=reason
            ) from error
        return counts

    def _with_notices(self, report: ImportReport, paths: Sequence[Path], request: ImportRequest) -> ImportReport:
        count, skipped = 0, list(report.skipped)
        for path in paths:
            try:
                count += bring_in(read_notices(path), self._store, is_dry_run=request.is_dry_run)
            except InputProblem as problem:
                skipped.append(of_problem(str(path), problem))
            except OSError as error:
                skipped.append(unreadable(str(path), error))
        return replace(report, skipped=tuple(skipped), notices=count)

    def _write_notices(self, folder: Path) -> dict[str, int]:
        with self._store.read() as view:
            count = write_notices(view.notices(), folder)
        return {"notice": count} if count else {}

    def _copy_files(self, named: Iterable[Attachment], folder: Path) -> None:
        """Puts the files beside the items; for one that is missing, an import of the export will say so."""
        for attachment in named:
            if self._store.attachments.is_present(attachment):
                target = folder / attachment.export_place
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(self._store.attachments.path_of(attachment), target)

    def _items(self, named: set[Attachment], on_progress: OnProgress, token: CancelToken) -> Iterator[Item]:
        """Yields all items; the files that they name are put into `named`."""
        with self._store.read() as view:
            item_ids = view.item_ids(ItemFilter())
            for start in range(0, len(item_ids), ITEMS_AT_ONCE):
                token.check()
                wanted = item_ids[start : start + ITEMS_AT_ONCE]
                found = view.items(wanted)
                for item in (found[item_id] for item_id in wanted if item_id in found):
                    named.update(item.content.attachments)
                    yield item
                on_progress(Progress(min(start + ITEMS_AT_ONCE, len(item_ids)), len(item_ids)))
