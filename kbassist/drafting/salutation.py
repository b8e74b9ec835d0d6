"""How the reply to an official letter opens: whom it is written to, and which letter it answers.

The title needs a family name and a gender that the name tells; a date, number or subject is only taken from the lines
above the greeting, where letters have them.
"""

import re
from datetime import date

from kbassist.core.message import CustomerMessage
from kbassist.core.reply import Act
from kbassist.core.understanding import Address, CustomerName, Gender, Understanding
from kbassist.drafting.naming import customer_in_greeting, quotable_title
from kbassist.drafting.plan import Move
from kbassist.drafting.register import READ_CHARACTERS
from kbassist.language.clean import without
from kbassist.language.name_forms import official_title
from kbassist.language.pack import LanguagePack, LanguagePacks
from kbassist.language.phrases import notices
from kbassist.language.tokens import fold
from kbassist.language.written_dates import written_date

LONGEST_SUBJECT = 80
MOST_HEAD_LINES = 15
HEAD_WORDS = 12
"""Words of a line above the greeting that may hold a date or a number."""

NAMED, UNNAMED = Move(Act.GREETING, "named"), Move(Act.GREETING, "unnamed")
MALE, FEMALE = Move(Act.GREETING, "male"), Move(Act.GREETING, "female")

_DEGREE = re.compile(r"\b[Dd][Rr]\.?\s*$")
_NUMERIC_DATE = re.compile(r"(?<![\w./])(?P<day>\d{1,2})\.(?P<month>\d{1,2})\.(?P<after>\d{4})(?![\w/])")
_WRITTEN_DATE = re.compile(
    r"(?:(?P<before>\d{4})\.?\s*(?:gada|g\.)\s*)?(?<!\d)(?P<day>\d{1,2})(?:\.|st|nd|rd|th)?\s+(?:of\s+)?"
    r"(?P<month>[^\W\d_]{3,12})\.?,?(?:\s+(?P<after>\d{4}))?"
)
_REPLY_MARK = re.compile(r"(?:(?:re|fwd?|aw|wg|отв|atb)\s*:\s*)+", re.IGNORECASE)
_NUMBER = re.compile(r"[\s.:]*(?P<number>[^\W_]{0,8}[-/.]?\d(?:[\w/.-]{0,24}\w)?)")


def salutation_of(
    understanding: Understanding, message: CustomerMessage | None, language: str, packs: LanguagePacks
) -> tuple[Move, str]:
    """Returns the greeting of an official letter and the name in it, "" where nobody is named.

    A Russian given name with its patronymic is title enough. Where no title can be given, a whole name stands only in
    languages that call people by it as it is written.
    """
    name = understanding.customer_name
    pack = packs.reply_pack_of(language)
    if name is None or pack is None:
        return UNNAMED, ""
    by_gender = FEMALE if name.gender is Gender.FEMALE else MALE
    called = customer_in_greeting(understanding, language, Address.FORMAL, packs)
    if name.gender is not None and fold(name.given).endswith(pack.names.patronymic_endings or (" ",)):
        return (by_gender, called) if called else (UNNAMED, "")
    title = official_title(name.family, name.gender, language, packs, is_doctor=_is_doctor(name, message))
    if title is not None:
        return (NAMED if name.gender is None else by_gender), title
    if name.given and name.family:
        is_said_whole = bool(called) and not (pack.names.vocative_rules or pack.names.patronymic_endings)
        return (NAMED, f"{name.given} {name.family}") if is_said_whole else (UNNAMED, "")
    return (NAMED, called) if called else (UNNAMED, "")


def reference_of(
    understanding: Understanding, message: CustomerMessage | None, pack: LanguagePack
) -> tuple[Move, dict[str, str]]:
    """Returns how the reply names the letter that it answers, and what it says of it: date, number or subject."""
    lines = _head(understanding, message, pack)
    short = [line for line in lines if len(line.split()) <= HEAD_WORDS]
    date = next((day for line in short if (day := _date(line, pack))), "")
    number = next((found for line in short if (found := _number(line, pack))), "")
    subject = next((found for line in lines if (found := _subject(line, pack))), "")
    if date and number:
        return Move(Act.THANKS, "letter_dated_numbered"), {"date": date, "number": number}
    if date and subject:
        return Move(Act.THANKS, "letter_dated_titled"), {"date": date, "subject": subject}
    if number:
        return Move(Act.THANKS, "letter_numbered"), {"number": number}
    if date:
        return Move(Act.THANKS, "letter_dated"), {"date": date}
    if subject:
        return Move(Act.THANKS, "letter_titled"), {"subject": subject}
    return Move(Act.THANKS, "letter"), {}


def _is_doctor(name: CustomerName, message: CustomerMessage | None) -> bool:
    return name.span is not None and message is not None and bool(_DEGREE.search(message.text[: name.span.start]))


def _head(understanding: Understanding, message: CustomerMessage | None, pack: LanguagePack) -> list[str]:
    """Returns the lines above the greeting, none where the message has no greeting at the beginning of a line.

    The header of the message itself counts, those of quoted ones do not, and no line with personal data.
    """
    text = message.text if message is not None else ""
    old = tuple(aside for aside in understanding.set_aside if text[: aside.span.start].strip())
    lines = [line.strip() for line in without(text, old)[:READ_CHARACTERS].splitlines() if line.strip()]
    greetings = tuple(fold(known) for known in pack.greetings)
    place = next((place for place, line in enumerate(lines) if fold(line).startswith(greetings)), 0)
    private = [found.span.of(text) for found in understanding.sensitive]
    return [line for line in lines[:place][:MOST_HEAD_LINES] if not any(told in line for told in private)]


def _date(line: str, pack: LanguagePack) -> str:
    numeric = _NUMERIC_DATE.search(line)
    if numeric is not None:
        return _written(int(numeric["after"]), int(numeric["month"]), int(numeric["day"]), pack)
    months = notices(pack.phrases, "month")
    for match in _WRITTEN_DATE.finditer(line):
        word = fold(match["month"])
        month = next((number for number, start in enumerate(months, start=1) if word.startswith(start)), 0)
        year = match["before"] or match["after"]
        if month and year:
            return _written(int(year), month, int(match["day"]), pack)
    return ""


def _written(year: int, month: int, day: int, pack: LanguagePack) -> str:
    try:
        return written_date(date(year, month, day), pack.code)
    except ValueError:
        return ""


def _number(line: str, pack: LanguagePack) -> str:
    """Returns the number of the letter: its line begins with the word for it, or has it behind the date."""
    line = line.replace("№", "No")
    folded = fold(line)
    for label in notices(pack.phrases, "number"):
        place = folded.find(label)
        is_first = place == 0 or (place > 0 and bool(_date(line[:place], pack)))
        match = _NUMBER.match(line, place + len(label)) if is_first else None
        if match is not None:
            return match["number"]
    return ""


def _subject(line: str, pack: LanguagePack) -> str:
    for label in notices(pack.phrases, "subject"):
        if fold(line).startswith(label):
            said = _REPLY_MARK.sub("", line[len(label) :].strip(), count=1) if label.endswith(":") else line
            is_whole = 0 < len(said) <= LONGEST_SUBJECT and not said.endswith(("?", "!", ","))
            return quotable_title(said, pack) if is_whole else ""
    return ""
