"""Copies of a home with more in it: private data planted into the knowledge, or many more passages."""

import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from kbassist.core.item import Item, ItemFilter, ItemKey, NewItem
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.markup.passages import passages_of
from kbassist.services.evaluation_homes import MeasuredHome, OpenHome

AUTHOR = "evaluation"
SEED = 20261122


@contextmanager
def copy_with(home: MeasuredHome, new_items: Iterable[NewItem], open_home: OpenHome) -> Iterator[MeasuredHome]:
    """Gives a passing home with the items of another one and new ones, indexed."""
    with tempfile.TemporaryDirectory(prefix="kbassist-evaluate-") as folder:
        copy = open_home(Path(folder) / "home")
        try:
            with copy.store.write(AUTHOR) as transaction:
                for new in (*(NewItem(item.key, item.kind, item.content) for item in items_of(home)), *new_items):
                    transaction.add_item(new, note=AUTHOR)
            copy.indexing.bring_up_to_date(no_progress, CancelToken())
            yield copy
        finally:
            copy.close()


def items_of(home: MeasuredHome) -> Sequence[Item]:
    """Returns all items of a home."""
    with home.store.read() as view:
        return tuple(view.items(view.item_ids(ItemFilter())).values())


def recombined(items: Sequence[Item], passages: int) -> Iterator[NewItem]:
    """Yields items that bring a home to at least so many passages: bodies of two items one after the other."""
    chance = random.Random(SEED)
    count = sum(len(passages_of(item)) for item in items)
    number = 0
    while count < passages:
        number += 1
        first = chance.choice(items)
        second = chance.choice([item for item in items if item.language == first.language])
        body = f"{first.content.body}\n\n## {second.content.title}\n\n{second.content.body}"
        content = replace(first.content, title=f"{first.content.title} {number}", body=body)
        count += len(passages_of(replace(first, content=content)))
        yield NewItem(ItemKey(AUTHOR, f"item-{number}", first.language), first.kind, content)
