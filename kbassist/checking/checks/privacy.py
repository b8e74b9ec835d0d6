"""Finds personal data and secrets that do not belong into a reply.

What public sources state and what belongs to the company may stand there; e-mail addresses and phone numbers
that the customer wrote himself too. Account and card numbers, identity numbers, passwords and secrets are
never repeated, whoever wrote them. The registration and tax numbers of companies are public.
"""

import re
from collections.abc import Iterator

from kbassist.checking.findings import mark
from kbassist.checking.tools import CheckTools
from kbassist.core.item import Audience
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.core.understanding import Sensitive
from kbassist.language.identity_numbers import is_company_number
from kbassist.language.sensitive import find_sensitive
from kbassist.language.tokens import fold

CODES = ("privacy.personal",)

SECRET_KINDS = frozenset({"IBAN_CODE", "CREDIT_CARD", "NATIONAL_ID", "PASSWORD", "SECRET"})
CONTACT_KINDS = frozenset({"EMAIL_ADDRESS", "PHONE_NUMBER", "STREET_ADDRESS"})
NUMBER_KINDS = frozenset({"IBAN_CODE", "CREDIT_CARD"})
SHOWN_DIGITS = 4

COMPANY_MAILBOXES = re.compile(
    r"(?:info|support|help|helpdesk|hello|contact|office|sales|service|billing|accounts?|abuse|admin|postmaster"
    r"|webmaster|privacy|security|noreply|no-reply|team|care|press|jobs"
    r"|atbalsts|palidziba|klienti|birojs|rekini|podderzhka|pomosch)(?:[._+-]\w+)?@",
    re.IGNORECASE,
)
MOBILE = re.compile(r"(?:(?:\+|00)?371[ -]?)?2\d{3}[ -]?\d|(?:\+7|8)[ (-]*9\d|(?:\+|00)?37(?:06|25)\d")
"""How Latvian, Russian, Lithuanian and Estonian mobile numbers begin."""

SAMPLE_ADDRESS = re.compile(r"@(?:[\w-]+\.)*example\.(?:com|org|net)$", re.IGNORECASE)

_PASSWORD = re.compile(
    r"\b(?:parol\w+|парол\w+|password|passcode|Passwort|Kennwort)\b[^.!?\n:]{0,30}?(?:[:=–—-]|\bis\b|\bir\b|\bnow\b)\s*"
    r"[„“\"«]?(?P<value>(?=[^\s]*[^\W\d_])(?=[^\s]*\d)[^\s„“”\"«».,;]{6,40})",
    re.IGNORECASE,
)
_NOT_WORD = re.compile(r"[\W_]+")


def check(reply: ReplyToCheck, _tools: CheckTools) -> tuple[Finding, ...]:
    """Reports personal data in order of position; a number's suggestion keeps its last four characters."""
    return tuple(_findings(reply))


def _findings(reply: ReplyToCheck) -> Iterator[Finding]:
    known = find_sensitive(reply.text)
    found = (*known, *(told for told in _told_passwords(reply.text) if not _overlaps(told, known)))
    if not found:
        return
    public = _squeezed("\n".join(_public_texts(reply)))
    own = _squeezed("\n".join(_agent_texts(reply)))
    message = _squeezed(reply.message or "")
    for sensitive in sorted(found, key=lambda sensitive: sensitive.span):
        value = _squeezed(sensitive.span.of(reply.text))
        if value in public or value in own or _is_of_company(sensitive, reply):
            continue
        if sensitive.kind in SECRET_KINDS:
            yield _marked(reply, sensitive, Severity.BLOCK)
        elif sensitive.kind in CONTACT_KINDS and value not in message and not _may_be_company(reply, sensitive, public):
            yield _marked(reply, sensitive, _contact_severity(reply, sensitive))


def _told_passwords(text: str) -> Iterator[Sensitive]:
    """Yields what stands behind "password", with some words between, and looks like one: letters and digits mixed."""
    for match in _PASSWORD.finditer(text):
        yield Sensitive("PASSWORD", Span(match.start("value"), match.end("value")))


def _overlaps(told: Sensitive, known: tuple[Sensitive, ...]) -> bool:
    return any(told.span.start < other.span.end and other.span.start < told.span.end for other in known)


def _marked(reply: ReplyToCheck, sensitive: Sensitive, severity: Severity) -> Finding:
    suggestion = None
    if sensitive.kind in NUMBER_KINDS:
        suggestion = f"…{_NOT_WORD.sub('', sensitive.span.of(reply.text))[-SHOWN_DIGITS:]}"
    return mark(reply, sensitive.span, CODES[0], severity, Precept.PRIVACY, suggestion)


def _contact_severity(reply: ReplyToCheck, sensitive: Sensitive) -> Severity:
    """Returns how grave a foreign contact is: without sources a number may well be the company's own."""
    if reply.sources is None and sensitive.kind != "EMAIL_ADDRESS":
        return Severity.HINT
    return Severity.WARN


def _is_of_company(sensitive: Sensitive, reply: ReplyToCheck) -> bool:
    """Returns whether a number is one by which a company is registered: those are public."""
    return sensitive.kind == "NATIONAL_ID" and is_company_number(sensitive.span.of(reply.text))


def _may_be_company(reply: ReplyToCheck, sensitive: Sensitive, public: str) -> bool:
    """Returns whether a contact is a company's: its mailbox, an example, without sources a fixed line or a street.

    A number that begins like a public one is a slip of that: the check of facts speaks of it.
    """
    address = sensitive.span.of(reply.text)
    if sensitive.kind == "PHONE_NUMBER" and _squeezed(address)[:-SHOWN_DIGITS] in public:
        return True
    if sensitive.kind != "EMAIL_ADDRESS":
        return reply.sources is None and not MOBILE.match(address)
    if COMPANY_MAILBOXES.match(address) or SAMPLE_ADDRESS.search(address):
        return True
    company = _squeezed(reply.agent.company) if reply.agent is not None else ""
    return bool(company) and company in _squeezed(address.partition("@")[2])


def _public_texts(reply: ReplyToCheck) -> Iterator[str]:
    for source in reply.sources or ():
        if source.content.audience is Audience.PUBLIC:
            content = source.content
            yield from (content.title, content.body, content.short_formal, content.short_familiar, content.url)


def _agent_texts(reply: ReplyToCheck) -> Iterator[str]:
    if reply.agent is not None:
        yield from (reply.agent.name, reply.agent.company, reply.agent.signature)


def _squeezed(text: str) -> str:
    return _NOT_WORD.sub("", fold(text))
