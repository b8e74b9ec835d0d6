"""Named fields, as a header, a row or a JSON object gives them, to a record.

Tolerant of names and kinds of values; what it cannot read it leaves open and never invents.
"""

import re
from collections.abc import Iterable, Mapping
from datetime import date, datetime
from typing import Any

from kbassist.core.item import Audience, ItemContent, ItemKind, ItemStatus
from kbassist.core.records import IdScope, ImportedRecord
from kbassist.markup.html_to_markdown import html_to_markdown
from kbassist.transfer.field_names import AUDIENCE_WORDS, FIELD_NAMES, KIND_WORDS, STATUS_WORDS

_DAY = re.compile(r"\s*(?:(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ].*)?|(\d{1,2})\.(\d{1,2})\.(\d{4})\.?)\s*")
_CANONICAL = {alias: name for name, aliases in reversed(FIELD_NAMES.items()) for alias in reversed(aliases)}
_RANKS = {alias: rank for aliases in FIELD_NAMES.values() for rank, alias in enumerate(aliases)}


def field_named(heading: str) -> str | None:
    """Returns the field that a heading means, None for one that says nothing to us."""
    return _CANONICAL.get(_plain(heading))


def known_fields(values: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the fields by their canonical names; of two names for one field the more usual one counts."""
    found: dict[str, tuple[int, Any]] = {}
    is_ours = "knowledge_source" in values
    for heading, value in values.items():
        name = field_named(str(heading))
        is_blank = isinstance(value, str) and not (value if is_ours else value.strip())
        if name is None or value is None or is_blank:
            continue
        rank = _RANKS[_plain(str(heading))]
        if name not in found or rank < found[name][0]:
            found[name] = (rank, value)
    return {name: value for name, (_, value) in found.items()}


def is_question_of_a_test(values: Mapping[str, Any]) -> bool:
    """True for an object of a frozen question set: it asks and holds no knowledge."""
    return "qid" in values and not any(name in values for name in ("body", "answer"))


def record_from(fields: Mapping[str, Any], *, local_id: str, scope: IdScope, body: str | None = None) -> ImportedRecord:
    """Returns the record that canonical fields describe.

    `local_id` and `scope` are used where the fields give no id; `body` is the text that stands outside the fields.
    """
    external_id = _text(fields.get("id")).strip()
    content = _content(fields, body)
    return ImportedRecord(
        external_id=external_id or local_id,
        kind=_kind(fields),
        language=_text(fields.get("language")).strip() or None,
        content=content,
        scope=IdScope.SOURCE if external_id else scope,
        source=_text(fields.get("knowledge source")).strip() or None,
        files=texts(fields.get("attachments")),
    )


def texts(value: Any) -> tuple[str, ...]:
    """Returns the texts of a list, or one text as a list of its own; other things are left out."""
    if isinstance(value, str | int | float) and not isinstance(value, bool):
        return (_text(value),) if _text(value).strip() else ()
    if isinstance(value, Iterable) and not isinstance(value, Mapping):
        return tuple(_text(entry) for entry in value if _is_scalar(entry) and _text(entry).strip())
    return ()


def _content(fields: Mapping[str, Any], body: str | None) -> ItemContent:
    answer = fields.get("answer")
    forms = answer if isinstance(answer, Mapping) else {}
    question, text = _question_and_body(fields, body)
    return ItemContent(
        title=_text(fields.get("title")),
        body=text,
        question=question,
        short_formal=_text(fields.get("short formal") or forms.get("formal")),
        short_familiar=_text(fields.get("short familiar") or forms.get("familiar")),
        status=_status(fields),
        audience=_audience(fields),
        tags=texts(fields.get("tags")),
        aliases=_aliases(fields),
        url=_text(fields.get("url")),
        entity=_text(fields.get("entity")),
        intent=_text(fields.get("intent")),
        placeholders=tuple(name.strip("{}% ") for name in texts(fields.get("placeholders"))),
        valid_until=_day(fields.get("valid until")),
        review_by=_day(fields.get("review by")),
    )


def _question_and_body(fields: Mapping[str, Any], body: str | None) -> tuple[str, str]:
    """Returns the customer's words and the text; a past message with its class has no text of ours."""
    question, answer = _text(fields.get("question")), fields.get("answer")
    text = _text(fields.get("body"))
    if body is not None and body.strip():
        return question, body
    if "knowledge source" in fields:
        return question, answer if isinstance(answer, str) else text
    if isinstance(answer, str) and answer.strip():
        return question, answer
    if "html" in fields and not text:
        return question, html_to_markdown(_text(fields["html"]))
    if "intent" in fields and text and not question and "title" not in fields:
        return text, ""
    return question, text


def _kind(fields: Mapping[str, Any]) -> ItemKind | None:
    """Returns what the fields say of the kind, by word or by shape."""
    named = KIND_WORDS.get(_plain(_text(fields.get("kind"))))
    if named is not None:
        return named
    if isinstance(fields.get("answer"), str) or "question" in fields:
        return ItemKind.ANSWER
    if "intent" in fields and "title" not in fields:
        return ItemKind.ANSWER
    return ItemKind.CANNED if "placeholders" in fields else None


def _status(fields: Mapping[str, Any]) -> ItemStatus:
    if fields.get("is draft") is True:
        return ItemStatus.DRAFT
    word = _plain(_text(fields.get("status")))
    return STATUS_WORDS.get(word, ItemStatus.DRAFT) if word else ItemStatus.PUBLISHED


def _audience(fields: Mapping[str, Any]) -> Audience:
    word = _plain(_text(fields.get("audience")))
    return AUDIENCE_WORDS.get(word, Audience.INTERNAL) if word else Audience.PUBLIC


def _aliases(fields: Mapping[str, Any]) -> tuple[str, ...]:
    """Returns other names; addresses of older pages, which some site generators keep there, are none."""
    is_own = "knowledge source" in fields
    aliases = texts(fields.get("aliases"))
    named = aliases if is_own else tuple(alias for alias in aliases if not alias.startswith(("/", "http")))
    return named + texts(fields.get("entity name"))


def _day(value: Any) -> date | None:
    """Returns a day that a header gives as such, or that is written as 2026-12-31 or 31.12.2026."""
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    match = _DAY.fullmatch(_text(value))
    if match is None:
        return None
    year, month, day = match.group(1, 2, 3) if match.group(1) else match.group(6, 5, 4)
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _text(value: Any) -> str:
    if isinstance(value, str):
        return value
    return str(value) if _is_scalar(value) else ""


def _is_scalar(value: Any) -> bool:
    return value is not None and not isinstance(value, bool | bytes | Mapping | list | tuple | set)


def _plain(heading: str) -> str:
    return " ".join(heading.casefold().replace("_", " ").replace("-", " ").split())
