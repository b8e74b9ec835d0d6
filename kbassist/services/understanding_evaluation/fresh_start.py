"""What a fresh process does to understand its first message, as a window that was just opened does."""

from kbassist.core.resource_files import resource_folder
from kbassist.language.pack import LanguagePacks, load_packs
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand

MESSAGE = "Labdien! Aizmirsu paroli un nevaru pieslēgties. Ko man darīt? Anna Bērziņa"


def run() -> LanguagePacks:
    """Loads the packs and understands one message."""
    packs = load_packs(resource_folder("languages"))
    understand(message_from(MESSAGE), packs)
    return packs
