"""One import from its first file to its report.

Items are written in batches, each in a transaction of its own, so that a cancelled or failed import keeps what was
finished and repeating it goes on from there: what is already known as it is costs one comparison.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kbassist.core.attachment import Attachment
from kbassist.core.errors import EnvironmentProblem, InputProblem
from kbassist.core.item import Item, ItemContent, ItemFilter, ItemId, ItemKind, NewItem
from kbassist.core.jobs import CancelToken, OnProgress, Progress
from kbassist.core.ports import Importer, ReadTransaction, Store, WriteTransaction
from kbassist.core.records import ImportedRecord, ImportReport, ImportRequest, Skipped, of_problem, skipped
from kbassist.services.attachments import DOCUMENTS, let_go, named_files
from kbassist.services.import_languages import LanguageVotes
from kbassist.services.import_places import FileToImport, language_code, unreadable
from kbassist.services.import_records import item_from, useless

BATCH_SIZE = 200
HEAD_BYTES = 65_536
MOST_UNDECIDED = 2_000
AUTHOR = "import"


@dataclass(slots=True)
class _Counts:
    added: int = 0
    updated: int = 0
    unchanged: int = 0


@dataclass(frozen=True, slots=True)
class _Plan:
    """What a batch means for the knowledge."""

    added: list[NewItem] = field(default_factory=list)
    updated: list[tuple[Item, NewItem]] = field(default_factory=list)
    unchanged: int = 0


class ImportRun:
    """Reads files one after the other; used once."""

    def __init__(
        self,
        store: Store,
        importers: Sequence[Importer],
        votes: LanguageVotes,
        request: ImportRequest,
        on_progress: OnProgress,
        token: CancelToken,
    ) -> None:
        self._store = store
        self._importers = importers
        self._votes = votes
        self._request = request
        self._on_progress = on_progress
        self._token = token
        self._counts = _Counts()
        self._skipped: list[Skipped] = []
        self._batch: list[NewItem] = []
        self._seen: dict[ItemId, tuple[ItemKind, ItemContent, str]] = {}
        self._undecided: list[tuple[ImportedRecord, FileToImport]] = []
        self._attached: dict[Attachment, Path] = {}
        self._is_backed_up = False

    def run(self, files: Sequence[FileToImport], skipped: Iterable[Skipped]) -> ImportReport:
        """Imports the files; `skipped` is what could not even be looked at."""
        self._skipped += skipped
        for number, file in enumerate(sorted(files, key=_may_be_attached)):
            self._token.check()
            self._on_progress(Progress(number, len(files), file.label))
            if not _may_be_attached(file) or file.path.resolve() not in self._attached_paths():
                self._read_file(file)
        self._settle_the_rest()
        self._write_batch()
        self._on_progress(Progress(len(files), len(files)))
        counts = self._counts
        return ImportReport(
            read=counts.added + counts.updated + counts.unchanged,
            added=counts.added,
            updated=counts.updated,
            unchanged=counts.unchanged,
            skipped=tuple(self._skipped),
        )

    def _read_file(self, file: FileToImport) -> None:
        """Reads one file; whatever is wrong with it is its own affair and ends up in the report."""
        undecided: list[tuple[ImportedRecord, FileToImport]] = []
        votes: Counter[str] = Counter()
        try:
            for record in self._records(file):
                self._token.check()
                self._take(record, file, votes, undecided)
                if len(undecided) >= MOST_UNDECIDED:
                    self._settle(undecided, file, votes)
        except InputProblem as problem:
            self._skipped.append(of_problem(str(file.path), problem))
        except OSError as error:
            self._skipped.append(unreadable(str(file.path), error))
        except (RecursionError, MemoryError):
            self._skip(str(file.path), "file_too_deep")
        self._settle(undecided, file, votes)

    def _records(self, file: FileToImport) -> Iterable[ImportedRecord | Skipped]:
        with file.path.open("rb") as opened:
            head = opened.read(HEAD_BYTES)
        if not head.strip():
            return [skipped(str(file.path), "file_empty")]
        importer = next((importer for importer in self._importers if importer.accepts(file.path, head)), None)
        if importer is None:
            return [skipped(str(file.path), "file_unknown")]
        return importer.read(file.path)

    def _take(
        self,
        record: ImportedRecord | Skipped,
        file: FileToImport,
        votes: Counter[str],
        undecided: list[tuple[ImportedRecord, FileToImport]],
    ) -> None:
        if isinstance(record, Skipped):
            self._skipped.append(record)
            return
        refused = useless(_shown(record, file), record.content)
        if refused is not None:
            self._skipped.append(refused)
            return
        told = language_code(record.language) or language_code(self._request.language) or file.language
        language = told or self._votes.clear_language(record.content)
        if language is None:
            undecided.append((record, file))
            return
        votes[language] += 1
        self._add(record, file, language)

    def _settle(
        self, undecided: list[tuple[ImportedRecord, FileToImport]], file: FileToImport, votes: Counter[str]
    ) -> None:
        """Gives short texts the language of their file, or of their folder; where neither tells they wait."""
        if not undecided:
            return
        contents = [record.content for record, _ in undecided]
        usual = votes.most_common(1)[0][0] if votes else self._votes.usual(file.path.parent)
        language = file.named_language or usual or self._votes.language_of_all(contents)
        for record, its_file in undecided:
            if language is None:
                self._undecided.append((record, its_file))
            else:
                self._add(record, its_file, language)
        undecided.clear()

    def _settle_the_rest(self) -> None:
        for record, file in self._undecided:
            language = self._votes.usual(file.path.parent) or self._votes.usual_anywhere()
            if language is None:
                self._skip(_shown(record, file), "language_unclear")
            else:
                self._add(record, file, language)
        self._undecided.clear()

    def _add(self, record: ImportedRecord, file: FileToImport, language: str) -> None:
        self._votes.count(file.path.parent, language)
        new = self._with_files(item_from(record, file, language, self._request), record, file)
        known = self._seen.get(new.key.item_id())
        if known is not None and known[:2] == (new.kind, new.content):
            self._counts.unchanged += 1
        elif known is not None:
            self._skip(_shown(record, file), "read_before", name=new.key.external_id, language=language, file=known[2])
        else:
            self._seen[new.key.item_id()] = (new.kind, new.content, file.label)
            self._batch.append(new)
            if len(self._batch) >= BATCH_SIZE:
                self._write_batch()

    def _with_files(self, new: NewItem, record: ImportedRecord, file: FileToImport) -> NewItem:
        """Returns the item with the files that its record names.

        A file that is not there is reported; what the knowledge has of that name stays.
        """
        found: list[Attachment] = []
        for named in named_files(record, file, self._store.attachments):
            if named.attachment is not None and named.path is not None:
                found.append(named.attachment)
                self._attached.setdefault(named.attachment, named.path.resolve())
            else:
                self._skipped += (named.trouble,) if named.trouble is not None else ()
                found += [known for known in self._known_files(new) if known.name == named.name]
        return replace(new, content=replace(new.content, attachments=tuple(dict.fromkeys(found))))

    def _known_files(self, new: NewItem) -> tuple[Attachment, ...]:
        with self._store.read() as view:
            item = view.item(new.key.item_id())
        return item.content.attachments if item is not None else ()

    def _attached_paths(self) -> frozenset[Path]:
        return frozenset(self._attached.values())

    def _copy_files(self, items: Iterable[NewItem]) -> None:
        """Brings the files of the items into the home; one that vanished meanwhile is reported."""
        for attachment in dict.fromkeys(attachment for new in items for attachment in new.content.attachments):
            path = self._attached.get(attachment)
            if path is not None:
                try:
                    self._store.attachments.put(path)
                except InputProblem as problem:
                    self._skipped.append(of_problem(str(path), problem))

    def _write_batch(self) -> None:
        """Brings the collected items into the knowledge, or with a dry run only compares them with it."""
        batch, self._batch = self._batch, []
        if not batch:
            return
        with self._store.read() as view:
            plan = _plan(view, batch)
            is_empty = not view.count(ItemFilter())
        if not self._request.is_dry_run and (plan.added or plan.updated):
            self._back_up_once(is_empty=is_empty)
            plan = self._written(batch)
        self._counts.added += len(plan.added)
        self._counts.updated += len(plan.updated)
        self._counts.unchanged += plan.unchanged

    def _written(self, batch: Sequence[NewItem]) -> _Plan:
        try:
            self._copy_files(batch)
            with self._store.write(AUTHOR) as transaction:
                plan = _plan(transaction, batch)
                for new in plan.added:
                    transaction.add_item(new, note="")
                for item, new in plan.updated:
                    _revise(transaction, item, new)
            let_go(self._store, _dropped(plan))
        except EnvironmentProblem as problem:
            done = self._counts.added + self._counts.updated
            if not done:
                raise
            cause = problem.sentence.partition(";")[0].rstrip(".")
            kept = f"{cause}. {done} items were brought in before; importing again goes on from there."
            raise EnvironmentProblem(problem.code, kept, problem.hint, **problem.values) from problem
        return plan

    def _back_up_once(self, *, is_empty: bool) -> None:
        if not self._is_backed_up and not is_empty:
            self._store.backup()
        self._is_backed_up = True

    def _skip(self, path: str, code: str, **values: str) -> None:
        self._skipped.append(skipped(path, code, **values))


def _plan(view: ReadTransaction, batch: Sequence[NewItem]) -> _Plan:
    known = view.items([new.key.item_id() for new in batch])
    plan = _Plan()
    unchanged = 0
    for new in batch:
        item = known.get(new.key.item_id())
        if item is None:
            plan.added.append(new)
        elif item.content == new.content and item.kind is new.kind:
            unchanged += 1
        else:
            plan.updated.append((item, new))
    return _Plan(plan.added, plan.updated, unchanged)


def _may_be_attached(file: FileToImport) -> bool:
    """True for files that come last, since a text may turn out to name them as its own."""
    return file.path.suffix.lower() in DOCUMENTS


def _dropped(plan: _Plan) -> Iterator[Attachment]:
    for item, new in plan.updated:
        yield from set(item.content.attachments) - set(new.content.attachments)


def _revise(transaction: WriteTransaction, item: Item, new: NewItem) -> None:
    """Writes the new words; another kind means taking the item out and bringing it back as that kind."""
    if item.kind is new.kind:
        transaction.revise_item(item.id, new.content, note="", based_on=item.revision)
        return
    transaction.remove_item(item.id)
    transaction.add_item(new, note="")


def _shown(record: ImportedRecord, file: FileToImport) -> str:
    return f"{file.path}:{record.external_id}" if record.external_id else str(file.path)
