"""Writes the blocks of a Markdown text: paragraphs, nested lists, quotes, tables and code."""

import re
from dataclasses import dataclass, field

LONGEST_CELL = 400

_OUTER = {"li": ("ul", "ol"), "tr": ("table",), "td": ("table",), "th": ("table",)}
_BORDERS = {"li": ("ul", "ol", "table", "td"), "td": ("table",), "th": ("table",), "tr": ("table",)}


@dataclass(slots=True)
class _Frame:
    """An element whose blocks are being collected; rows are those of a table."""

    kind: str
    number: int = 1
    blocks: list[str] = field(default_factory=list)
    rows: list[list[str]] = field(default_factory=list)


class BlockStack:
    """The open elements of a text, outermost first; deeper than `deepest` they are not told apart."""

    def __init__(self, deepest: int) -> None:
        self._frames = [_Frame("root")]
        self._deepest = deepest
        self._flat: dict[str, int] = {}

    def add(self, block: str) -> None:
        """Adds a finished block to the innermost element."""
        frame = self._frames[-1]
        if frame.kind == "table":
            frame.rows.append([block])
        else:
            frame.blocks.append(block)

    def add_code(self, code: str) -> None:
        """Adds a block of code as it stands."""
        code = code.strip("\r\n")
        if code.strip():
            longest = max((len(run) for run in re.findall("`{3,}", code)), default=2)
            fence = "`" * (longest + 1)
            self.add(f"{fence}\n{code}\n{fence}")

    def open(self, name: str, start: str) -> None:
        """Begins a list, item, quote, table, row or cell; an item or cell ends the one before it."""
        if name in _OUTER:
            self._close_before(name)
        if name == "tr":
            if self._frames[-1].kind == "table":
                self._frames[-1].rows.append([])
            return
        if name in ("td", "th") and self._frames[-1].kind != "table":
            return
        if len(self._frames) > self._deepest * 2:
            self._flat[name] = self._flat.get(name, 0) + 1
            return
        kind = "td" if name == "th" else name
        self._frames.append(_Frame(kind, int(start) if start.isdigit() and len(start) < 6 else 1))

    def close(self, name: str) -> None:
        """Ends an element and what was left open in it; one that was never begun is ignored."""
        kind = "td" if name == "th" else name
        if self._flat.get(name):
            self._flat[name] -= 1
        elif kind != "tr" and any(frame.kind == kind for frame in self._frames):
            while self._frames[-1].kind != kind:
                self._close_innermost()
            self._close_innermost()

    def finished(self) -> str:
        """Returns the whole text."""
        while len(self._frames) > 1:
            self._close_innermost()
        return "\n\n".join(self._frames[0].blocks)

    def _close_before(self, name: str) -> None:
        """Ends the item or cell that is still open in the list or table in which a new one begins."""
        kind = "td" if name in ("th", "tr") else name
        for frame in reversed(self._frames):
            if frame.kind == kind:
                self.close(kind)
                return
            if frame.kind in _BORDERS[name]:
                return

    def _close_innermost(self) -> None:
        frame = self._frames.pop()
        parent = self._frames[-1]
        if frame.kind == "li":
            self.add(_item(frame.blocks, parent))
        elif frame.kind in ("ul", "ol"):
            self._add_if_any("\n".join(frame.blocks))
        elif frame.kind == "blockquote":
            self._add_if_any("\n".join(f"> {line}".rstrip() for line in "\n\n".join(frame.blocks).split("\n")))
        elif frame.kind == "td":
            parent.rows = parent.rows or [[]]
            parent.rows[-1].append("\n\n".join(frame.blocks))
        elif frame.kind == "table":
            self._add_if_any(_table(frame.rows))

    def _add_if_any(self, block: str) -> None:
        if block.strip("> \n"):
            self.add(block)


def _item(blocks: list[str], parent: _Frame) -> str:
    marker = f"{parent.number}. " if parent.kind == "ol" else "- "
    parent.number += 1
    text = ""
    for block in blocks:
        is_list = re.match(r"(?:- |\d+\. )", block) is not None
        text += ("" if not text else "\n" if is_list else "\n\n") + block
    indented = text.replace("\n", "\n" + " " * len(marker))
    return marker + re.sub(r"(?m)^ +$", "", indented)


def _table(rows: list[list[str]]) -> str:
    """Returns a table of Markdown, or its cells one after the other where it only served the layout."""
    rows = [row for row in rows if any(cell.strip() for cell in row)]
    cells = [cell for row in rows for cell in row if cell.strip()]
    width = max((len(row) for row in rows), default=0)
    is_layout = len(rows) < 2 or width < 2 or any("\n\n" in cell or len(cell) > LONGEST_CELL for cell in cells)
    if is_layout:
        return "\n\n".join(cells)
    lines = [[_cell(cell) for cell in row] + [""] * (width - len(row)) for row in rows]
    lines.insert(1, ["---"] * width)
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _cell(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")
