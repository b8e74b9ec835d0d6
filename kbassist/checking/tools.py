"""What the checks work with: language packs, the rules of check.toml, the channels, the rules of the house.

The rules of a language are read when its first reply is checked, for their patterns take long to compile. Reading
validates: a slip in a rule file is an InputProblem "pack_broken" that names file and key.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from kbassist.checking.concepts import Concepts
from kbassist.checking.facts import FactWords
from kbassist.checking.house import NO_HOUSE_RULES, HouseRules
from kbassist.checking.spelling import Spelling
from kbassist.core.reply import Channel, Precept, Severity
from kbassist.language.cues import CueBook, is_cue
from kbassist.language.pack import LanguagePacks
from kbassist.language.pack_table import PackTable, read_table
from kbassist.language.tokens import fold
from kbassist.markup.channels import ChannelFormat

SHARED_LIST = "@"
"""Begins the name of a list that several rules share."""

ASKED_KINDS = ("price", "time")
"""What a question may ask for so plainly that the answer must hold one."""

INSTRUCTIONS = ("anywhere", "begins", "harmless")
"""Kinds of cues in the table of steps: commands wherever they stand, where a clause begins, and harmless ones."""

PERCENT = 100

UNIT_NAMES = ("second", "minute", "hour", "day", "week", "month", "year", "percent", "money")


class Reach(StrEnum):
    """How far from its words a rule looks for what makes them harmless.

    Near is this and the next sentence, ahead the rest of the paragraph and the sentence behind it.
    """

    NEAR = "near"
    PARAGRAPH = "paragraph"
    AHEAD = "ahead"


class When(StrEnum):
    """To whom a rule applies."""

    ANYBODY = "anybody"
    UPSET = "upset"
    NOVICE = "novice"


class Silencer(StrEnum):
    """What makes a rule silent wherever it stands in the reply."""

    NOTHING = "nothing"
    LINK = "link"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class LearntLimits:
    """How likely the model must find a breach to report it: `sure` with the rule's severity, `likely` as a hint.

    Shares of 0 to 1; packaging/training/reply_tone.py tells what each costs in false alarms.
    """

    sure: float
    likely: float


@dataclass(frozen=True, slots=True)
class CourtesyRule:
    """Wording that a good reply does without, with sentences that prove the rule.

    Its cues stand in the books of the language, `patterns` find what no cue can. A sentence needs `least` different
    hits. `familiar_suggestion` stands in for `suggestion` where the customer is tu/ты; one that begins with "…" is
    put behind the words that were found, an empty one takes them out. A rule with limits is that of a class of the
    trained model and marks whole sentences.
    """

    code: str
    severity: Severity
    precept: Precept
    patterns: tuple[re.Pattern[str], ...]
    suggestion: str | None
    familiar_suggestion: str | None
    fires: tuple[str, ...]
    quiet: tuple[str, ...]
    reach: Reach = Reach.NEAR
    when: When = When.ANYBODY
    silenced_by: Silencer = Silencer.NOTHING
    least: int = 1
    learnt: LearntLimits | None = None


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
    longer wording in which they are harmless. A "3.rescue" of `rescues` within the reach of the rule makes it
    silent. `holds` are cues of an honest promise to find out, which `conditions` in the same sentence make an offer
    for later; `correlatives` take up a condition ("then"). `kinds_asked` and `kinds_answered` tell by kind that a price
    or a time is asked for and told. `risky` are cues of steps that cannot be undone; `instructions` find commands that
    count "anywhere", those that count where a clause "begins", also behind one of the `clause_openers`, and what is
    "harmless" to ask. `customers` are words for other customers. `titles` stand beside a name; with `male_words` a man
    is greeted, with `female_words` a woman. `placeholder_words` begin a place in square or angle brackets that was left
    open. Single words are folded.
    """

    language: str
    rules: tuple[CourtesyRule, ...]
    cues: CueBook
    rescues: CueBook
    holds: CueBook
    conditions: CueBook
    correlatives: frozenset[str]
    kinds_asked: CueBook
    kinds_answered: CueBook
    risky: CueBook
    instructions: CueBook
    clause_openers: frozenset[str]
    customers: CueBook
    titles: frozenset[str]
    male_words: frozenset[str]
    female_words: frozenset[str]
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
    concepts: Concepts | None = None
    spelling: Spelling | None = None


def load_check_rules(languages_folder: Path) -> CheckRules:
    """Returns the rules of every language folder that has a check.toml, each to be read when first asked for."""
    return CheckRules(_RulesOnDemand(sorted(languages_folder.glob("*/check.toml"))))


