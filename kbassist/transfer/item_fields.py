"""An item as named fields, the way the importers read them back without loss."""

from typing import Any

from kbassist.core.item import Audience, Item, ItemStatus


def item_fields(item: Item) -> dict[str, Any]:
    """Returns all of an item but its body; what says nothing is left out. Files are named from the export's folder."""
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
        "attachments": [attachment.export_place for attachment in content.attachments],
        "status": content.status.value if content.status is not ItemStatus.PUBLISHED else "",
        "audience": content.audience.value if content.audience is not Audience.PUBLIC else "",
        "valid_until": content.valid_until.isoformat() if content.valid_until is not None else "",
        "review_by": content.review_by.isoformat() if content.review_by is not None else "",
    }
    return {name: value for name, value in fields.items() if value}
