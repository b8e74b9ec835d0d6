"""The starter knowledge as items, read from its files, and letters made of its answers."""

import json
from collections.abc import Iterator
from functools import cache

from kbassist.core.item import Item, ItemContent, ItemKey, ItemKind
from kbassist.core.reply import Agent, Channel, ReplyToCheck
from kbassist.core.resource_files import knowledge_folder
from kbassist.core.understanding import Address
from kbassist.services.fault_sets import starter_answers, starter_articles
from tests.support.clock import NOON

AGENTS = {"lv": "Jānis Bērziņš", "ru": "Иван Петров", "en": "John Berry"}
FRAMES = {
    "lv": "Labdien, Anna!\n\n{answer}\n\nAr cieņu\nJānis Bērziņš\nDzintarnet",
    "ru": "Здравствуйте, Анна!\n\n{answer}\n\nС уважением,\nИван Петров\nDzintarnet",
    "en": "Hello Anna,\n\n{answer}\n\nKind regards,\nJohn Berry\nDzintarnet",
}


@cache
def articles() -> dict[tuple[str, str], Item]:
    """Returns the public articles by id and language."""
    items = starter_articles(knowledge_folder())
    return {(item.key.external_id, item.language): item for item in items if item.is_quotable}


@cache
def past_answers() -> tuple[Item, ...]:
    return starter_answers(knowledge_folder())


def canned_replies() -> tuple[Item, ...]:
    return tuple(
        _item(row["id"], row["lang"], ItemKind.CANNED, ItemContent(title=row["title"], body=row["body"]))
        for row in _rows("canned")
    )


def answers_of(item: Item) -> Iterator[tuple[str, Address | None]]:
    """Yields what a reply may say from an item, each with its form of address."""
    if item.kind is not ItemKind.ARTICLE:
        yield item.content.body, None
    if item.content.short_formal:
        yield item.content.short_formal, Address.FORMAL
    if item.content.short_familiar:
        yield item.content.short_familiar, Address.FAMILIAR


def letter_from(item: Item, answer: str, address: Address | None) -> ReplyToCheck:
    """Returns an e-mail that holds an answer and rests on its item."""
    return ReplyToCheck(
        text=FRAMES[item.language].format(answer=answer),
        language=item.language,
        address=address,
        channel=Channel.EMAIL,
        agent=Agent(name=AGENTS[item.language], company="Dzintarnet"),
        message=item.content.question or None,
        sources=(item,),
    )


def _item(external_id: str, language: str, kind: ItemKind, content: ItemContent) -> Item:
    key = ItemKey("starter", external_id, language)
    return Item(key.item_id(), key, kind, content, 1, NOON, NOON)


def _rows(folder: str) -> Iterator[dict[str, str]]:
    for path in sorted(knowledge_folder().glob(f"{folder}/*/*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            if line.strip():
                yield json.loads(line)
