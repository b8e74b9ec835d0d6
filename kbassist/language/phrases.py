"""Reads the phrases of a language: the sentences a reply is made of, by act, condition, address, tone and register.

A phrase never carries a fact; facts come from sources only. Which sentence is taken is decided in
`drafting`; this module only knows what a phrase file may say and refuses one that says anything else.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import tomli

from kbassist.core.errors import InputProblem
from kbassist.core.reply import Act, Tone
from kbassist.core.understanding import Address, Register
from kbassist.language.tokens import fold

# Every condition that a full language has phrases for, by act.
CONDITIONS: Mapping[Act, tuple[str, ...]] = {
    Act.GREETING: ("named", "unnamed"),
    Act.THANKS: ("first", "happy", "thanks_only"),
    Act.ACKNOWLEDGE: (
        "angry",
        "worried",
        "confused",
        "sad",
        "happy",
        "neutral",
        "second_contact",
        "advice_failed",
        "complaint",
        "urgent",
        "abuse",
        "cancellation",
    ),
    Act.APOLOGIZE: ("trouble", "second_contact"),
    Act.ANSWER: ("lead_single", "lead_several", "lead_several_next", "lead_first", "lead_next"),
    Act.LINK: ("article", "title_only", "address_only"),
    Act.ATTACHMENT: ("file", "files"),
    Act.ASK: ("details", "clarify", "complaint", "secret"),
    Act.HOLD: ("nothing", "complaint", "cancellation", "part", "part_unnamed", "rest_unnamed", "other_language"),
    Act.HANDOVER: ("specialist",),
    Act.NEXT_STEP: ("solved", "steps", "novice"),
    Act.PROMISE: ("reply_time",),
    Act.CLOSING: ("any", "urgent", "happy", "serious", "spoken"),
    Act.SIGNATURE: ("spoken",),
    # Never said: a sentence of a source that holds a "pointer" points elsewhere in the page, one that begins with a
    # "reply_word" ("Yes, …") answers another's question, and a question is named without its "ask_opening".
    # A message with an "official" word, or two of "official_hint", is an official letter; "subject" and "number" begin
    # the lines that name it, "month" are the beginnings of the months in order.
    Act.NOTICE: ("pointer", "reply_word", "ask_opening", "official", "official_hint", "subject", "number", "month"),
}

# What only an official letter says, beside the conditions of all replies.
OFFICIAL_CONDITIONS: Mapping[Act, tuple[str, ...]] = {
    Act.GREETING: ("male", "female"),
    Act.THANKS: (
        "letter",
        "letter_dated",
        "letter_numbered",
        "letter_titled",
        "letter_dated_titled",
        "letter_dated_numbered",
    ),
    Act.CLOSING: ("unnamed",),
}
PLACEHOLDERS = frozenset({"name", "title", "url", "ask", "language", "agent", "company", "date", "number", "subject"})

_PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
_FIELDS = frozenset({"act", "when", "address", "tones", "register", "texts"})


@dataclass(frozen=True, slots=True)
class Phrase:
    """Ways to say one thing: `texts` are true alternatives; `address` None fits either form of address.

    With a `register` they are said in an official letter or among friends only, before those of no register.
    """

    act: Act
    when: str
    address: Address | None
    tones: frozenset[Tone]
    texts: tuple[str, ...]
    register: Register | None = None


class PhraseBook:
    """The phrases of one language; its file is read when they are first asked for, for most are never."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self.is_written = path.exists()

    @cached_property
    def phrases(self) -> tuple[Phrase, ...]:
        """Returns the phrases, none where there is no file; InputProblem as `load_phrases`."""
        return load_phrases(self._path) if self.is_written else ()