class _RulesOnDemand(Mapping[str, LanguageRules]):
    """Rules by language; may be asked from any thread."""

    def __init__(self, paths: Iterable[Path]) -> None:
        self._paths = {path.parent.name: path for path in paths}
        self._rules = lru_cache(maxsize=None)(_load)

    def __getitem__(self, language: str) -> LanguageRules:
        return self._rules(self._paths[language])

    def __iter__(self) -> Iterator[str]:
        return iter(self._paths)

    def __len__(self) -> int:
        return len(self._paths)


def _load(path: Path) -> LanguageRules:
    table = read_table(path)
    lists = table.table("lists")
    cues: dict[str, tuple[str, ...]] = {}
    rescues: dict[str, tuple[str, ...]] = {}
    rules: list[CourtesyRule] = []
    for number, entry in enumerate(table.tables("rules")):
        cues[f"{number}.words"] = _cues(entry, "words", lists)
        cues[f"{number}.unless"] = _cues(entry, "unless", lists)
        rescues[f"{number}.rescue"] = _cues(entry, "rescue", lists)
        rules.append(_rule(entry, has_words=bool(cues[f"{number}.words"])))
    unanswered, steps, people = table.table("unanswered"), table.table("steps"), table.table("people")
    placeholders = table.table("placeholders")
    loaded = LanguageRules(
        language=path.parent.name,
        rules=tuple(rules),
        cues=CueBook(cues),
        rescues=CueBook(rescues),
        holds=CueBook({"holds": _cues(unanswered, "holds", lists)}),
        conditions=CueBook({"conditions": _cues(unanswered, "conditions", lists)}),
        correlatives=_folded(unanswered, "correlatives"),
        kinds_asked=CueBook({kind: _cues(unanswered, f"{kind}_asked", lists) for kind in ASKED_KINDS}),
        kinds_answered=CueBook({kind: _cues(unanswered, f"{kind}_told", lists) for kind in ASKED_KINDS}),
        risky=CueBook({"risky": _cues(steps, "risky", lists)}),
        instructions=CueBook({kind: _cues(steps, kind, lists) for kind in INSTRUCTIONS}),
        clause_openers=_folded(steps, "openers"),
        customers=CueBook({"customers": _cues(people, "customers", lists)}),
        titles=_folded(people, "titles"),
        male_words=_folded(people, "male"),
        female_words=_folded(people, "female"),
        placeholder_words=_folded(placeholders, "words"),
        address=_address(table.table("address")),
        facts=_facts(table.table("facts")),
    )
    for part in (unanswered, steps, people, placeholders, lists, table):
        part.finish()
    return loaded


def _rule(table: PackTable, *, has_words: bool) -> CourtesyRule:
    patterns = table.patterns("patterns")
    learnt = _limits(table)
    if not has_words and not patterns and learnt is None:
        raise table.problem("words", "or patterns must say what to look for")
    rule = CourtesyRule(
        code=table.text("code"),
        severity=Severity(table.choice("severity", tuple(Severity))),
        precept=Precept(table.choice("precept", tuple(Precept))),
        patterns=patterns,
        suggestion="" if table.flag("take_out") else table.optional_text("suggestion"),
        familiar_suggestion=table.optional_text("familiar_suggestion"),
        fires=table.texts("fires"),
        quiet=table.texts("quiet"),
        reach=Reach(table.optional_choice("reach", tuple(Reach)) or Reach.NEAR),
        when=When(table.optional_choice("when", tuple(When)) or When.ANYBODY),
        silenced_by=Silencer(table.optional_choice("silenced_by", tuple(Silencer)) or Silencer.NOTHING),
        least=table.optional_count("least") or 1,
        learnt=learnt,
    )
    if not rule.fires or not rule.quiet:
        raise table.problem("fires", "and quiet must each hold an example")
    table.finish()
    return rule


def _limits(table: PackTable) -> LearntLimits | None:
    sure, likely = table.optional_count("sure"), table.optional_count("likely")
    if sure is None or likely is None:
        return None
    if not likely <= sure <= PERCENT:
        raise table.problem("likely", "must be at most sure, and that at most 100")
    return LearntLimits(sure / PERCENT, likely / PERCENT)


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


def _cues(table: PackTable, key: str, lists: PackTable) -> tuple[str, ...]:
    """Returns the cues of a key, those of a shared list in the place of its name."""
    texts = tuple(
        text
        for written in table.texts(key)
        for text in (
            _shared(table, key, written.removeprefix(SHARED_LIST), lists)
            if written.startswith(SHARED_LIST)
            else (written,)
        )
    )
    for text in texts:
        if not is_cue(text):
            raise table.problem(key, f"has a cue without words: {text!r}")
    return texts


def _shared(table: PackTable, key: str, name: str, lists: PackTable) -> tuple[str, ...]:
    texts = lists.texts(name)
    if not texts:
        raise table.problem(key, f"names the list {name!r}, which is not there")
    return texts
