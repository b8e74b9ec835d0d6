"""A small corpus for the tests of measuring, and what they all need of it."""

import json
from collections.abc import Iterable
from pathlib import Path

from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.resource_files import knowledge_folder
from kbassist.search.bench.corpus import Corpus, SourcePassage, make_corpus
from kbassist.search.bench.kbassist_engine import Wording
from kbassist.search.bench.sources import starter_passages

STOP_WORDS = {"lv": frozenset({"un", "ir", "kā"}), "ru": frozenset({"и", "как"}), "en": frozenset({"the", "and", "a"})}
WORDING = Wording(STOP_WORDS)
ALL_STOP_WORDS = WORDING.common_words
SEED = 7


def corpus_in(folder: Path, *, wanted: int, sources: Iterable[SourcePassage] | None = None, seed: int = SEED) -> Corpus:
    """Makes a corpus of the starter knowledge, or of the passages given."""
    passages = starter_passages(knowledge_folder()) if sources is None else sources
    return make_corpus(
        folder / "corpus.sqlite", passages, wanted=wanted, seed=seed, on_progress=no_progress, token=CancelToken()
    )


def line_of(number: int, **fields: object) -> str:
    """Returns a line of a JSONL corpus."""
    row = {"id": f"p{number}", "title": f"Title {number}", "body": f"Body number {number} is short."}
    return json.dumps(row | fields, ensure_ascii=False)
