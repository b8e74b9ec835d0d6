"""Takes greeting and closing off a canned reply that goes into another letter, which has its own."""

from kbassist.core.text import Span
from kbassist.drafting.extract import is_courtesy
from kbassist.drafting.source_units import Unit, UnitKind
from kbassist.language.pack import LanguagePack

SIGNATURE_PLACES = ("{agent_name}", "{agent}", "{signature}")


def inner_text(markdown: str, pack: LanguagePack) -> str:
    """Returns a letter's text without the greeting above and the closing with its signature below."""
    lines = markdown.strip().split("\n")
    start = next((number for number, line in enumerate(lines) if not _is_courtesy(line, pack)), len(lines))
    return "\n".join(lines[start : _end(lines, pack)]).strip()


def _end(lines: list[str], pack: LanguagePack) -> int:
    """Returns where the closing begins: at the last paragraph's closing words, or where the agent signs."""
    first = next((number for number in range(len(lines) - 1, -1, -1) if not lines[number].strip()), -1) + 1
    for number in range(first, len(lines)):
        if lines[number].strip() in SIGNATURE_PLACES or (number and _is_courtesy(lines[number], pack)):
            return number
    return len(lines)


def _is_courtesy(line: str, pack: LanguagePack) -> bool:
    text = line.strip()
    return not text or is_courtesy(Unit(UnitKind.SENTENCE, text, Span(0, len(text)), 0), pack)
