"""Homes to measure in: made the way a person would, by importing files and indexing what came in.

A home may be kept for the next run. It serves again as long as its files are the same, and its index is brought up
to date first, so that a change of the index's making shows. A change of what the importers make does not: then the
kept folder has to go.
"""

import json
import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from hashlib import blake2b
from pathlib import Path
from typing import Protocol

from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemFilter
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.ports import Store
from kbassist.core.records import ImportRequest
from kbassist.services.evaluation_sets import Corpus, rows_of
from kbassist.services.indexing import IndexingService
from kbassist.services.reply import ReplyService
from kbassist.services.search import SearchService
from kbassist.services.transfer import TransferService

DONE = "made-from.json"
"""Written last: a folder without it is of a run that was stopped."""

PlainDocument = tuple[str, str, str, str]
"""External id, title, body and entity of an item, as its file has them."""


class MeasuredHome(Protocol):
    """What of an opened home is measured."""

    @property
    def store(self) -> Store: ...

    @property
    def transfer(self) -> TransferService: ...

    @property
    def indexing(self) -> IndexingService: ...

    @property
    def search(self) -> SearchService: ...

    @property
    def replies(self) -> ReplyService: ...

    def close(self) -> None: ...


class OpenHome(Protocol):
    """Opens the home in a folder; must be a function of a module where several processes measure."""

    def __call__(self, folder: Path | None) -> MeasuredHome: ...


@contextmanager
def passing_folder(keep: Path | None) -> Iterator[Path]:
    """Gives `keep`, else a folder that goes."""
    if keep is not None:
        yield keep
        return
    with tempfile.TemporaryDirectory(prefix="kbassist-evaluate-") as passing:
        yield Path(passing)


@contextmanager
def measuring_folder(corpus: Corpus, keep: Path | None) -> Iterator[Path]:
    """Gives the folder for a corpus: one below `keep` that stays, else one that goes."""
    if keep is None:
        with passing_folder(None) as passing:
            yield passing
        return
    folder = keep / corpus.name
    if not _is_made_from(folder, corpus):
        shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True, exist_ok=True)
    yield folder


@contextmanager
def home_with(corpus: Corpus, folder: Path, open_home: OpenHome) -> Iterator[MeasuredHome]:
    """Opens the home that holds the corpus, indexed; makes it in `folder` where it is not there yet.

    InputProblem where a file of the corpus is missing or a row of it cannot be imported.
    """
    home = open_home(folder / "home")
    try:
        if not _is_made_from(folder, corpus):
            _import(corpus, folder, home)
            (folder / DONE).write_text(_description(corpus), encoding="utf-8")
        home.indexing.bring_up_to_date(no_progress, CancelToken())
        yield home
    finally:
        home.close()


def documents_of(corpus: Corpus, home: MeasuredHome) -> Iterator[PlainDocument]:
    """Yields what the corpus holds, for an engine that we compare with: rows as the files have them, else items."""
    if all(path.suffix == ".jsonl" for path in corpus.paths):
        for path in corpus.paths:
            for row in rows_of(path):
                if str(row["id"]) not in corpus.left_out:
                    body = row.get("body") or row.get("text") or ""
                    yield str(row["id"]), row.get("title") or "", body, row.get("entity") or ""
        return
    with home.store.read() as view:
        for item in view.items(view.item_ids(ItemFilter())).values():
            content = item.content
            yield item.key.external_id, content.title, f"{content.question}\n{content.body}", content.entity


def _import(corpus: Corpus, folder: Path, home: MeasuredHome) -> None:
    request = ImportRequest(corpus.kind, corpus.source, corpus.language)
    report = home.transfer.import_paths(_files(corpus, folder), request, no_progress, CancelToken())
    if report.skipped and corpus.name != "starter":
        first = report.skipped[0]
        raise InputProblem("corpus_incomplete", f"{first.path} cannot be imported: {first.reason}")


def _files(corpus: Corpus, folder: Path) -> Sequence[Path]:
    """Returns the files to import: copies without the rows that stay away, else the files themselves."""
    if not corpus.left_out:
        return corpus.paths
    copies = []
    for path in corpus.paths:
        copy = folder / path.name
        kept = (row for row in rows_of(path) if row["id"] not in corpus.left_out)
        copy.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in kept), encoding="utf-8")
        copies.append(copy)
    return copies


def _is_made_from(folder: Path, corpus: Corpus) -> bool:
    try:
        return (folder / DONE).read_text(encoding="utf-8") == _description(corpus)
    except OSError:
        return False


def _description(corpus: Corpus) -> str:
    """Returns what tells whether a corpus changed: how it is imported, and its files' sizes and times."""
    files = [file for path in corpus.paths for file in (sorted(path.rglob("*")) if path.is_dir() else [path])]
    states = [(str(file), file.stat()) for file in files if file.is_file()]
    told = [(name, state.st_size, state.st_mtime_ns) for name, state in states]
    away = blake2b("\n".join(sorted(corpus.left_out)).encode(), digest_size=8).hexdigest()
    return json.dumps([corpus.source, corpus.language, corpus.kind, away, told])
