"""One file a kind, one JSON object a line, in the shapes that `kbassist import` documents."""

import json
from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

from kbassist.core.item import Item, ItemKind
from kbassist.transfer.item_fields import item_fields

_FILES = {ItemKind.ARTICLE: "articles.jsonl", ItemKind.ANSWER: "answers.jsonl", ItemKind.CANNED: "canned.jsonl"}


@dataclass(frozen=True, slots=True)
class JsonLines:
    """Writes articles.jsonl, answers.jsonl and canned.jsonl, those that have items."""

    name: str = "json"

    def write(self, folder: Path, items: Iterable[Item]) -> dict[str, int]:
        counts = {kind.value: 0 for kind in ItemKind}
        files: dict[ItemKind, TextIO] = {}
        with ExitStack() as opened:
            for item in items:
                if item.kind not in files:
                    path = folder / _FILES[item.kind]
                    files[item.kind] = opened.enter_context(path.open("w", encoding="utf-8", newline="\n"))
                files[item.kind].write(_line(item))
                counts[item.kind.value] += 1
        return counts


def _line(item: Item) -> str:
    fields = item_fields(item)
    fields["lang"] = fields.pop("language")
    fields["answer" if item.kind is ItemKind.ANSWER else "body"] = item.content.body
    if item.content.short_formal:
        fields["short_formal"] = item.content.short_formal
    if item.content.short_familiar:
        fields["short_familiar"] = item.content.short_familiar
    return json.dumps(fields, ensure_ascii=False) + "\n"


EXPORTER = JsonLines()
