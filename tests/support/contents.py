"""Strategies for contents of items, as wild as an editor can make them."""

from hypothesis import strategies as st

from kbassist.core.item import Audience, Item, ItemContent, ItemKey, ItemKind, ItemStatus
from tests.support.clock import NOON

_LETTERS = st.characters(exclude_categories=("Cs",), exclude_characters="\0\r")
_HARD_WORDS = st.sampled_from(
    ["=1+1", "'=x", "---", "+++", "# x", "a;b", "[1]", "- ", "{name}", "null", "1.10", "a: b", "„jā”", '"', "\n\n"]
)

texts = st.one_of(st.text(_LETTERS, max_size=40), st.lists(_HARD_WORDS, max_size=3).map(" ".join))
words = texts.filter(lambda text: bool(text.strip()))
lists = st.lists(words, max_size=3).map(tuple)
days = st.none() | st.dates()

contents = st.builds(
    ItemContent,
    title=words,
    body=words,
    question=texts,
    short_formal=texts,
    short_familiar=texts,
    status=st.sampled_from(ItemStatus),
    audience=st.sampled_from(Audience),
    tags=lists,
    aliases=lists,
    url=texts,
    entity=texts,
    intent=texts,
    valid_until=days,
    review_by=days,
    placeholders=st.lists(st.from_regex(r"[a-z_]{1,8}", fullmatch=True), max_size=2).map(tuple),
)

ids = words.map(str.strip)


def _item(external_id: str, source: str, kind: ItemKind, content: ItemContent) -> Item:
    key = ItemKey(source, external_id, "lv")
    return Item(key.item_id(), key, kind, content, 1, NOON, NOON)


items = st.builds(_item, ids, ids, st.sampled_from(ItemKind), contents)
