"""Where passages come from: JSONL files (`id`, `title`, `heading`, `body`, `lang`), packed or not, or the starter
knowledge that ships with the program.
"""

import json
import lzma
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from datetime import UTC, datetime
from hashlib import blake2b
from pathlib import Path
from typing import Any

from kbassist.core.errors import InputProblem
from kbassist.core.item import Item, ItemContent, ItemKey, ItemKind
from kbassist.markup.front_matter import split_front_matter
from kbassist.markup.passages import passages_of
from kbassist.search.bench.corpus import SourcePassage

FILE_ENDINGS = (".jsonl", ".jsonl.xz", ".xz")
USUAL_LANGUAGE = "en"
ANY_TIME = datetime(2026, 1, 1, tzinfo=UTC)


def corpus_files(paths: Sequence[Path]) -> tuple[Path, ...]:
    """Returns the files of a corpus, those of a folder by name.

    InputProblem "corpus_missing" where a path is not there, "corpus_empty" where a folder has no such file.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir():
            inside = sorted(file for file in path.iterdir() if file.name.endswith(FILE_ENDINGS) and file.is_file())
            if not inside:
                raise InputProblem(
                    "corpus_empty", f"{path} holds no JSONL file.", "Its name must end in .jsonl or .xz."
                )
            found += inside
        elif path.is_file():
            found.append(path)
        else:
            raise InputProblem("corpus_missing", f"The corpus {path} does not exist.")
    return tuple(found)


def passages_in(files: Sequence[Path]) -> Iterator[SourcePassage]:
    """Yields the passages of JSONL files, one of each file in turn, so that a small size has something of all.

    InputProblem "corpus_line_unreadable" for a line that is no passage, "file_not_readable" for a file that is none.
    """
    waiting = [_passages_of_file(path) for path in files]
    while waiting:
        staying = []
        for passages in waiting:
            passage = next(passages, None)
            if passage is not None:
                yield passage
                staying.append(passages)
        waiting = staying


def starter_passages(folder: Path) -> Iterator[SourcePassage]:
    """Yields the passages of the starter knowledge's articles and past answers."""
    for path in sorted((folder / "articles").rglob("*.md")):
        fields, body = split_front_matter(path.read_text(encoding="utf-8"))
        yield from _sections(str(fields.get("title", path.stem)), body, str(fields.get("language", path.parent.name)))
    for path in sorted((folder / "answers").rglob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            answer = json.loads(line)
            yield SourcePassage(answer["question"], "", answer["answer"], answer["lang"])


def starter_files(folder: Path) -> tuple[Path, ...]:
    """Returns the files that `starter_passages` reads."""
    return (*sorted((folder / "articles").rglob("*.md")), *sorted((folder / "answers").rglob("*.jsonl")))


def fingerprint_of(files: Sequence[Path], seed: int) -> str:
    """Returns a short text that changes with the files and the seed, to know kept indexes again."""
    stats = [(str(path.resolve()), path.stat().st_size, path.stat().st_mtime_ns) for path in files]
    return blake2b(repr((seed, stats)).encode(), digest_size=6).hexdigest()


def _passages_of_file(path: Path) -> Iterator[SourcePassage]:
    with ExitStack() as opened:
        try:
            if path.suffix == ".xz":
                lines = opened.enter_context(lzma.open(path, "rt", encoding="utf-8"))
            else:
                lines = opened.enter_context(path.open(encoding="utf-8-sig"))
            for number, line in enumerate(lines, start=1):
                if line.strip():
                    yield _passage_of(line, path, number)
        except (OSError, lzma.LZMAError, EOFError) as error:
            raise InputProblem("file_not_readable", f"{path} cannot be read: {error}.") from error
        except UnicodeDecodeError as error:
            raise InputProblem("file_not_readable", f"{path} is not UTF-8 text.") from error


def _passage_of(line: str, path: Path, number: int) -> SourcePassage:
    try:
        fields: Any = json.loads(line)
    except (ValueError, RecursionError) as error:
        raise _unreadable(path, number, "it is not JSON") from error
    if not isinstance(fields, dict):
        raise _unreadable(path, number, "it is not a JSON object")
    texts = {name: fields.get(name) or "" for name in ("title", "heading", "body", "lang")}
    for name, text in texts.items():
        if not isinstance(text, str):
            raise _unreadable(path, number, f"“{name}” is not a text")
    if not texts["body"].strip():
        raise _unreadable(path, number, "“body” is missing or empty")
    return SourcePassage(texts["title"], texts["heading"], texts["body"], texts["lang"] or USUAL_LANGUAGE)


def _unreadable(path: Path, number: int, reason: str) -> InputProblem:
    return InputProblem(
        "corpus_line_unreadable",
        f"Line {number} of {path} is no passage: {reason}.",
        "A line is a JSON object with title, body and, if there are any, heading and lang.",
    )


def _sections(title: str, body: str, language: str) -> Iterator[SourcePassage]:
    key = ItemKey("starter", title, language)
    item = Item(key.item_id(), key, ItemKind.ARTICLE, ItemContent(title, body), 1, ANY_TIME, ANY_TIME)
    for passage in passages_of(item):
        heading = passage.heading_path[-1] if passage.heading_path else ""
        yield SourcePassage(title, heading, passage.text.strip(), language)
