"""What a command needs from the outside: the home it works on, the texts it is given."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import typer

from kbassist.bootstrap import Home, open_home
from kbassist.cli.output import print_note
from kbassist.core.errors import InputProblem
from kbassist.core.item import Audience, ItemFilter, ItemKind, ItemStatus
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.transfer.encoding import decode_exactly

STRAY_NULS = 0.05
"""The share of NUL bytes up to which they are slips; in UTF-16 every second byte or so is one."""


@contextmanager
def home_of(context: typer.Context) -> Iterator[Home]:
    """Opens the home that the command line names, and closes it after the command."""
    home = open_home(context.obj)
    try:
        yield home
    finally:
        home.close()


@contextmanager
def searchable_home_of(context: typer.Context) -> Iterator[Home]:
    """Opens the home with an index that is complete; brings it up to date or builds it first."""
    with home_of(context) as home:
        token = CancelToken()
        if home.indexing.state():
            print_note("Building the search index …")
            home.indexing.rebuild(no_progress, token)
        else:
            home.indexing.catch_up(token)
        yield home


def read_text(path: Path | None) -> str:
    """Returns the text of a file, or of standard input where no file is named."""
    content = sys.stdin.buffer.read() if path is None or str(path) == "-" else _bytes_of(path)
    return decode(content)


def read_lines(path: str) -> Iterator[bytes]:
    """Yields the lines of a JSONL file as UTF-8, or of standard input for "-" as they come."""
    if path == "-":
        yield from sys.stdin.buffer
        return
    yield from decode(_bytes_of(Path(path))).encode().split(b"\n")


def text_in(line: Mapping[str, Any], name: str) -> str:
    """Returns a text of a JSONL line; KeyError where it is missing, ValueError where it is something else."""
    value = line[name]
    if not isinstance(value, str):
        raise ValueError(f"{name} is not a text")
    return value


def decode(content: bytes) -> str:
    """Returns text from bytes, line ends and stray NULs as they are; what is no text is refused."""
    if content.count(b"\0") <= STRAY_NULS * len(content):
        try:
            return content.decode("utf-8-sig")
        except UnicodeDecodeError:
            pass
    try:
        return decode_exactly(content)
    except InputProblem as problem:
        raise InputProblem(
            "text_not_readable", "This cannot be read as text.", "Save it as UTF-8 text and try again."
        ) from problem


def item_filter(
    kinds: list[ItemKind] | None, languages: list[str] | None, tags: list[str] | None, sources: list[str] | None
) -> ItemFilter:
    """Returns the filter that the options describe; archived items never show."""
    return ItemFilter(
        kinds=frozenset(kinds or ()),
        languages=frozenset(languages or ()),
        tags=frozenset(tags or ()),
        sources=frozenset(sources or ()),
        statuses=frozenset(ItemStatus) - {ItemStatus.ARCHIVED},
        audiences=frozenset(Audience),
    )


def _bytes_of(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError as error:
        raise InputProblem("file_not_readable", f"{path} cannot be read: {error.strerror}.") from error
