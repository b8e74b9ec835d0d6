"""What the checks work with: language packs, the rules of check.toml, the channels, the rules of the house.

Loading validates: a slip in a rule file is an InputProblem "pack_broken" that names file and key.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from kbassist.checking.facts import FactWords
from kbassist.checking.house import NO_HOUSE_RULES, HouseRules
from kbassist.core.reply import Channel, Precept, Severity
from kbassist.language.cues import CueBook, is_cue
from kbassist.language.pack import LanguagePacks
from kbassist.language.pack_table import PackTable, read_table
from kbassist.language.tokens import fold
from kbassist.markup.channels import ChannelFormat

UNIT_NAMES = ("second", "minute", "hour", "day", "week", "month", "year", "percent", "money")


@dataclass(frozen=True, slots=True)
class CourtesyRule:
    """Wording that a good reply does without, with sentences that prove the rule.

    Its cues stand in the books of the language, `patterns` find what no cue can. `familiar_suggestion` stands
    in for `suggestion` where the customer is tu/ты.
    """

    code: str
    severity: Severity
    precept: Precept
    patterns: tuple[re.Pattern[str], ...]
    suggestion: str | None
    familiar_suggestion: str | None
    fires: tuple[str, ...]
    quiet: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class AddressWords:
    """Words that show the form of address, beside those of the language pack.

    `formal` and `familiar` give pronouns in that form by the folded pronoun of the other one. Verbs, and pronouns
    without a single counterpart, show their form anywhere, openers at the beginning of a sentence only; `exempt`
    words merely look like a verb. All are folded.
    """

    formal: Mapping[str, str]
    familiar: Mapping[str, str]
    formal_verbs: frozenset[str]
    familiar_verbs: frozenset[str]
    familiar_openers: frozenset[str]
    exempt: frozenset[str]


@dataclass(frozen=True, slots=True)
class LanguageRules:
    """What check.toml knows of a language.

    `cues` finds the words of the rules, labelled with the rule's number from 0: "3.words", and "3.unless" for
    longer wording in which they are harmless. A "3.rescue" of `rescues` in the same or the next sentence makes
    the rule silent. `holds` are cues of an honest promise to find out; `placeholder_words` begin a place in
    square or angle brackets that was left open, folded.
    """

    language: str
    rules: tuple[CourtesyRule, ...]
    cues: CueBook
    rescues: CueBook
    holds: CueBook
    placeholder_words: frozenset[str]
    address: AddressWords
    facts: FactWords


@dataclass(frozen=True, slots=True)
class CheckRules:
    """The rules of every language that has them, by code."""

    by_language: Mapping[str, LanguageRules]

    def of(self, language: str | None) -> LanguageRules | None:
        """Returns the rules of a language, None where there are none."""
        return self.by_language.get(language) if language is not None else None

    def facts_of(self, language: str | None) -> FactWords:
        """Returns the words for numbers, dates and units of a language, none for an unknown one."""
        rules = self.of(language)
        return rules.facts if rules is not None else FactWords.none()


@dataclass(frozen=True, slots=True)
class CheckTools:
    """All that a check may look things up in."""

    packs: LanguagePacks
    rules: CheckRules
    channels: Mapping[Channel, ChannelFormat]
    house: HouseRules = NO_HOUSE_RULES


def load_check_rules(languages_folder: Path) -> CheckRules:
    """Loads check.toml of every language folder that has one."""
    paths = sorted(languages_folder.glob("*/check.toml"))
    return CheckRules({path.parent.name: _load(path) for path in paths})


def _load(path: Path) -> LanguageRules:
    table = read_table(path)
    cues: dict[str, tuple[str, ...]] = {}
    rescues: dict[str, tuple[str, ...]] = {}
    rules: list[CourtesyRule] = []
    for number, entry in enumerate(table.tables("rules")):
        cues[f"{number}.words"] = _cues(entry, "words")
        cues[f"{number}.unless"] = _cues(entry, "unless")
        rescues[f"{number}.rescue"] = _cues(entry, "rescue")
        rules.append(_rule(entry, has_words=bool(cues[f"{number}.words"])))
    unanswered = table.table("unanswered")
    placeholders = table.table("placeholders")
    loaded = LanguageRules(
        language=path.parent.name,
        rules=tuple(rules),
        cues=CueBook(cues),
        rescues=CueBook(rescues),
        holds=CueBook({"holds": _cues(unanswered, "holds")}),
        placeholder_words=_folded(placeholders, "words"),
        address=_address(table.table("address")),
        facts=_facts(table.table("facts")),
    )
    for part in (unanswered, placeholders, table):
        part.finish()
    return loaded


def _rule(table: PackTable, *, has_words: bool) -> CourtesyRule:
    patterns = table.patterns("patterns")
    if not has_words and not patterns:
        raise table.problem("words", "or patterns must say what to look for")
    rule = CourtesyRule(
        code=table.text("code"),
        severity=Severity(table.choice("severity", tuple(Severity))),
        precept=Precept(table.choice("precept", tuple(Precept))),
        patterns=patterns,
        suggestion=table.optional_text("suggestion"),
        familiar_suggestion=table.optional_text("familiar_suggestion"),
        fires=table.texts("fires"),
        quiet=table.texts("quiet"),
    )
    if not rule.fires or not rule.quiet:
        raise table.problem("fires", "and quiet must each hold an example")
    table.finish()
    return rule


def _address(table: PackTable) -> AddressWords:
    words = AddressWords(
        formal={fold(familiar): formal for familiar, formal in table.pairs("formal")},
        familiar={fold(formal): familiar for formal, familiar in table.pairs("familiar")},
        formal_verbs=_folded(table, "formal_verbs"),
        familiar_verbs=_folded(table, "familiar_verbs"),
        familiar_openers=_folded(table, "familiar_openers"),
        exempt=_folded(table, "exempt"),
    )
    table.finish()
    return words


def _folded(table: PackTable, key: str) -> frozenset[str]:
    return frozenset(fold(word) for word in table.texts(key))


def _facts(table: PackTable) -> FactWords:
    numbers, units = table.table("numbers"), table.table("units")
    words = FactWords.of(
        months=table.texts("months"),
        numbers={value: texts for value in _whole_numbers() if (texts := numbers.texts(value))},
        units={name: texts for name in UNIT_NAMES if (texts := units.texts(name))},
        between=table.texts("between"),
        ordinary=table.texts("ordinary"),
    )
    for part in (numbers, units, table):
        part.finish()
    return words


def _whole_numbers() -> Iterator[str]:
    return (str(value) for value in range(2, 101))


def _cues(table: PackTable, key: str) -> tuple[str, ...]:
    texts = table.texts(key)
    for text in texts:
        if not is_cue(text):
            raise table.problem(key, f"has a cue without words: {text!r}")
    return texts
