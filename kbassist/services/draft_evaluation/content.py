"""Judges what drafts let out and what they leave out: private data, and questions that nobody answers or names."""

import re
from collections.abc import Iterable

from kbassist.core.reply import Act, Severity
from kbassist.core.understanding import Ask
from kbassist.language.stemmers import stemmer_for
from kbassist.language.tokens import fold, words
from kbassist.services.draft_evaluation.values import Judged, MadeDraft

ALARMING = frozenset({Severity.BLOCK, Severity.WARN})
TOO_LONG = "length.over"
OPENS_MATTER = frozenset({Act.HOLD, Act.HANDOVER})
HOLDS_ALL = frozenset({Act.HOLD, Act.HANDOVER, Act.ASK, Act.PROMISE})
NAMES_PEOPLE = frozenset({Act.GREETING, Act.SIGNATURE})
SHORTEST_STEM = 4

_JOINTS = re.compile(r"[\s\-–‑. /]+")


def judge_secrets(made: MadeDraft, planted_in_knowledge: Iterable[str]) -> Judged:
    """Counts the private data of message and knowledge; wrong is what the draft repeats.

    What the message holds may stand in the draft where the cited source says the same for everybody, and the name
    of the customer in the greeting.
    """
    own_words = " ".join(
        part.text for part in made.draft.parts if part.citation is None and part.act not in NAMES_PEOPLE
    )
    planted = dict.fromkeys((*made.frozen.planted, *planted_in_knowledge))
    told = dict.fromkeys(found.span.of(made.message.text) for found in made.understanding.sensitive)
    wrong = [secret for secret in planted if _holds(made.draft.text, secret)]
    wrong += [secret for secret in told if secret not in planted and _holds(own_words, secret)]
    return Judged(len(planted) + len(told), tuple(wrong))


def judge_asks(made: MadeDraft) -> Judged:
    """Counts the asks; wrong are those that no cited part answers and no other part names or promises.

    An ask is answered by an item that search suggests for it, if only as a possible one: two questions in one breath
    often have one answer. A draft that answers nothing keeps to it by holding, asking or handing over as a whole.
    """
    asks = [found for found in made.retrieval.asks if found.ask is not None]
    cited = {part.citation.item_id for part in made.draft.parts if part.citation is not None}
    if not cited:
        is_held = any(part.act in HOLDS_ALL for part in made.draft.parts)
        return Judged(len(asks), () if is_held else tuple(found.ask.text for found in asks if found.ask))
    unanswered = [
        found.ask
        for found in asks
        if found.ask is not None and not cited & {evidence.item.id for evidence in (*found.evidence, *found.possible)}
    ]
    held = [part.text for part in made.draft.parts if part.act in OPENS_MATTER]
    nameless = len(held)
    wrong = []
    for ask in unanswered:
        if any(_names(text, ask, made.draft.language) for text in held):
            continue
        nameless -= 1
        if nameless < 0:
            wrong.append(ask.text)
    return Judged(len(asks), tuple(wrong))


def judge_findings(made: MadeDraft) -> Judged:
    """Judges a draft by the program's own check: nothing that blocks or warns; lengths are judged by what is sent."""
    wrong = (
        f"{found.code} “{found.text}”"
        for found in made.findings
        if found.severity in ALARMING and found.code != TOO_LONG
    )
    return Judged(1, tuple(wrong))


def _holds(text: str, secret: str) -> bool:
    """Tells whether a text repeats a secret, however it is spaced and, for words, in whatever case of a name."""
    return _bare(secret) in _bare(text)


def _bare(text: str) -> str:
    return _JOINTS.sub("", text).casefold()


def _names(text: str, ask: Ask, language: str) -> bool:
    stem = stemmer_for(language)
    asked = {stem(word.text) for word in words(fold(ask.text)) if len(word.text) >= SHORTEST_STEM}
    return bool(asked & {stem(word.text) for word in words(fold(text))})
