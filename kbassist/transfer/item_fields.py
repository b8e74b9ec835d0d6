"""An item as named fields, the way the importers read them back without loss."""

from typing import Any

from kbassist.core.item import Audience, Item, ItemStatus


def item_fields(item: Item) -> dict[str, Any]:
    """Returns all of an item but its body; what says nothing is left out."""
    content = item.content
    fields: dict[str, Any] = {
        "id": item.key.external_id,
        "language": item.key.language,
        "kind": item.kind.value,
        "knowledge_source": item.key.source,
        "title": content.title,
        "question": content.question,
        "tags": list(content.tags),
        "aliases": list(content.aliases),
        "url": content.url,
        "entity": content.entity,
        "intent": content.intent,
        "placeholders": list(content.placeholders),
        "status": content.status.value if content.status is not ItemStatus.PUBLISHED else "",
        "audience": content.audience.value if content.audience is not Audience.PUBLIC else "",
    }
    return {name: value for name, value in fields.items() if value}
