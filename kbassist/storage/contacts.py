"""The remembered customers within one transaction: a digest and a form of address each."""

from sqlalchemy import insert, select, update

from kbassist.core.contact import Contact
from kbassist.core.understanding import Address
from kbassist.storage.mapping import reading_rows
from kbassist.storage.rows import Rows
from kbassist.storage.tables import contacts


class Contacts:
    """Reads and replaces contacts."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows

    def contact(self, key: str) -> Contact | None:
        for row in self._rows.all(select(contacts).where(contacts.c.key == key)):
            with reading_rows():
                return Contact(row["key"], Address(row["address"]), row["set_at"])
        return None

    def put(self, contact: Contact) -> None:
        """Adds the contact or replaces what was kept under its key."""
        row = {"key": contact.key, "address": contact.address.value, "set_at": contact.set_at}
        if not self._rows.change(update(contacts).where(contacts.c.key == contact.key).values(row)):
            self._rows.change(insert(contacts).values(row))
