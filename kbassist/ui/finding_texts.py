"""Words for the findings of the check: a sentence by code that says what to look at, and how grave it is."""

from collections.abc import Mapping
from datetime import date

from PySide6.QtCore import QCoreApplication

from kbassist.core.reply import Severity
from kbassist.ui.texts import calendar_day_text
from kbassist.ui.translatable import QT_TRANSLATE_NOOP

FINDINGS: Mapping[str, str] = {
    "check_failed": QT_TRANSLATE_NOOP(
        "findings", "One of the checks could not do its work; look over the text yourself."
    ),
    "grounding.number": QT_TRANSLATE_NOOP("findings", "No source and no words of the customer give this number."),
    "grounding.amount": QT_TRANSLATE_NOOP(
        "findings", "No source gives this amount of money. Check it before you promise it."
    ),
    "grounding.date": QT_TRANSLATE_NOOP("findings", "No source gives this date."),
    "grounding.link": QT_TRANSLATE_NOOP(
        "findings", "No source gives this link. A wrong address leads the customer astray."
    ),
    "grounding.email": QT_TRANSLATE_NOOP("findings", "No source gives this e-mail address."),
    "grounding.phone": QT_TRANSLATE_NOOP("findings", "No source gives this phone number."),
    "grounding.code": QT_TRANSLATE_NOOP(
        "findings", "No source holds these exact characters. Check that they are spelled right."
    ),
    "grounding.label": QT_TRANSLATE_NOOP("findings", "No source names a button or menu like this."),
    "grounding.product": QT_TRANSLATE_NOOP("findings", "No source speaks of this product."),
    "grounding.step": QT_TRANSLATE_NOOP(
        "findings", "No source has this step. A wrong one may do harm that cannot be undone."
    ),
    "grounding.source": QT_TRANSLATE_NOOP(
        "findings", "These words are from a source that is not published or no longer valid."
    ),
    "grounding.expired": QT_TRANSLATE_NOOP("findings", "These words are from a source that does not hold any more."),
    "language.wrong": QT_TRANSLATE_NOOP("findings", "The reply is not in the customer’s language."),
    "language.mixed": QT_TRANSLATE_NOOP("findings", "These words are in another language than the reply."),
    "address.wrong": QT_TRANSLATE_NOOP(
        "findings", "The reply addresses the customer in the other form than he writes."
    ),
    "address.mixed": QT_TRANSLATE_NOOP("findings", "The reply mixes both forms of address; keep to one."),
    "match.name": QT_TRANSLATE_NOOP("findings", "The greeting does not fit the customer’s name."),
    "match.cheerful": QT_TRANSLATE_NOOP("findings", "The customer is upset; this sounds too cheerful."),
    "match.jargon": QT_TRANSLATE_NOOP("findings", "Too many technical words for this customer."),
    "match.off_topic": QT_TRANSLATE_NOOP("findings", "This has nothing to do with the question; leave it out."),
    "wishes.unanswered_question": QT_TRANSLATE_NOOP("findings", "This question of the customer is not answered."),
    "wishes.no_time": QT_TRANSLATE_NOOP("findings", "A promise without a time; say by when, or “as soon as …”."),
    "wishes.attachment": QT_TRANSLATE_NOOP("findings", "An attachment is promised; is it there?"),
    "wishes.link": QT_TRANSLATE_NOOP("findings", "A link is promised, and there is none in the text."),
    "placeholder.open": QT_TRANSLATE_NOOP("findings", "A place that should be filled in is still open."),
    "identity.greeting": QT_TRANSLATE_NOOP("findings", "There is no greeting."),
    "identity.closing": QT_TRANSLATE_NOOP("findings", "There is no closing."),
    "identity.name": QT_TRANSLATE_NOOP("findings", "Your name is missing under the reply."),
    "privacy.internal": QT_TRANSLATE_NOOP(
        "findings", "These words are from an internal document and must not reach customers."
    ),
    "privacy.personal": QT_TRANSLATE_NOOP(
        "findings", "This is personal or secret data; send it only if the customer needs it and it is his own."
    ),
    "privacy.person": QT_TRANSLATE_NOOP("findings", "This names another customer; leave the name out."),
    "privacy.internal_link": QT_TRANSLATE_NOOP("findings", "Customers cannot open this internal address."),
    "respect.rude": QT_TRANSLATE_NOOP("findings", "This sounds rude."),
    "respect.mocking": QT_TRANSLATE_NOOP("findings", "This sounds mocking or talks down to the customer."),
    "respect.patronising": QT_TRANSLATE_NOOP("findings", "This talks down to the customer as if to a child."),
    "respect.blaming": QT_TRANSLATE_NOOP("findings", "This puts the blame on the customer."),
    "respect.cold": QT_TRANSLATE_NOOP("findings", "This sounds cold; say it as you would to somebody you know."),
    "respect.argue": QT_TRANSLATE_NOOP("findings", "This argues with the customer; start from what he meets."),
    "respect.shouting": QT_TRANSLATE_NOOP("findings", "Capitals or rows of exclamation marks read like shouting."),
    "ours.not_our_problem": QT_TRANSLATE_NOOP("findings", "This pushes the trouble away; say what we will do."),
    "ours.internal_talk": QT_TRANSLATE_NOOP("findings", "This is internal talk; the customer needs only the result."),
    "ours.company_down": QT_TRANSLATE_NOOP("findings", "This speaks badly of our own company or colleagues."),
    "ours.praise_rival": QT_TRANSLATE_NOOP("findings", "This praises another provider."),
    "solvable.bare_refusal": QT_TRANSLATE_NOOP("findings", "This only refuses; say what can be done instead."),
    "solvable.vague_handover": QT_TRANSLATE_NOOP("findings", "It is handed over, but who does what by when?"),
    "length.over": QT_TRANSLATE_NOOP("findings", "The reply is longer than one message here may be."),
    "length.long": QT_TRANSLATE_NOOP("findings", "The reply is long for this channel; shorten it if you can."),
    "house.word": QT_TRANSLATE_NOOP("findings", "This house does not say it like this."),
    "spelling.word": QT_TRANSLATE_NOOP("findings", "This word seems to be misspelled."),
    "spelling.quotes": QT_TRANSLATE_NOOP("findings", "These are not the quotation marks of this language."),
}

DATED: Mapping[str, str] = {
    "grounding.expired": QT_TRANSLATE_NOOP(
        "findings", "These words are from a source that held until {day}; make sure that they are still true."
    ),
}
"""What is said where the finding knows a day."""

SEVERITIES: Mapping[Severity, str] = {
    Severity.BLOCK: QT_TRANSLATE_NOOP("findings", "Must be mended"),
    Severity.WARN: QT_TRANSLATE_NOOP("findings", "Look at this"),
    Severity.HINT: QT_TRANSLATE_NOOP("findings", "Hint"),
}


def severity_text(severity: Severity) -> str:
    return QCoreApplication.translate("findings", SEVERITIES[severity])


def finding_text(code: str, day: date | None = None) -> str:
    """Returns the sentence of a finding, or its code where no sentence is known; `day` is the finding's own."""
    if code in DATED and day is not None:
        return QCoreApplication.translate("findings", DATED[code]).replace("{day}", calendar_day_text(day))
    return QCoreApplication.translate("findings", FINDINGS[code]) if code in FINDINGS else code
