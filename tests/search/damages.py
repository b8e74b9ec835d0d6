"""Forty-six ways in which an index can be damaged, foreign or too old, as data: what is done to it, and what it says.

Each changes the folder of a sound index that has two segments and came to its second change. A damage whose notice is
None may also hit what nobody reads, such as the line end of the pointer; then answers have to stay right.
"""

import json
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from whoosh import fields
from whoosh.filedb.filestore import FileStorage

Change = Callable[[Path], object]
KINDS_OF_FILE = ("*.toc", "*.seg", "stamp.json", "current")
FLIPS_OF_A_KIND = 3


@dataclass(frozen=True)
class Damage:
    """What is done to the folder of an index, and the notice that it has to give."""

    name: str
    notice: str | None
    change: Change

    def __str__(self) -> str:
        return self.name


def generation(root: Path) -> Path:
    return next(path for path in root.iterdir() if path.is_dir())


def contents(root: Path) -> Path:
    return next(generation(root).glob("*.toc"))


def segments(root: Path) -> list[Path]:
    """Returns the files of the segments, the biggest first."""
    return sorted(generation(root).glob("*.seg"), key=lambda path: path.stat().st_size, reverse=True)


def segment(root: Path) -> Path:
    return segments(root)[0]


def stamp(root: Path) -> Path:
    return generation(root) / "stamp.json"


def pointer(root: Path) -> Path:
    return root / "current"


def cut(path: Path, share: float) -> None:
    """Leaves that share of a file."""
    content = path.read_bytes()
    path.write_bytes(content[: min(len(content) - 1, int(len(content) * share))])


def lengthen(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"\0")


def exchange(first: Path, second: Path) -> None:
    former = first.read_bytes()
    first.write_bytes(second.read_bytes())
    second.write_bytes(former)


def write_elsewhere(path: Path) -> None:
    """Puts zeros into the middle, as a disk does that lost a block."""
    content = bytearray(path.read_bytes())
    middle = len(content) // 2
    content[middle : middle + 512] = bytes(min(512, len(content) - middle))
    path.write_bytes(bytes(content))


def edit_stamp(root: Path, **changes: object) -> None:
    """Changes fields of the stamp as a person does, who does not know of its checksum."""
    stamp(root).write_text(json.dumps(json.loads(stamp(root).read_text("utf-8")) | changes), "utf-8")


def stamp_anew(root: Path, **changes: object) -> None:
    """Writes a stamp whose checksum is right, as another version of this program does."""
    told = json.loads(stamp(root).read_text("utf-8")) | changes
    del told["checksum"]
    checksum = sha256(json.dumps(told, sort_keys=True).encode()).hexdigest()
    stamp(root).write_text(json.dumps({**told, "checksum": checksum}), "utf-8")


def put_a_foreign_index(root: Path) -> None:
    """Puts an index of stock Whoosh with another schema in the place of the files, below our stamp."""
    for path in [contents(root), *segments(root)]:
        path.unlink()
    schema = fields.Schema(path=fields.ID(stored=True, unique=True), content=fields.TEXT(stored=True))
    index = FileStorage(str(generation(root)), supports_mmap=False).create_index(schema)
    writer = index.writer()
    writer.add_document(path="a", content="rēķins parole")
    writer.commit()


def leave_only_the_folder(root: Path) -> None:
    for path in generation(root).iterdir():
        path.unlink()


def go_back_to_an_older_commit(root: Path) -> None:
    """Leaves the newest stamp beside the table of contents of the commit before, renamed or not written."""
    newest = contents(root)
    newest.rename(newest.with_name("_MAIN_1.toc"))


def flip(kind: str, seed: int) -> Change:
    """Returns a damage of one bit in a file of that kind."""
    chance = random.Random(seed)

    def change(root: Path) -> None:
        found = [path for path in sorted([pointer(root), *generation(root).iterdir()]) if path.match(kind)]
        path = chance.choice(found)
        content = bytearray(path.read_bytes())
        content[chance.randrange(len(content))] ^= 1 << chance.randrange(8)
        path.write_bytes(bytes(content))

    return change


