"""The calm explanations above a reply: why it is as it is, and what the agent can do about it."""

from collections.abc import Mapping
from dataclasses import dataclass

from kbassist.core.errors import KbassistProblem
from kbassist.core.notice import Notice
from kbassist.core.reply import Agent, Draft
from kbassist.core.understanding import Address
from kbassist.ui.reply.entry_work import EntryWork
from kbassist.ui.reply.reply_texts import say
from kbassist.ui.texts import address_word, language_text, notice_text, problem_hint, problem_text
from kbassist.ui.translatable import QT_TRANSLATE_NOOP

OPEN_SETTINGS, TRY_AGAIN, USE_FRESH_DRAFT = "settings", "try_again", "fresh_draft"
OPEN_NOTICE = "notice:"
"""What the action of a note begins with that opens a posted notice; its id follows."""

DRAFT_NOTES: Mapping[str, str] = {
    "nothing_suitable": QT_TRANSLATE_NOOP(
        "reply",
        "Nothing in the knowledge answers this, so the reply promises nothing and asks for details. "
        "Copying notes the question as a gap.",
    ),
    "partly_answered": QT_TRANSLATE_NOOP(
        "reply",
        "One of the questions has no answer in the knowledge, and the reply says so. Drop it or answer it by hand.",
    ),
    "notice_unsaid": QT_TRANSLATE_NOOP(
        "reply",
        "The notice has no text for the language or form of address of this reply, so the reply does not say it.",
    ),
    "other_language": QT_TRANSLATE_NOOP(
        "reply",
        "The answer is known only in another language: {languages}. The reply says that somebody will look at it; "
        "open the source to answer by hand.",
    ),
    "other_address": QT_TRANSLATE_NOOP(
        "reply",
        "The source speaks to the reader as “{address}”, so the whole reply does. "
        "Choose another source or change it by hand.",
    ),
}


@dataclass(frozen=True, slots=True)
class ReplyNote:
    """A sentence, its look ("info", "warning" or "problem"), and what its button does ("" for no button)."""

    text: str
    look: str = "info"
    action: str = ""
    action_text: str = ""


def notes_of(work: EntryWork, agent: Agent, served_languages: frozenset[str]) -> tuple[ReplyNote, ...]:
    """Returns what must be said about the shown reply, gravest first."""
    notes: list[ReplyNote] = []
    if work.problem is not None:
        notes.append(_problem_note(work.problem))
    if work.retrieval is not None and work.retrieval.notice:
        notes.append(ReplyNote(notice_text(work.retrieval.notice), "warning"))
    if work.retrieval is not None:
        notes.extend(_posted_note(notice) for notice in work.retrieval.notices)
    if work.has_fresh_draft:
        notes.append(_fresh_draft_note())
    notes.extend(_language_note(work, served_languages))
    if work.draft is not None:
        notes.extend(_draft_note(code, work.draft, work) for code in work.draft.notes if code in DRAFT_NOTES)
    if work.draft is not None and not agent.name and not agent.signature:
        notes.append(_name_note())
    return tuple(notes)


def _problem_note(problem: KbassistProblem) -> ReplyNote:
    text = " ".join(part for part in (problem_text(problem), problem_hint(problem)) if part)
    return ReplyNote(text, "problem", TRY_AGAIN, say(QT_TRANSLATE_NOOP("reply", "Try again")))


def _fresh_draft_note() -> ReplyNote:
    text = say(QT_TRANSLATE_NOOP("reply", "Your text is kept. There is a newer draft."))
    return ReplyNote(text, "info", USE_FRESH_DRAFT, say(QT_TRANSLATE_NOOP("reply", "Use the new draft")))


def _posted_note(notice: Notice) -> ReplyNote:
    text = say(QT_TRANSLATE_NOOP("reply", "A notice touches this message: “{title}”"), title=notice.title)
    return ReplyNote(text, "info", f"{OPEN_NOTICE}{notice.id}", say(QT_TRANSLATE_NOOP("reply", "Open the notice")))


def _name_note() -> ReplyNote:
    text = say(QT_TRANSLATE_NOOP("reply", "Your name is not set, so nobody signs this reply."))
    return ReplyNote(text, "info", OPEN_SETTINGS, say(QT_TRANSLATE_NOOP("reply", "Set the name")))


def _language_note(work: EntryWork, served_languages: frozenset[str]) -> list[ReplyNote]:
    language = work.understanding.language.value if work.understanding is not None else None
    if language is None or language in served_languages or work.draft is None:
        return []
    text = QT_TRANSLATE_NOOP(
        "reply", "Replies cannot be written in this language yet: {language}. This one is in: {reply}."
    )
    return [ReplyNote(say(text, language=language_text(language), reply=language_text(work.draft.language)), "warning")]


def _draft_note(code: str, draft: Draft, work: EntryWork) -> ReplyNote:
    other = dict.fromkeys(
        found.item.language for ask in (work.retrieval.asks if work.retrieval else ()) for found in ask.other_language
    )
    languages = ", ".join(language_text(language) for language in other)
    address = address_word(draft.address or Address.FORMAL, draft.language)
    look = "warning" if code == "nothing_suitable" else "info"
    return ReplyNote(say(DRAFT_NOTES[code], languages=languages, address=address), look)
