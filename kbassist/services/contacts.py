"""Remembers how a customer is addressed once an agent has set it, without keeping who he is.

A customer is known again by the one e-mail address or telephone number in his words, else by given and family name.
Of that only a digest is stored: nobody can read a list of customers from it.
"""

from hashlib import blake2b

from kbassist.core.contact import Contact
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.ports import Clock, Store
from kbassist.core.understanding import Address, SetAsideKind, Understanding
from kbassist.language.tokens import fold

IDENTIFYING = ("EMAIL_ADDRESS", "PHONE_NUMBER")
KEY_BYTES = 16


class ContactService:
    """Looks customers up and remembers them. All methods may be called from any thread."""

    def __init__(self, store: Store, clock: Clock) -> None:
        self._store = store
        self._clock = clock

    def address_of(self, message: CustomerMessage, understanding: Understanding) -> Address | None:
        """Returns the form that was set for the writer before, None for a stranger."""
        key = contact_key(message, understanding)
        if key is None:
            return None
        with self._store.read() as transaction:
            contact = transaction.contact(key)
        return contact.address if contact is not None else None

    def remember(
        self, message: CustomerMessage, understanding: Understanding, corrections: Corrections, *, author: str
    ) -> bool:
        """Keeps the form that an agent set by hand; False where he set none or nobody can be known again."""
        key = contact_key(message, understanding)
        if key is None or corrections.address not in (Address.FORMAL, Address.FAMILIAR):
            return False
        with self._store.write(author) as transaction:
            transaction.put_contact(Contact(key, corrections.address, self._clock.now()))
        return True


def contact_key(message: CustomerMessage, understanding: Understanding) -> str | None:
    """Returns a digest that is the same in all messages of one writer, None where nothing tells him from others."""
    history = [aside.span for aside in understanding.set_aside if aside.kind is not SetAsideKind.SIGNATURE]
    for kind in IDENTIFYING:
        told = {
            _plain(found.span.of(message.text), kind)
            for found in understanding.sensitive
            if found.kind == kind
            if not any(span.start <= found.span.start < span.end for span in history)
        }
        if told:
            return _digest(kind, told.pop()) if len(told) == 1 else None
    name = understanding.customer_name
    if name is None or not name.given or not name.family:
        return None
    return _digest("NAME", fold(f"{name.given} {name.family}"))


def _plain(text: str, kind: str) -> str:
    return fold(text) if kind == "EMAIL_ADDRESS" else "".join(letter for letter in text if letter.isdigit())[-8:]


def _digest(kind: str, text: str) -> str:
    return blake2b(f"{kind} {text}".encode(), digest_size=KEY_BYTES).hexdigest()
