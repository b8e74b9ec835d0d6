"""Messages, sources and drafts in one line: a test names only what it is about."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from kbassist.core.evidence import AskEvidence, Evidence, Retrieval
from kbassist.core.item import Item
from kbassist.core.message import CustomerMessage
from kbassist.core.reply import Act, Agent, Channel, Draft, ReplyRequest, Tone
from kbassist.core.text import Judgement, Span
from kbassist.core.understanding import (
    Address,
    Ask,
    CustomerName,
    LanguageSpan,
    Mood,
    Satisfaction,
    SetAside,
    SetAsideKind,
    Situation,
    Understanding,
)
from kbassist.drafting.compose import compose_drafts
from kbassist.drafting.pieces import Wanted
from kbassist.drafting.tone import ToneStyle
from kbassist.language.pack import LanguagePacks
from kbassist.markup.passages import passages_of
from tests.support.builders import an_item

ANNA = Agent("Anna Bērziņa", "atbalsta speciāliste", "Dzintarnet")
FACTUAL = frozenset({Act.ANSWER, Act.STEPS, Act.LINK})
COURTESIES = frozenset({Act.THANKS, Act.ACKNOWLEDGE, Act.APOLOGIZE})
PASSWORD_FORMAL = (
    "Pieteikšanās lapā izvēlieties „Aizmirsu paroli”. Saite Jums darbosies 60 minūtes. Parolē jābūt 12 zīmēm."
)
PASSWORD_FAMILIAR = (
    "Pieteikšanās lapā izvēlies „Aizmirsu paroli”. Saite tev darbosies 60 minūtes. Parolē jābūt 12 zīmēm."
)
PASSWORD_BODY = """Paroli var mainīt jebkurā laikā.

## Kā mainīt

Lai mainītu paroli, dariet tā:

1. Atveriet **Profils**.
2. Spiediet **Mainīt paroli**.

Pēc tam visur jāpiesakās no jauna. Sīkāk skat. zemāk.
"""


def password_article(**fields: Any) -> Item:
    """Builds the article that most tests answer from; `fields` are those of ItemContent."""
    usual = {
        "title": "Kā atjaunot paroli",
        "body": PASSWORD_BODY,
        "short_formal": PASSWORD_FORMAL,
        "short_familiar": PASSWORD_FAMILIAR,
        "url": "https://help.example/lv/password",
    }
    return an_item("password", **{**usual, **fields})


def evidence_of(item: Item, *, passage: int = -1, confidence: float = 0.8) -> Evidence:
    """Builds confirmed evidence: a passage of the item, the last one if not said otherwise."""
    return Evidence(item, passages_of(item)[passage], confidence, confidence)


def what_is_wanted(packs: LanguagePacks, *, language: str = "lv", **fields: Any) -> Wanted:
    """Builds what a drafter is asked for; `fields` are those of Wanted."""
    usual = {"address": Address.FORMAL, "sentences": 5, "keys": frozenset[str](), "pointers": ("skat. zemak",)}
    return Wanted(pack=packs[language], packs=packs, **{**usual, **fields})


def understood(text: str, *asks: str, language: str = "lv", **judgements: Any) -> Understanding:
    """Builds what was understood of a message; judgements are given by their plain values."""
    name = judgements.get("name")
    quote = judgements.get("quote")
    return Understanding(
        language=Judgement(language, 1.0),
        languages=(LanguageSpan(language, Span(0, len(text))),),
        address=Judgement(judgements.get("address")),
        register=Judgement(None),
        mood=Judgement(judgements.get("mood", Mood.NEUTRAL), judgements.get("certainty", 1.0)),
        satisfaction=judgements.get("satisfaction", Satisfaction.NEUTRAL),
        urgent=Judgement(judgements.get("urgent", False)),
        situation=Judgement(judgements.get("situation", Situation.QUESTION), judgements.get("certainty", 1.0)),
        asks=tuple(Ask(ask, Span(text.index(ask), text.index(ask) + len(ask))) for ask in asks),
        customer_name=CustomerName(name, name.split()[0], "", None, None) if name else None,
        reader=Judgement(judgements.get("reader")),
        entities=(),
        sensitive=judgements.get("sensitive", ()),
        set_aside=(SetAside(Span(text.index(quote), text.index(quote) + len(quote)), SetAsideKind.QUOTE),)
        if quote
        else (),
    )


@dataclass(frozen=True)
class Desk:
    """Drafts replies with the shipped languages and tones."""

    packs: LanguagePacks
    tones: Mapping[Tone, ToneStyle]

    def drafts(
        self,
        text: str,
        *asks: str,
        evidence: Sequence[Sequence[Evidence]] = (),
        other_language: Sequence[Sequence[Evidence]] = (),
        channel: Channel = Channel.EMAIL,
        agent: Agent = ANNA,
        previous_reply: str = "",
        language: str = "lv",
        **judgements: Any,
    ) -> dict[Tone, Draft]:
        """Returns the drafts in all tones; `evidence` and `other_language` go by position of the ask."""
        understanding = understood(text, *asks, language=language, **judgements)
        found = tuple(
            AskEvidence(ask, _at(evidence, position), _at(other_language, position))
            for position, ask in enumerate(understanding.asks or (None,))
        )
        request = ReplyRequest(tuple(Tone), channel, agent, previous_reply)
        drafts = compose_drafts(
            understanding,
            Retrieval(found),
            request,
            self.packs,
            self.tones,
            reply_language=language,
            reply_address=understanding.address.value,
            message=CustomerMessage(text),
        )
        return {draft.tone: draft for draft in drafts}

    def draft(self, text: str, *asks: str, tone: Tone = Tone.NEUTRAL, **circumstances: Any) -> Draft:
        """Returns the draft in one tone."""
        return self.drafts(text, *asks, **circumstances)[tone]


def texts_of(draft: Draft, *acts: Act) -> list[str]:
    """Returns the texts of the parts with these acts."""
    return [part.text for part in draft.parts if part.act in acts]


def field_of(item: Item, field: str) -> str:
    """Returns the field that a citation names."""
    content = item.content
    fields = {
        "body": content.body,
        "question": content.question,
        "answer.formal": content.short_formal,
        "answer.familiar": content.short_familiar,
    }
    return fields[field]


def _at(found: Sequence[Sequence[Evidence]], position: int) -> tuple[Evidence, ...]:
    return tuple(found[position]) if position < len(found) else ()
