"""What a command needs from the outside: the home it works on, the texts it is given."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import typer

from kbassist.bootstrap import Home, open_home
from kbassist.cli.output import print_note
from kbassist.core.errors import InputProblem
from kbassist.core.item import Audience, ItemFilter, ItemKind, ItemStatus
from kbassist.core.jobs import CancelToken, no_progress


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


def decode(content: bytes) -> str:
    """Returns text from bytes: UTF-8, UTF-16 with its mark; anything else is refused by name."""
    encoding = "utf-16" if content[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return content.decode(encoding)
    except UnicodeDecodeError as error:
        raise InputProblem("text_not_readable", "The text is not UTF-8.", "Save it as UTF-8 and try again.") from error


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
