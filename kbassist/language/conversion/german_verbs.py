"""Makes the du-form and the command of German verbs from the form that goes with Sie, and back.

Most verbs tell by their ending; strong ones are listed without their prefixes. Decides nothing about a sentence.
"""

import re

from kbassist.language.conversion.german_lexicon import GermanLexicon

_NEEDS_E = re.compile(r"(?:[td]|[^aeiouäöülrmnh][mn]|chn)$")
_HISSING = re.compile(r"[sßzx]$")
# "reist" comes from "reisen", "baust" from "bauen".
_OPEN_STEM = re.compile(r"(?<![aeä])[aeiouäöü]$|ei$|ie$")
_UNSTRESSED = re.compile(r"[^aeiouäöü]e[lr]$")
_FREE_ONLY = frozenset({"haben", "wissen", "sind", "werden", "wollen", "waren", "wären", "essen"})
_COMMAND_WITH_E = re.compile(r"(?:[td]|ig|[^aeiouäöülrmnh][mn]|chn)$")


class GermanVerbs:
    """The verb forms of both directions; words are in lower case."""

    def __init__(self, lexicon: GermanLexicon) -> None:
        self._lexicon = lexicon
        self._plurals = {familiar: formal for formal, familiar in lexicon.irregular.items()}
        self._formals = lexicon.irregular.keys() | lexicon.irregular_commands.keys()
        self._commands = {self.command(verb): verb for verb in sorted(lexicon.instructions)}
        self._commands |= {self._long_command(verb): verb for verb in sorted(lexicon.instructions)}
        stems = {_stem(verb): verb for verb in lexicon.instructions}
        bare = {stem: verb for stem, verb in stems.items() if not _COMMAND_WITH_E.search(stem)}
        self._commands |= {stem: verb for stem, verb in bare.items() if not _UNSTRESSED.search(stem)}

    def is_verb(self, word: str) -> bool:
        """Returns whether a word may be the form that goes with Sie."""
        if word in self._lexicon.no_verbs:
            return False
        return word in self._lexicon.irregular or (len(word) > 3 and word.endswith(("en", "eln", "ern")))

    def familiar(self, word: str) -> str:
        """Turns "können" into "kannst", "herunterladen" into "herunterlädst", "arbeiten" into "arbeitest"."""
        prefix, base = self._split(word)
        if base in self._lexicon.irregular:
            return prefix + self._lexicon.irregular[base]
        stem = _stem(word)
        if _UNSTRESSED.search(stem):
            return f"{stem}st"
        if _HISSING.search(stem):
            return f"{stem}t"
        return f"{stem}est" if _NEEDS_E.search(stem) else f"{stem}st"

    def command(self, word: str) -> str:
        """Turns "klicken" into "klicke", "geben" into "gib", "gehen" into "geh", "ändern" into "ändere"."""
        prefix, base = self._split(word)
        if base in self._lexicon.irregular_commands:
            return prefix + self._lexicon.irregular_commands[base]
        if base in self._lexicon.short_commands or word in self._lexicon.short_commands:
            return _stem(word)
        return self._long_command(word)

    def formal(self, word: str) -> str | None:
        """Turns "kannst" into "können", "benutzt" into "benutzen"; None for what is no such form."""
        prefix, base = self._split(word, familiar=True)
        if base in self._plurals:
            return prefix + self._plurals[base]
        for ending in ("est", "st"):
            stem = word.removesuffix(ending)
            if stem != word and len(stem) >= 2 and (ending == "st" or _NEEDS_E.search(stem)):
                if _OPEN_STEM.search(stem):
                    return f"{stem}sen"
                return f"{stem}n" if _UNSTRESSED.search(stem) else f"{stem}en"
        stem = word.removesuffix("t")
        return f"{stem}en" if stem != word and _HISSING.search(stem) else None

    def is_listed_singular(self, word: str) -> bool:
        """Returns whether a word is the du-form of a listed verb ("weißt", "liest")."""
        return self._split(word, familiar=True)[1] in self._plurals

    def formal_command(self, word: str) -> str | None:
        """Turns "klicke" and "klick" into "klicken", "gib" into "geben"; None for verbs that nobody instructs with."""
        return self._commands.get(word)

    def _long_command(self, word: str) -> str:
        prefix, base = self._split(word)
        if base in self._lexicon.irregular_commands:
            return prefix + self._lexicon.irregular_commands[base]
        stem = _stem(word)
        if stem.endswith("el") and _UNSTRESSED.search(stem):
            return f"{stem[:-2]}le"
        return f"{stem}e"

    def _split(self, word: str, *, familiar: bool = False) -> tuple[str, str]:
        """Returns prefix and base of a listed verb; an empty prefix and the word itself for other verbs."""
        listed = self._plurals.keys() if familiar else self._formals
        if word in listed and self._fits("", word):
            return "", word
        for outer in ("", *self._lexicon.separable):
            if not word.startswith(outer):
                continue
            rest = word[len(outer) :]
            for inner in ("", *self._lexicon.inseparable):
                base = rest[len(inner) :]
                if rest.startswith(inner) and base in listed and self._fits(inner or outer, base):
                    return word[: len(word) - len(base)], base
        return "", word

    def _fits(self, prefix: str, base: str) -> bool:
        plural = self._plurals.get(base, base)
        if not prefix:
            return not any(plural == only for only, _ in self._lexicon.bound_bases)
        bound = {before for only, before in self._lexicon.bound_bases if only == plural}
        if plural in _FREE_ONLY:
            return prefix in self._lexicon.separable
        return not bound or prefix in bound


def _stem(word: str) -> str:
    return word.removesuffix("n") if word.endswith(("eln", "ern")) and not word.endswith("ieren") else word[:-2]
