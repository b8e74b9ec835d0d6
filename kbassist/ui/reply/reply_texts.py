"""The words of the Reply page for values of the vocabulary, in the language of the window.

Only sentences; which of them is shown is decided by the view models.
"""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QCoreApplication

from kbassist.core.evidence import Citation
from kbassist.core.notice import NOTICE_SOURCE
from kbassist.core.reply import Channel, Finding
from kbassist.core.understanding import Mood
from kbassist.markup.channels import Length, message_length
from kbassist.ui.finding_texts import severity_text
from kbassist.ui.texts import channel_text, language_text, mood_text
from kbassist.ui.translatable import QT_TRANSLATE_NOOP

CONTEXT = "reply"
NO_BREAK_SPACE = "\u00a0"
NEAR_LIMIT = 0.5
"""The share of a channel's limit from which on the limit is told: 25,000 characters tell nobody anything."""

SITUATIONS: Mapping[str, str] = {
    "question": QT_TRANSLATE_NOOP("reply", "Question"),
    "thanks": QT_TRANSLATE_NOOP("reply", "Thanks"),
    "complaint": QT_TRANSLATE_NOOP("reply", "Complaint"),
    "second_contact": QT_TRANSLATE_NOOP("reply", "Writes again"),
    "cancellation": QT_TRANSLATE_NOOP("reply", "Wants to cancel"),
    "abuse": QT_TRANSLATE_NOOP("reply", "Insults"),
    "other": QT_TRANSLATE_NOOP("reply", "Other"),
}
SENSITIVE: Mapping[str, str] = {
    "EMAIL_ADDRESS": QT_TRANSLATE_NOOP("reply", "E-mail address"),
    "PHONE_NUMBER": QT_TRANSLATE_NOOP("reply", "Phone number"),
    "IBAN_CODE": QT_TRANSLATE_NOOP("reply", "Bank account"),
    "CREDIT_CARD": QT_TRANSLATE_NOOP("reply", "Card number"),
    "NATIONAL_ID": QT_TRANSLATE_NOOP("reply", "Personal code"),
    "IP_ADDRESS": QT_TRANSLATE_NOOP("reply", "IP address"),
    "PASSWORD": QT_TRANSLATE_NOOP("reply", "Password"),
    "SECRET": QT_TRANSLATE_NOOP("reply", "Secret code"),
    "PERSON": QT_TRANSLATE_NOOP("reply", "Person’s name"),
    "STREET_ADDRESS": QT_TRANSLATE_NOOP("reply", "Street address"),
}
SET_ASIDE: Mapping[str, str] = {
    "quote": QT_TRANSLATE_NOOP("reply", "Quoted earlier message; it is not read as the customer’s words now."),
    "reply_header": QT_TRANSLATE_NOOP("reply", "Header of a quoted message; it is not read."),
    "signature": QT_TRANSLATE_NOOP("reply", "Signature; only the name is read from it."),
    "disclaimer": QT_TRANSLATE_NOOP("reply", "Disclaimer; it is not read."),
}
MARKS: Mapping[str, str] = {
    "language": QT_TRANSLATE_NOOP("reply", "Shows the language"),
    "address": QT_TRANSLATE_NOOP("reply", "Shows the form of address"),
    "mood": QT_TRANSLATE_NOOP("reply", "Shows the mood"),
    "urgent": QT_TRANSLATE_NOOP("reply", "Shows that it is urgent"),
    "situation": QT_TRANSLATE_NOOP("reply", "Shows the situation"),
    "customer_name": QT_TRANSLATE_NOOP("reply", "The customer’s name"),
    "asks": QT_TRANSLATE_NOOP("reply", "Question {number}"),
    "sensitive": QT_TRANSLATE_NOOP("reply", "Personal data: {kind}"),
    "heat": QT_TRANSLATE_NOOP("reply", "Only hurts, asks nothing"),
}
STAGES: Mapping[str, str] = {
    "understanding": QT_TRANSLATE_NOOP("reply", "Reading the message …"),
    "retrieving": QT_TRANSLATE_NOOP("reply", "Looking in the knowledge …"),
    "drafting": QT_TRANSLATE_NOOP("reply", "Writing the reply …"),
}


def say(text: str, **values: object) -> str:
    """Returns a sentence of this page in the window's language, its named places filled."""
    translated = QCoreApplication.translate(CONTEXT, text)
    for name, value in values.items():
        translated = translated.replace("{" + name + "}", str(value))
    return translated


def quoted(words: str) -> str:
    """Returns words in the quotation marks of the window's language."""
    return say(QT_TRANSLATE_NOOP("reply", "“{words}”"), words=words)


def situation_text(code: str) -> str:
    return say(SITUATIONS[code]) if code in SITUATIONS else code


def sensitive_text(code: str) -> str:
    return say(SENSITIVE[code]) if code in SENSITIVE else code


def mark_text(kind: str, number: int, code: str) -> str:
    """Returns what a marked stretch of the message stands for."""
    if kind == "set_aside":
        return say(SET_ASIDE[code]) if code in SET_ASIDE else ""
    return say(MARKS[kind], number=number, kind=sensitive_text(code)) if kind in MARKS else ""


def stage_text(code: str) -> str:
    """Returns what is being done, "" where nothing is."""
    return say(STAGES[code]) if code in STAGES else ""


def percent_text(share: float) -> str:
    return f"{round(share * 100)}{NO_BREAK_SPACE}%"


