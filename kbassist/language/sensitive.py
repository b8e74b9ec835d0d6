"""Finds personal and secret data in any text, and masks it.

Numbers count when their checksum fits, telephone numbers when they look like one and nothing beside them
says "order" or "invoice". The words that announce a password or a telephone are looked for in every
language at once: personal data must be found whatever language it stands in. People's names need the names
that the language packs know.
"""

from collections.abc import Iterable

from kbassist.core.text import Span
from kbassist.core.understanding import Sensitive
from kbassist.language.identity_numbers import find_cards, find_ibans, find_national_ids
from kbassist.language.pack import LanguagePacks
from kbassist.language.people import find_people
from kbassist.language.secrets import find_addresses_of_net, find_passwords, find_secrets
from kbassist.language.street_addresses import find_streets
from kbassist.language.telephones import find_phones
from kbassist.language.whereabouts import find_emails

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
    ("STREET_ADDRESS", find_streets),
    ("PHONE_NUMBER", find_phones),
)
PERSON = "PERSON"
MASKS = tuple(f"[{kind}]" for kind in (*(kind for kind, _ in _FINDERS), PERSON))


def find_sensitive(text: str, packs: LanguagePacks | None = None) -> tuple[Sensitive, ...]:
    """Returns what must not be shown to others, in order of position, never overlapping; names only with packs."""
    taken = bytearray(len(text))
    found: list[Sensitive] = []
    for kind, find in _FINDERS:
        _take(kind, find(text), text, taken, found)
    if packs is not None:
        _take(PERSON, (_before_others(span, text, taken) for span in find_people(text, packs)), text, taken, found)
    return tuple(sorted(found, key=lambda sensitive: sensitive.span))


def _take(kind: str, spans: Iterable[Span], text: str, taken: bytearray, found: list[Sensitive]) -> None:
    """Adds the findings of a kind where nothing surer was found."""
    for span in spans:
        if span.start == span.end or any(taken[span.start : span.end]) or span.of(text) in MASKS:
            continue
        taken[span.start : span.end] = b"\1" * (span.end - span.start)
        found.append(Sensitive(kind, span))


def _before_others(span: Span, text: str, taken: bytearray) -> Span:
    """Returns of a name what stands before another finding ("Anna Ozola Suite 5")."""
    end = next((place for place in range(span.start, span.end) if taken[place]), span.end)
    return Span(span.start, span.start + len(text[span.start : end].rstrip()))


def mask_sensitive(text: str, packs: LanguagePacks | None = None) -> str:
    """Returns the text with each finding replaced by its kind in brackets; nothing is found in the result."""
    masked = text
    for _ in range(MOST_ROUNDS):
        found = find_sensitive(masked, packs)
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
