"""Keeps the vectors of passages up with the knowledge, where search by meaning is to be had.

Small steps, each whole in itself: the work can be cut short at any time and goes on where it stopped. Nobody waits
for it: search uses the vectors that are there.
"""

from collections.abc import Iterable, Iterator, Sequence
from hashlib import blake2b

from kbassist.core.errors import EnvironmentProblem
from kbassist.core.item import Item, ItemId, Passage
from kbassist.core.jobs import CancelToken, OnProgress, Progress
from kbassist.core.ports import Embedder, Store
from kbassist.core.vectors import PassageVector, packed_vector
from kbassist.markup.passages import passages_of

AUTHOR = "vectors"
ITEMS_AT_ONCE = 32
PASSAGES_AT_ONCE = 16
"""About a second of work; between two such steps the work can be cancelled."""

INSTALL = "python3 packaging/tasks.py semantic"
"""What brings the packages of the extra `semantic` into this checkout."""


class VectorService:
    """Computes what is missing; may be called from any thread. `embedder` is None where its packages are absent."""

    def __init__(self, store: Store, embedder: Embedder | None) -> None:
        self._store = store
        self._embedder = embedder

    @property
    def is_available(self) -> bool:
        """True where the packages for it are installed."""
        return self._embedder is not None

    def waiting(self) -> int:
        """Returns how many items have no vectors of their newest revision; 0 where there will be none."""
        if self._embedder is None or self._store.is_read_only:
            return 0
        with self._store.read() as transaction:
            return len(transaction.items_without_vectors(self._embedder.name, self._embedder.languages))

    def count(self) -> int:
        """Returns how many passages can be found by meaning."""
        if self._embedder is None:
            return 0
        with self._store.read() as transaction:
            return transaction.vector_count(self._embedder.name)

    def bring_up_to_date(self, on_progress: OnProgress, token: CancelToken) -> int:
        """Computes the vectors of new and changed passages; returns how many. Progress counts items.

        Cancelled between two steps: what was computed stays. EnvironmentProblem "semantic_missing" where the
        packages are absent, and those of writing.
        """
        embedder = self._required()
        with self._store.read() as transaction:
            waiting = transaction.items_without_vectors(embedder.name, embedder.languages)
        computed = 0
        for start in range(0, len(waiting), ITEMS_AT_ONCE):
            token.check()
            computed += self._bring_in(embedder, waiting[start : start + ITEMS_AT_ONCE], token)
            on_progress(Progress(min(start + ITEMS_AT_ONCE, len(waiting)), len(waiting)))
        if waiting:
            with self._store.write(AUTHOR) as transaction:
                transaction.remove_other_vectors(embedder.name)
        return computed

    def remove(self) -> int:
        """Removes all vectors; returns how many there were."""
        with self._store.write(AUTHOR) as transaction:
            return transaction.remove_all_vectors()

    def _required(self) -> Embedder:
        if self._embedder is None:
            raise EnvironmentProblem(
                "semantic_missing",
                "Search by meaning needs packages that are not installed.",
                f"Install them with “{INSTALL}” and start kbassist again.",
                command=INSTALL,
            )
        return self._embedder

    def _bring_in(self, embedder: Embedder, item_ids: Sequence[ItemId], token: CancelToken) -> int:
        """Computes the vectors of a few items and stores them at once; unchanged passages keep theirs."""
        with self._store.read() as transaction:
            items = transaction.items(item_ids)
            known = transaction.vectors(embedder.name, item_ids)
        packed = {(vector.item_id, vector.text_checksum): vector.packed for vector in known}
        wanted = [(item, passage, text_to_embed(item, passage)) for item, passage in _passages(items.values())]
        missing = {(item.id, _checksum(text)): text for item, _, text in wanted}
        missing = {key: text for key, text in missing.items() if key not in packed}
        keys, texts = list(missing), list(missing.values())
        for start in range(0, len(texts), PASSAGES_AT_ONCE):
            token.check()
            encoded = embedder.encode(texts[start : start + PASSAGES_AT_ONCE])
            packed.update(zip(keys[start:], map(packed_vector, encoded), strict=False))
        vectors = [
            PassageVector(item.id, passage.ordinal, item.revision, _checksum(text), packed[item.id, _checksum(text)])
            for item, passage, text in wanted
        ]
        with self._store.write(AUTHOR) as transaction:
            present = transaction.items(items)
            transaction.put_vectors(embedder.name, [vector for vector in vectors if vector.item_id in present])
        return len(texts)


def text_to_embed(item: Item, passage: Passage) -> str:
    """Returns the words that stand for a passage: what it is about, then what it says."""
    about = (item.content.title, *passage.heading_path, item.content.question)
    return "\n".join(filter(None, (". ".join(filter(None, about)), passage.text.strip())))


def _passages(items: Iterable[Item]) -> Iterator[tuple[Item, Passage]]:
    for item in items:
        for passage in passages_of(item):
            yield item, passage


def _checksum(text: str) -> str:
    return blake2b(text.encode("utf-8", "replace"), digest_size=8).hexdigest()