STRUCTURE = (
    Damage("no table of contents", "index_damaged", lambda root: contents(root).unlink()),
    Damage("an empty table of contents", "index_damaged", lambda root: contents(root).write_bytes(b"")),
    Damage("a table of contents without its end", "index_damaged", lambda root: cut(contents(root), 1)),
    Damage("a longer table of contents", "index_damaged", lambda root: lengthen(contents(root))),
    Damage("a table of contents of zeros", "index_damaged", lambda root: contents(root).write_bytes(bytes(999))),
    Damage("an older table of contents", "index_damaged", go_back_to_an_older_commit),
    Damage("no big segment", "index_damaged", lambda root: segment(root).unlink()),
    Damage("no small segment", "index_damaged", lambda root: segments(root)[-1].unlink()),
    Damage("no segment at all", "index_damaged", lambda root: [path.unlink() for path in segments(root)]),
    Damage("an empty segment", "index_damaged", lambda root: segment(root).write_bytes(b"")),
    Damage("half a segment", "index_damaged", lambda root: cut(segment(root), 0.5)),
    Damage("a segment without its end", "index_damaged", lambda root: cut(segment(root), 1)),
    Damage("a longer segment", "index_damaged", lambda root: lengthen(segment(root))),
    Damage("a segment with a lost block", "index_damaged", lambda root: write_elsewhere(segment(root))),
    Damage("a foreign segment", "index_damaged", lambda root: segment(root).write_bytes(b"\x80\x04." * 999)),
    Damage("exchanged segments", "index_damaged", lambda root: exchange(*segments(root))),
    Damage("no stamp", "index_damaged", lambda root: stamp(root).unlink()),
    Damage("an empty stamp", "index_damaged", lambda root: stamp(root).write_bytes(b"")),
    Damage("a stamp of nothing", "index_damaged", lambda root: stamp(root).write_text("{}")),
    Damage("half a stamp", "index_damaged", lambda root: cut(stamp(root), 0.5)),
    Damage("a binary stamp", "index_damaged", lambda root: stamp(root).write_bytes(b"\xff\xfe\x00")),
    Damage("a stamp with another sequence", "index_damaged", lambda root: edit_stamp(root, sequence=3)),
    Damage("a stamp with unknown fields", "index_damaged", lambda root: stamp_anew(root, unknown=1)),
    Damage("a stamp of an older schema", "index_stale", lambda root: stamp_anew(root, schema_version=0)),
    Damage("a stamp of other passages", "index_stale", lambda root: stamp_anew(root, passage_generation=-1)),
    Damage("a stamp of other languages", "index_stale", lambda root: stamp_anew(root, language_fingerprint="x")),
    Damage("a foreign index below our stamp", "index_damaged", put_a_foreign_index),
    Damage("no pointer", "index_missing", lambda root: pointer(root).unlink()),
    Damage("a pointer to nowhere", "index_damaged", lambda root: pointer(root).write_text("generation-000009")),
    Damage("a pointer outside", "index_damaged", lambda root: pointer(root).write_text("../../etc")),
    Damage("a binary pointer", "index_damaged", lambda root: pointer(root).write_bytes(b"\xff\x00")),
    Damage("an empty generation", "index_damaged", leave_only_the_folder),
    Damage("no generation", "index_damaged", lambda root: shutil.rmtree(generation(root))),
    Damage("nothing", "index_missing", lambda root: shutil.rmtree(root)),
)

FLIPPED_BITS = tuple(
    Damage(f"a flipped bit in {kind}, {number}", None, flip(kind, seed=number))
    for kind in KINDS_OF_FILE
    for number in range(FLIPS_OF_A_KIND)
)

DAMAGES = (*STRUCTURE, *FLIPPED_BITS)