def length_text(length: Length) -> str:
    """Returns the length of a reply in its channel's unit, with the limit once it is near."""
    if length.messages > 1:
        text = QT_TRANSLATE_NOOP("reply", "{length}, sent in {count} messages")
        return say(text, length=length_text(replace(length, messages=1)), count=length.messages)
    if length.parts > 1 or length.unit == "sms_parts":
        if length.limit:
            text = QT_TRANSLATE_NOOP("reply", "Characters: {count}, SMS: {parts} of {limit}")
        else:
            text = QT_TRANSLATE_NOOP("reply", "Characters: {count}, SMS: {parts}")
        return say(text, count=length.count, parts=length.parts, limit=length.limit)
    if length.limit and length.count >= NEAR_LIMIT * length.limit:
        text = QT_TRANSLATE_NOOP("reply", "Characters: {count} of {limit}")
        return say(text, count=length.count, limit=length.limit)
    return say(QT_TRANSLATE_NOOP("reply", "Characters: {count}"), count=length.count)


def too_long_text(length: Length) -> str:
    if length.messages > 1:
        text = QT_TRANSLATE_NOOP("reply", "Too long for one message, so there are {count}. {length}")
        return say(text, length=length_text(replace(length, messages=1)), count=length.messages)
    return say(QT_TRANSLATE_NOOP("reply", "{length}: too long for this channel"), length=length_text(length))


def copied_text(channel: Channel, length: Length, number: int) -> str:
    """Returns what the notice says after copying message `number` of the reply."""
    if length.messages == 1:
        text = QT_TRANSLATE_NOOP("reply", "Copied for {channel}. {length}")
    elif number < length.messages:
        text = QT_TRANSLATE_NOOP(
            "reply", "Message {number} of {count} is copied for {channel}. Copy again for the next."
        )
    else:
        text = QT_TRANSLATE_NOOP("reply", "Message {number} of {count} is copied for {channel}: that is all of it.")
    name, words = channel_text(channel), length_text(length)
    return say(text, channel=name, length=words, number=number, count=length.messages)


def copy_text(number: int, count: int) -> str:
    """Returns the words of the button that copies message `number` of `count`."""
    if count == 1:
        return say(QT_TRANSLATE_NOOP("reply", "Copy"))
    return say(QT_TRANSLATE_NOOP("reply", "Copy {number} of {count}"), number=number, count=count)


def message_caption(message: str, whole: Length, number: int) -> str:
    """Returns what stands under one message of a reply in the preview."""
    length = length_text(message_length(message, whole.unit))
    return length if whole.messages == 1 else f"{number}/{whole.messages} · {length}"


def entry_description(title: str, language: str, mood: Mood, *, is_urgent: bool, is_copied: bool) -> str:
    """Returns an entry of the list in words, for tool tips and screen readers."""
    parts = [title]
    if language:
        parts.append(language_text(language))
    if mood is not Mood.NEUTRAL:
        parts.append(mood_text(mood))
    if is_urgent:
        parts.append(say(QT_TRANSLATE_NOOP("reply", "Urgent")))
    if is_copied:
        parts.append(say(QT_TRANSLATE_NOOP("reply", "Copied")))
    return ", ".join(parts)


def question_heading(number: int, count: int, words: str) -> str:
    """Returns the heading above the items found for a question."""
    if not words:
        return say(QT_TRANSLATE_NOOP("reply", "Found for this message"))
    return f"{number}. {words}" if count > 1 else words


def evidence_description(
    title: str, section: str, language: str, confidence: float, *, is_used: bool, is_other_language: bool
) -> str:
    """Returns a found item in words, for tool tips and screen readers."""
    parts = [f"{title} › {section}" if section else title]
    parts.append(say(QT_TRANSLATE_NOOP("reply", "fits: {percent}"), percent=percent_text(confidence)))
    if is_other_language:
        text = QT_TRANSLATE_NOOP("reply", "only in another language: {language}; Enter opens it")
        parts.append(say(text, language=language_text(language)))
    elif is_used:
        parts.append(say(QT_TRANSLATE_NOOP("reply", "used in the reply")))
    else:
        parts.append(say(QT_TRANSLATE_NOOP("reply", "Enter answers from this one")))
    return ", ".join(parts)


def finding_description(sentence: str, finding: Finding) -> str:
    """Returns a finding in words, for tool tips and screen readers."""
    parts = [f"{severity_text(finding.severity)}: {sentence}"]
    if finding.text.strip():
        parts.append(quoted(finding.text.strip()))
    if finding.suggestion is not None:
        parts.append(suggestion_text(finding.suggestion))
    return " ".join(parts)


def suggestion_text(suggestion: str) -> str:
    """Returns what applying a suggestion does."""
    if not suggestion.strip():
        return say(QT_TRANSLATE_NOOP("reply", "Take these words out"))
    return say(QT_TRANSLATE_NOOP("reply", "Write: {words}"), words=suggestion.strip())


def source_line(citation: Citation) -> str:
    """Returns where a sentence stands: title, section and version."""
    if citation.source == NOTICE_SOURCE:
        return say(QT_TRANSLATE_NOOP("reply", "From a notice: {title}"), title=citation.title)
    place = f"{citation.title} › {citation.section}" if citation.section else citation.title
    return say(QT_TRANSLATE_NOOP("reply", "{place}, version {revision}"), place=place, revision=citation.revision)