def load_phrases(path: Path) -> tuple[Phrase, ...]:
    """Returns the phrases of a file in the file's order.

    Raises InputProblem "phrases_broken" naming the file and the entry, counted from 1.
    """
    try:
        document = tomli.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise _broken(path, 0, f"cannot be read: {error.strerror}") from error
    except (tomli.TOMLDecodeError, UnicodeDecodeError) as error:
        raise _broken(path, 0, f"is not valid TOML: {error}") from error
    entries = document.get("phrases", [])
    if not isinstance(entries, list):
        raise _broken(path, 0, "must hold its phrases as [[phrases]]")
    return tuple(_phrase(entry, path, number) for number, entry in enumerate(entries, start=1))


def notices(phrases: Iterable[Phrase], when: str) -> tuple[str, ...]:
    """Returns the folded texts that are filed as notices under a condition; they are looked for, never said."""
    return tuple(
        fold(text) for phrase in phrases if phrase.act is Act.NOTICE and phrase.when == when for text in phrase.texts
    )


def placeholders_of(text: str) -> tuple[str, ...]:
    """Returns the names of the places that a phrase leaves open, in order."""
    return tuple(_PLACEHOLDER.findall(text))


def filled(text: str, values: Mapping[str, str]) -> str:
    """Returns the phrase with its places filled; KeyError where `values` lacks one."""
    return _PLACEHOLDER.sub(lambda place: values[place.group(1)], text)


def _phrase(entry: Any, path: Path, number: int) -> Phrase:
    if not isinstance(entry, dict):
        raise _broken(path, number, "must be a table")
    unknown = sorted(set(entry) - _FIELDS)
    if unknown:
        raise _broken(path, number, f"has the unknown field {unknown[0]!r}")
    act = _act(entry.get("act"), path, number)
    when = entry.get("when")
    register = _register(entry.get("register"), path, number)
    is_known = when in CONDITIONS[act] or (register is Register.FORMAL and when in OFFICIAL_CONDITIONS.get(act, ()))
    if not is_known:
        raise _broken(path, number, f"has the condition {when!r}, which {act.value} does not know")
    return Phrase(
        act=act,
        when=str(when),
        address=_address(entry.get("address", "any"), path, number),
        tones=_tones(entry.get("tones", [tone.value for tone in Tone]), path, number),
        texts=_texts(entry.get("texts"), path, number),
        register=register,
    )


def _act(value: Any, path: Path, number: int) -> Act:
    if value not in {act.value for act in CONDITIONS}:
        raise _broken(path, number, f"has the act {value!r}; known are {', '.join(CONDITIONS)}")
    return Act(value)


def _address(value: Any, path: Path, number: int) -> Address | None:
    if value == "any":
        return None
    if value not in (Address.FORMAL.value, Address.FAMILIAR.value):
        raise _broken(path, number, f"has the address {value!r}; known are formal, familiar, any")
    return Address(value)


def _register(value: Any, path: Path, number: int) -> Register | None:
    if value is None:
        return None
    if value not in {register.value for register in Register}:
        raise _broken(path, number, f"has the register {value!r}; known are {', '.join(Register)}")
    return Register(value)


def _tones(value: Any, path: Path, number: int) -> frozenset[Tone]:
    known = {tone.value for tone in Tone}
    if not isinstance(value, list) or not value or not set(value) <= known:
        raise _broken(path, number, f"has the tones {value!r}; known are {', '.join(Tone)}")
    return frozenset(Tone(name) for name in value)


def _texts(value: Any, path: Path, number: int) -> tuple[str, ...]:
    if not isinstance(value, list) or not value:
        raise _broken(path, number, "has no texts")
    for text in value:
        if not isinstance(text, str) or not text.strip():
            raise _broken(path, number, "has an empty text")
        for name in placeholders_of(text):
            if name not in PLACEHOLDERS:
                raise _broken(path, number, f"has the unknown placeholder {{{name}}}")
    return tuple(value)


def _broken(path: Path, number: int, reason: str) -> InputProblem:
    place = f"Phrase {number} of {path}" if number else str(path)
    return InputProblem(
        "phrases_broken",
        f"{place} {reason}.",
        "Correct the file or take the one that came with the program.",
        path=str(path),
        number=str(number),
        reason=reason,
    )
