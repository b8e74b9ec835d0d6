"""Takes an answer from what an agent once answered: its sentences, without the greetings of that day.

A past answer spoke to one person. It is taken up to the first sentence that only that person's case explains – a
"yes" to his question, or what takes up words of his that this customer never used – and not at all where that
comes early.
"""

from itertools import takewhile
from urllib.parse import urlsplit

from kbassist.core.evidence import Evidence
from kbassist.core.text import Span
from kbassist.drafting.extract import best_run, form_of, is_courtesy, keys_of, paragraphs_of
from kbassist.drafting.pieces import Extract, Wanted
from kbassist.drafting.readdressing import in_wanted_form
from kbassist.drafting.source_units import Unit, UnitKind, has_placeholder, units_of
from kbassist.language.phrases import notices
from kbassist.language.sensitive import find_sensitive
from kbassist.language.tokens import fold, words

SMALLEST_SHARE = 0.5
"""The share of its sentences that must speak to anybody."""

READ_CHARACTERS = 2_000

PRIVATE = frozenset(
    (
        *("IBAN_CODE", "CREDIT_CARD", "NATIONAL_ID", "PASSWORD", "SECRET"),
        *("STREET_ADDRESS", "PHONE_NUMBER", "EMAIL_ADDRESS"),
    )
)


def extract(evidence: Evidence, wanted: Wanted) -> Extract | None:
    """Returns what the past answer says to the question, None where it holds only courtesies or another's case."""
    body = evidence.item.content.body
    url = evidence.item.content.url
    passage = Span(evidence.passage.start, evidence.passage.end)
    said = [
        unit
        for unit in units_of(body, passage, wanted.pointers, wanted.address)
        if not has_placeholder(unit.text) and not is_courtesy(unit, wanted.pack) and not _tells_private(unit, url)
    ]
    asked = keys_of(evidence.item.content.question[:READ_CHARACTERS], wanted.pack)
    units = tuple(takewhile(lambda unit: not _is_another_case(unit, asked, wanted), said))
    if not units or len(units) < SMALLEST_SHARE * len(said):
        return None
    run = best_run(units, wanted)
    in_form = in_wanted_form(run, form_of(run, evidence, wanted), wanted)
    paragraphs = paragraphs_of(in_form.units, evidence, "body", body)
    return Extract(paragraphs, in_form.address, f"passage {evidence.passage.ordinal}", in_form.source_address)


def _tells_private(unit: Unit, url: str) -> bool:
    """Tells whether a sentence holds what may belong to one customer only: an account, a number, an address of mail.

    An e-mail address of the house whose page the answer names is nobody's secret.
    """
    host = urlsplit(url).hostname or ""
    return any(
        found.kind in PRIVATE and not (found.kind == "EMAIL_ADDRESS" and _is_of_house(found.span.of(unit.text), host))
        for found in find_sensitive(unit.text)
    )


def _is_of_house(email: str, host: str) -> bool:
    domain = email.rpartition("@")[2].lower()
    return bool(domain) and (host == domain or host.endswith(f".{domain}"))


def _is_another_case(unit: Unit, asked: frozenset[str], wanted: Wanted) -> bool:
    """Tells whether a sentence answers what only the other customer asked or told."""
    if unit.kind is not UnitKind.SENTENCE:
        return False
    spoken = [fold(word.text) for word in words(unit.text)]
    replies = (reply.split() for reply in notices(wanted.pack.phrases, "reply_word"))
    if any(spoken[: len(reply)] == reply for reply in replies):
        return True
    taken_up = keys_of(unit.text, wanted.pack) & asked
    return bool(wanted.keys) and len(taken_up - wanted.keys) > len(taken_up & wanted.keys)
