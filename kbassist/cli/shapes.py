"""The JSON that other programs rely on, made from core values. Keys are fixed; more may be added."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from kbassist.core.conversion import Conversion
from kbassist.core.evidence import Citation, Retrieval
from kbassist.core.item import Item, ItemSummary
from kbassist.core.notice import NOTICE_SOURCE, Notice, NoticeState
from kbassist.core.outcome import Gap
from kbassist.core.reply import Draft, Finding
from kbassist.core.text import Span
from kbassist.core.understanding import Understanding
from kbassist.language.places import PlacedText
from kbassist.language.read_pasted import PastedMessage
from kbassist.services.reply import Reply, ReplyService
from kbassist.services.search import SearchResults


def understanding_json(identity: Any, understanding: Understanding, pasted: PastedMessage) -> dict[str, Any]:
    """Returns the object of `kbassist understand`; offsets count in the text as it was given."""
    name = understanding.customer_name

    def place(span: Span) -> dict[str, int]:
        return _span(pasted.span_as_given(span))

    return {
        "id": identity,
        "language": understanding.language.value,
        "language_confidence": round(understanding.language.confidence, 3),
        "languages": [{"language": part.language, **place(part.span)} for part in understanding.languages],
        "address": understanding.address.value,
        "register": understanding.register.value,
        "mood": understanding.mood.value,
        "mood_confidence": round(understanding.mood.confidence, 3),
        "satisfaction": understanding.satisfaction,
        "urgent": bool(understanding.urgent.value),
        "situation": understanding.situation.value,
        "asks": [{"text": ask.text, **place(ask.span)} for ask in understanding.asks],
        "customer_name": name.text if name is not None else None,
        "reader": understanding.reader.value,
        "entities": [{"kind": found.kind, "text": found.text, **place(found.span)} for found in understanding.entities],
        "sensitive": [{"kind": found.kind, **place(found.span)} for found in understanding.sensitive],
        "heat": [place(span) for span in understanding.heat],
        "set_aside": [{"kind": found.kind, **place(found.span)} for found in understanding.set_aside],
    }


def reply_json(identity: Any, reply: Reply, service: ReplyService, pasted: PastedMessage) -> dict[str, Any]:
    """Returns the object of `kbassist draft`; texts are as the channel wants them pasted."""
    return {
        "id": identity,
        "understanding": understanding_json(identity, reply.understanding, pasted),
        "confidence": round(reply.retrieval.confidence, 3),
        "nothing_suitable": reply.retrieval.is_nothing_suitable,
        "took_ms": round(reply.took_ms, 1),
        "notice": reply.retrieval.notice,
        "notices": [{"id": notice.id, "kind": notice.content.kind} for notice in reply.retrieval.notices],
        "drafts": [
            draft_json(draft, findings, reply.retrieval, service)
            for draft, findings in zip(reply.drafts, reply.findings, strict=True)
        ],
    }


def draft_json(
    draft: Draft, findings: Iterable[Finding], retrieval: Retrieval, service: ReplyService
) -> dict[str, Any]:
    """Returns one draft; `markdown` is its source text, into which the findings' offsets point.

    `messages` are what is sent one after another where the channel takes it in several messages, else the text alone.
    """
    rendered = service.render(draft.text, draft.channel, draft.language)
    return {
        "tone": draft.tone,
        "channel": draft.channel,
        "language": draft.language,
        "address": draft.address,
        "text": rendered.plain,
        "messages": list(rendered.messages),
        "markdown": draft.text,
        "notes": list(draft.notes),
        "parts": [
            {
                "act": part.act,
                "text": service.render(part.text, draft.channel, draft.language).plain,
                "citation": citation_json(part.citation) if part.citation is not None else None,
            }
            for part in draft.parts
        ],
        "sources": _sources(draft, retrieval),
        "attachments": _attachments(draft, retrieval, service),
        "findings": [finding_json(finding) for finding in findings],
    }


def citation_json(citation: Citation) -> dict[str, Any]:
    """Returns where a sentence comes from; offsets count in the named field of the item."""
    return {
        "id": citation.item_id,
        "external_id": citation.external_id,
        "source": citation.source,
        "language": citation.language,
        "title": citation.title,
        "url": citation.url,
        "section": citation.section,
        "revision": citation.revision,
        "field": citation.field,
        "quote": citation.quote,
        **_span(citation.span),
    }


def finding_json(finding: Finding, text: PlacedText | None = None) -> dict[str, Any]:
    """Returns one finding of `kbassist check`; offsets count in the given text where `text` was made from one.

    `day` stands only in findings about a day, 2026-12-31.
    """
    return {
        "code": finding.code,
        "severity": finding.severity,
        "precept": finding.precept,
        **_span(finding.span if text is None else text.span_as_given(finding.span)),
        "text": finding.text,
        "suggestion": finding.suggestion,
        **({"day": finding.day.isoformat()} if finding.day is not None else {}),
    }


def conversion_json(identity: Any, conversion: Conversion) -> dict[str, Any]:
    """Returns the object of `kbassist address`; offsets count in the new text."""
    return {
        "id": identity,
        "text": conversion.text,
        "changed": [[span.start, span.end] for span in conversion.changed],
        "unsure": [[span.start, span.end] for span in conversion.unsure],
    }


def notice_json(notice: Notice, state: NoticeState) -> dict[str, Any]:
    """Returns one notice of `kbassist notice`; times are UTC, `until` is null where nobody knows."""
    content = notice.content
    return {
        "id": notice.id,
        "kind": content.kind,
        "state": state,
        "from": content.starts_at.isoformat(),
        "until": notice.last_moment.isoformat() if notice.last_moment is not None else None,
        "about": list(content.about),
        "languages": list(content.languages),
        "texts": {text.language: {"formal": text.formal, "familiar": text.familiar} for text in content.texts},
        "note": content.note,
        "author": notice.author,
    }


def review_json(summary: ItemSummary, today: date) -> dict[str, Any]:
    """Returns one item of `kbassist review`."""
    return {
        "id": summary.id,
        "external_id": summary.key.external_id,
        "source": summary.key.source,
        "language": summary.key.language,
        "title": summary.title,
        "valid_until": summary.valid_until.isoformat() if summary.valid_until is not None else None,
        "review_by": summary.review_by.isoformat() if summary.review_by is not None else None,
        "expired": summary.is_expired(today),
    }


def gap_json(gap: Gap) -> dict[str, Any]:
    """Returns one unanswered question of `kbassist gaps`; times are UTC."""
    return {
        "text": gap.text,
        "language": gap.language,
        "count": gap.count,
        "first_seen": gap.first_seen.isoformat(),
        "last_seen": gap.last_seen.isoformat(),
    }


def search_json(results: SearchResults, did_you_mean: str) -> dict[str, Any]:
    """Returns the object of `kbassist search`; `searched_for` is null where the hits are for the query as typed."""
    return {
        "query": results.typed,
        "searched_for": results.searched_for or None,
        "did_you_mean": did_you_mean or None,
        "took_ms": round(results.took_ms, 2),
        "notice": results.notice,
        "hits": [
            {
                **_identity(row.item),
                "kind": row.item.kind,
                "title": row.item.content.title,
                "snippet": row.snippet.text,
                "language": row.item.language,
                "url": row.item.content.url,
                "score": round(row.score, 4),
                "confidence": round(row.confidence, 3),
                "factors": [{"code": factor.code, "value": factor.value} for factor in row.factors],
                "similar": [item.id for item in row.similar],
            }
            for row in results.rows
        ],
    }


def _attachments(draft: Draft, retrieval: Retrieval, service: ReplyService) -> list[dict[str, Any]]:
    """Returns the files that go along; `source` is the external id of the item that names the file."""
    external_ids = {found.item.id: found.item.key.external_id for ask in retrieval.asks for found in ask.evidence}
    return [
        {"name": file.attachment.name, "path": str(service.path_of(file)), "source": external_ids.get(file.item_id)}
        for file in draft.files
    ]


def _sources(draft: Draft, retrieval: Retrieval) -> list[dict[str, Any]]:
    confidences = {found.item.id: found.confidence for ask in retrieval.asks for found in reversed(ask.evidence)}
    sources: dict[str, dict[str, Any]] = {}
    for part in draft.parts:
        if part.citation is not None and part.citation.item_id not in sources:
            citation = part.citation
            is_notice = citation.source == NOTICE_SOURCE
            sources[citation.item_id] = {
                "id": citation.item_id,
                "external_id": citation.external_id,
                "title": citation.title,
                "url": citation.url,
                "confidence": 1.0 if is_notice else round(confidences.get(citation.item_id, 0.0), 3),
            }
    return list(sources.values())


def _identity(item: Item) -> dict[str, Any]:
    return {"id": item.id, "external_id": item.key.external_id, "source": item.key.source}


def _span(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
