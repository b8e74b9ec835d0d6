"""Knows the verbs that show a form of address, by their endings and by words that take prefixes.

A pack writes endings and whole words; a word counts with any of the prefixes and negations of its language
before it ("sūti" finds "neatsūti"). In a text written without diacritics they match without; what would be
another word there is marked "!". Which of them speak to the reader where they stand is told by `address_commands`.
"""

from collections.abc import Sequence
from enum import Enum, auto

from kbassist.language.cues import ReadWord
from kbassist.language.pack_table import PackTable
from kbassist.language.tokens import fold

SHORTEST_VERB = 5
NEEDS_DIACRITICS = "!"
ANY_STEM = "*"


class VerbKind(Enum):
    """What a word may be.

    FORMAL and FAMILIAR show the form wherever they stand. A FORMAL_COMMAND and a COMMAND may be another word inside a
    sentence, a REQUEST may be a third person ("atver"), a NOUN a noun ("ieraksti").
    """

    FORMAL = auto()
    FAMILIAR = auto()
    FORMAL_COMMAND = auto()
    COMMAND = auto()
    REQUEST = auto()
    NOUN = auto()


WORDS_OF = {
    VerbKind.FORMAL: "formal_verbs",
    VerbKind.FORMAL_COMMAND: "formal_commands",
    VerbKind.FAMILIAR: "familiar_verbs",
    VerbKind.COMMAND: "commands",
    VerbKind.REQUEST: "requests",
    VerbKind.NOUN: "nouns",
}
ENDINGS_OF = {VerbKind.FORMAL: "formal", VerbKind.FAMILIAR: "familiar"}
OTHER_KEYS = ("exempt", "prefixes", "negations", "asking", "own", "joining")


class AddressVerbs:
    """The verbs of one language that show how its reader is addressed.

    `asking` are words that make a request of the word next to them, `own` those that do so where it begins a clause
    ("atver savu profilu"), `joining` those that join commands; all folded.
    """

    __slots__ = ("_exact", "_negations", "_plain", "_prefixes", "asking", "joining", "own")

    def __init__(self, texts: dict[str, tuple[str, ...]]) -> None:
        self._exact = _Spelling(texts, is_plain=False)
        self._plain = _Spelling(texts, is_plain=True)
        self._prefixes = tuple({*texts["prefixes"], *(fold(prefix) for prefix in texts["prefixes"])})
        self._negations = texts["negations"]
        self.asking = frozenset(fold(text) for text in texts["asking"])
        self.own = frozenset(fold(text) for text in texts["own"])
        self.joining = frozenset(fold(text) for text in texts["joining"])

    def kind_of(self, word: ReadWord) -> VerbKind | None:
        """Returns what a word shows by itself, None for one that shows nothing."""
        spelling = self._exact if word.is_exact else self._plain
        # Where two letters may stand for one, the word is both as written and as meant.
        for written in dict.fromkeys((word.text.lower(), word.lower)) if word.is_exact else word.forms:
            kind = spelling.kind_of(written, self._bare_forms(written))
            if kind is not None:
                return kind
        return None

    def is_exempt(self, word: ReadWord) -> bool:
        """Returns whether a word is known to only look like a verb that tells."""
        return (self._exact if word.is_exact else self._plain).exempts(word.lower)

    def is_negated(self, word: ReadWord) -> bool:
        """Returns whether a word begins with a negation or what only looks like one."""
        return bool(self._negations) and word.lower.startswith(self._negations)

    def _bare_forms(self, word: str) -> tuple[str, ...]:
        """Returns a word as written, and without its negation and prefix where it may have them."""
        found = [word]
        if self._negations and word.startswith(self._negations):
            found += [word.removeprefix(negation) for negation in self._negations if word.startswith(negation)]
        for form in tuple(found):
            if self._prefixes and form.startswith(self._prefixes):
                found += [form[len(prefix) :] for prefix in self._prefixes if form.startswith(prefix)]
        return tuple(found)


class _Spelling:
    """All that is looked up in texts with diacritics, or in texts without."""

    __slots__ = ("_endings", "_exempt", "_exempt_endings", "_kinds")

    def __init__(self, texts: dict[str, tuple[str, ...]], *, is_plain: bool) -> None:
        self._kinds = {
            word: kind for kind, key in reversed(WORDS_OF.items()) for word in _spelled(texts[key], is_plain=is_plain)
        }
        self._endings = {kind: _spelled(texts[key], is_plain=is_plain) for kind, key in ENDINGS_OF.items()}
        exempt = [fold(text) for text in texts["exempt"]] if is_plain else texts["exempt"]
        self._exempt = frozenset(exempt)
        self._exempt_endings = tuple(text.removeprefix(ANY_STEM) for text in exempt if text.startswith(ANY_STEM))

    def exempts(self, written: str) -> bool:
        """Returns whether a spelling is one that the pack exempts."""
        return written in self._exempt

    def kind_of(self, written: str, bare: tuple[str, ...]) -> VerbKind | None:
        """Returns what a spelling shows, by all of it or by its ending; `bare` are its forms without prefixes."""
        if written in self._exempt:
            return None
        for form in bare:
            if form in self._kinds:
                return self._kinds[form]
        if len(written) < SHORTEST_VERB:
            return None
        for kind, endings in self._endings.items():
            if written.endswith(endings):
                is_exempt = not self._exempt.isdisjoint(bare) or written.endswith(self._exempt_endings)
                return None if is_exempt else kind
        return None


def load_address_verbs(table: PackTable) -> AddressVerbs:
    """Takes the table [address_endings] of a pack."""
    keys = (*WORDS_OF.values(), *ENDINGS_OF.values(), *OTHER_KEYS)
    verbs = AddressVerbs({key: table.texts(key) for key in keys})
    table.finish()
    return verbs


def _spelled(texts: Sequence[str], *, is_plain: bool) -> tuple[str, ...]:
    if is_plain:
        return tuple(dict.fromkeys(fold(text) for text in texts if not text.startswith(NEEDS_DIACRITICS)))
    return tuple(text.removeprefix(NEEDS_DIACRITICS) for text in texts)
