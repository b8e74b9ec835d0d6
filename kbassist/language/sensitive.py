"""Finds personal and secret data in any text, and masks it.

Numbers count when their checksum fits, telephone numbers when they look like one and nothing beside them
says "order" or "invoice". The words that announce a password or a telephone are looked for in every
language at once: personal data must be found whatever language it stands in.
"""

from kbassist.core.text import Span
from kbassist.core.understanding import Sensitive
from kbassist.language.identity_numbers import find_cards, find_ibans, find_national_ids
from kbassist.language.secrets import find_addresses_of_net, find_passwords, find_secrets
from kbassist.language.telephones import find_phones
from kbassist.language.whereabouts import find_emails, find_streets

MOST_ROUNDS = 20

# The surer finder first: what it took is not looked at again.
_FINDERS = (
    ("SECRET", find_secrets),
    ("EMAIL_ADDRESS", find_emails),
    ("IBAN_CODE", find_ibans),
    ("CREDIT_CARD", find_cards),
    ("IP_ADDRESS", find_addresses_of_net),
    ("NATIONAL_ID", find_national_ids),
    ("PASSWORD", find_passwords),
    ("PHONE_NUMBER", find_phones),
    ("STREET_ADDRESS", find_streets),
)
MASKS = tuple(f"[{kind}]" for kind, _ in _FINDERS)


def find_sensitive(text: str) -> tuple[Sensitive, ...]:
    """Returns what must not be shown to others, in order of position, never overlapping."""
    taken = bytearray(len(text))
    found: list[Sensitive] = []
    for kind, find in _FINDERS:
        for span in find(text):
            if span.start == span.end or any(taken[span.start : span.end]) or span.of(text) in MASKS:
                continue
            taken[span.start : span.end] = b"\1" * (span.end - span.start)
            found.append(Sensitive(kind, span))
    return tuple(sorted(found, key=lambda sensitive: sensitive.span))


def mask_sensitive(text: str) -> str:
    """Returns the text with each finding replaced by its kind in brackets; nothing is found in the result."""
    masked = text
    for _ in range(MOST_ROUNDS):
        found = find_sensitive(masked)
        if not found:
            return masked
        masked = _replaced(masked, found)
    return "".join(letter if not letter.isalnum() else "*" for letter in masked)


def _replaced(text: str, found: tuple[Sensitive, ...]) -> str:
    pieces: list[str] = []
    position = 0
    for sensitive in found:
        pieces += (text[position : sensitive.span.start], f"[{sensitive.kind}]")
        position = sensitive.span.end
    return "".join([*pieces, Span(position, len(text)).of(text)])
