"""Language packs: everything the program knows of a language, read from its folder of data files.

`resources/languages/CODE/` holds pack.toml (recognition, cues, examples), names.toml and phrases.toml;
`everywhere.toml` beside the folders knows what belongs to no single language. A folder without phrases.toml is
a language that is understood and not written in. Loading validates: a slip is an InputProblem "pack_broken"
that names file and key; phrases are read, and refused, when they are first asked for. Nothing here judges a text.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from kbassist.core.understanding import Address, Mood, Situation
from kbassist.language.address_verbs import AddressVerbs, load_address_verbs
from kbassist.language.cues import CueBook, is_cue
from kbassist.language.linear_model import Models
from kbassist.language.name_book import NameBook
from kbassist.language.names_table import NamesTable, load_names
from kbassist.language.pack_table import PackTable, read_table
from kbassist.language.phrases import Phrase, PhraseBook
from kbassist.language.recognition import Recogniser, Recognition
from kbassist.language.respelling_words import FamiliarWords, is_cyrillic
from kbassist.language.tokens import fold, words

ADDRESS_CUES = (
    "formal_pronoun",
    "capital_pronoun",
    "capital_familiar",
    "formal",
    "familiar",
    "formal_hint",
    "familiar_hint",
    "plural",
    "none",
)
REGISTER_CUES = ("formal", "casual", "contraction", "small")
ASK_CUES = (
    *("question", "request", "problem", "generic", "pointing", "solved", "nothing", "more", "contrast", "wish"),
    *("verb", "lead", "reply", "rhetorical", "told", "enclitic"),
)
SITUATION_CUES = {Situation.SECOND_CONTACT: ("cues", "failed", "opening")}
SATISFACTION_CUES = ("positive", "negative", "positive_hint", "negative_hint")
URGENCY_CUES = ("cues", "deadline", "outage", "money", "safety", "not_urgent")
ENTITY_WORDS = ("order", "invoice", "deadline", "weekday", "version", "error", "month", "currency")


@dataclass(frozen=True, slots=True)
class ThreadMarks:
    """How mail programs and chats of this language mark what is not the writer's present words.

    `reply_above` is found in the line below which everything is history; `agents` and `customers` are words in the
    names that chats give to their two sides.
    """

    reply_headers: tuple[re.Pattern[str], ...]
    header_fields: tuple[str, ...]
    originals: tuple[str, ...]
    reply_above: tuple[re.Pattern[str], ...]
    device_signatures: tuple[str, ...]
    disclaimers: tuple[str, ...]
    agents: tuple[str, ...]
    customers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PackExample:
    """A message with what must be understood of it; None where the example does not say."""

    text: str
    language: str | None
    address: str | None
    mood: str | None
    asks: int | None
    situation: str | None
    name: str | None


@dataclass(frozen=True, slots=True)
class LanguagePack:
    """One language with all its knowledge; `cues` finds every cue word of the pack in one pass.

    In a usual language customers are expected to write; any other is met now and then. `stop_words` are the common
    words of its recognition where the pack lists none. `amount_questions` are words that ask for a number or a date,
    folded as `closings` and `stop_words` are.
    `respelling` turns letters as typed into letters as meant; `address_model` names a model that helps to tell the form
    of address.
    """

    code: str
    name: str
    is_usual: bool
    recognitions: tuple[Recognition, ...]
    stop_words: frozenset[str]
    amount_questions: frozenset[str]
    opening_quote: str
    closing_quote: str
    respelling: tuple[tuple[str, str], ...]
    address_verbs: AddressVerbs
    address_model: str | None
    cues: CueBook
    greetings: tuple[str, ...]
    closings: tuple[str, ...]
    introductions: tuple[str, ...]
    entity_words: Mapping[str, tuple[str, ...]]
    names: NamesTable
    phrase_book: PhraseBook
    thread: ThreadMarks
    examples: tuple[PackExample, ...]

    @property
    def is_cyrillic(self) -> bool:
        """Whether the language is written in Cyrillic letters."""
        return self.recognitions[0].is_cyrillic

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The sentences of a reply; "phrases_broken" at the first reading of a file with a slip."""
        return self.phrase_book.phrases

    def known_words(self) -> Iterator[str]:
        """Yields the words of the language that the pack writes out, folded; some come several times.

        The phrases of an unusual language are left out: reading them costs more than their few words are worth.
        """
        yield from self.stop_words
        yield from self.names.spellings
        for recognition in self.recognitions:
            yield from recognition.words
        texts = [text for phrase in self.phrases for text in phrase.texts] if self.is_usual else []
        texts += [example.text for example in self.examples if example.language in (None, self.code)]
        yield from _words_of((*texts, *self.greetings, *self.closings, *self.introductions))


@dataclass(frozen=True, slots=True)
class Everywhere:
    """What belongs to no single language: emoji, product names; `product_words` are the words of `products`, folded.

    `neutral_words` are these and the words that all languages use, such as "ok".
    """

    mood_symbols: Mapping[Mood, tuple[str, ...]]
    products: tuple[str, ...]
    product_words: frozenset[str]
    neutral_words: frozenset[str]


class LanguagePacks(Mapping[str, LanguagePack]):
    """All languages that replies can be written in, by code, the usual ones first.

    `known` are these and those only understood, `usual` those of these in which customers are expected to write.
    `models` are the trained weights that lie beside the packs.
    """

    def __init__(self, known: Mapping[str, LanguagePack], everywhere: Everywhere, models: Models) -> None:
        self.known = dict(known)
        self.everywhere = everywhere
        self.models = models
        self.recogniser = Recogniser([entry for pack in known.values() for entry in pack.recognitions])
        written = {code: pack for code, pack in known.items() if pack.phrase_book.is_written}
        self.usual = {code: pack for code, pack in written.items() if pack.is_usual}
        self._written = self.usual | written

    def __getitem__(self, code: str) -> LanguagePack:
        return self._written[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._written)

    def __len__(self) -> int:
        return len(self._written)

    def pack_of(self, code: str | None) -> LanguagePack | None:
        """Returns what is known of a language, None for an unknown language."""
        return self.known.get(code) if code is not None else None

    def reply_pack_of(self, code: str | None) -> LanguagePack | None:
        """Returns the pack of a language that replies can be written in, None for any other."""
        return self._written.get(code) if code is not None else None

    def is_given_name(self, folded: str) -> bool:
        """Says whether any language knows a folded word as a given name."""
        return any(folded in pack.names.spellings for pack in self.known.values())

    @cached_property
    def name_book(self) -> NameBook:
        """Returns the names of all languages together; made when first asked for."""
        introductions = [words for pack in self.known.values() for words in pack.introductions]
        return NameBook((pack.names for pack in self.known.values()), introductions)

    def foreign_stop_words(self) -> dict[str, frozenset[str]]:
        """Returns the words that tell nothing, folded, of languages that are not usual."""
        return {code: pack.stop_words for code, pack in self.known.items() if code not in self.usual}

    def familiar_words(self, *, is_cyrillic: bool) -> FamiliarWords:
        """Returns all words of one script that the packs know; learnt when first asked for."""
        return self._familiar_words[is_cyrillic]

    @cached_property
    def _familiar_words(self) -> tuple[FamiliarWords, FamiliarWords]:
        known = {word for pack in self.known.values() for word in pack.known_words()}
        known |= self.everywhere.product_words
        cyrillic = {word for word in known if is_cyrillic(word)}
        return FamiliarWords(known - cyrillic), FamiliarWords(cyrillic)


def load_packs(folder: Path) -> LanguagePacks:
    """Loads every language folder and everywhere.toml; InputProblem "pack_broken".

    The models in the folder "models" beside it are loaded on first use.
    """
    packs = {path.parent.name: _pack(read_table(path), path.parent) for path in sorted(folder.glob("*/pack.toml"))}
    everywhere = _everywhere(read_table(folder / "everywhere.toml"))
    return LanguagePacks(packs, everywhere, Models(folder.parent / "models"))


def _pack(table: PackTable, folder: Path) -> LanguagePack:
    code = table.text("code")
    if code != folder.name:
        raise table.problem("code", f"must be the name of its folder, {folder.name}")
    names = folder / "names.toml"
    entities = table.table("entities")
    entity_words = {kind: entities.texts(kind) for kind in ENTITY_WORDS}
    entities.finish()
    quotes = table.table("quotes")
    recognitions = _recognitions(table, code)
    pack = LanguagePack(
        code=code,
        name=table.text("name"),
        is_usual=table.flag("usual"),
        recognitions=recognitions,
        stop_words=_folded(table.texts("stop_words")) or recognitions[0].function_words,
        amount_questions=_folded(table.texts("amount_questions")),
        opening_quote=quotes.text("open"),
        closing_quote=quotes.text("close"),
        respelling=table.pairs("respelling"),
        cues=CueBook(_cues(table)),
        address_verbs=load_address_verbs(table.table("address_endings")),
        address_model=table.optional_text("address_model"),
        greetings=table.table("greetings").texts("words"),
        closings=tuple(fold(words) for words in table.table("closings").texts("words")),
        introductions=table.texts("introductions"),
        entity_words=entity_words,
        names=load_names(names) if names.exists() else NamesTable.empty(),
        phrase_book=PhraseBook(folder / "phrases.toml"),
        thread=_thread(table.table("thread")),
        examples=tuple(_example(example) for example in table.tables("examples")),
    )
    table.finish()
    return pack


def _recognitions(table: PackTable, code: str) -> tuple[Recognition, ...]:
    own = _recognition(table, code)
    romanised = table.table("romanised")
    words, endings = _folded(romanised.texts("function_words")), tuple(romanised.texts("word_endings"))
    romanised.finish()
    if not words:
        return (own,)
    romanised_form = Recognition(
        code, own.name, frozenset(), words, words, endings, respelling=(), is_cyrillic=False, is_romanised=True
    )
    return (own, romanised_form)


def _recognition(table: PackTable, code: str) -> Recognition:
    letters = frozenset(table.text("letters"))
    function_words = _folded(table.texts("function_words"))
    return Recognition(
        code=code,
        name=table.text("name"),
        letters=letters,
        words=function_words | _folded(table.texts("typical_words")),
        function_words=function_words,
        endings=tuple(fold(ending) for ending in table.texts("word_endings")),
        respelling=table.pairs("respelling"),
        is_cyrillic=any("а" <= letter <= "ӿ" for letter in letters),
    )


def _cues(table: PackTable) -> dict[str, tuple[str, ...]]:
    address, register = table.table("address"), table.table("register")
    asks, satisfaction = table.table("asks"), table.table("satisfaction")
    reader, urgency = table.table("reader"), table.table("urgency")
    found = {
        **_labelled("address", address, ADDRESS_CUES),
        **_labelled("register", register, REGISTER_CUES),
        **_labelled("ask", asks, ASK_CUES),
        **_labelled("satisfaction", satisfaction, SATISFACTION_CUES),
        **_labelled("reader", reader, ("novice", "expert")),
        **_labelled("urgency", urgency, URGENCY_CUES),
        **_labelled("greeting", table.table("greetings"), ("words",)),
        "joint.words": table.texts("joints"),
        "negation.words": table.texts("negations"),
    }
    moods = table.table("mood")
    for mood in Mood:
        if mood is not Mood.NEUTRAL:
            found |= _labelled(f"mood.{mood}", moods.table(mood), ("cue", "hint"))
    found |= _labelled("mood.none", moods.table("none"), ("cue",))
    moods.finish()
    situations = table.table("situation")
    for situation in Situation:
        if situation not in (Situation.QUESTION, Situation.OTHER):
            keys = SITUATION_CUES.get(situation, ("cues",))
            found |= _labelled(f"situation_{situation}", situations.table(situation), keys)
    situations.finish()
    return found


def _labelled(family: str, table: PackTable, keys: tuple[str, ...]) -> dict[str, tuple[str, ...]]:
    found = {f"{family}.{key}": table.texts(key) for key in keys}
    for key in keys:
        for text in found[f"{family}.{key}"]:
            if not is_cue(text):
                raise table.problem(key, f"has a cue without words: {text!r}")
    table.finish()
    return found


def _thread(table: PackTable) -> ThreadMarks:
    marks = ThreadMarks(
        reply_headers=table.patterns("reply_headers"),
        header_fields=tuple(fold(text) for text in table.texts("header_fields")),
        originals=tuple(fold(text) for text in table.texts("originals")),
        reply_above=table.patterns("reply_above"),
        device_signatures=tuple(fold(text) for text in table.texts("device_signatures")),
        disclaimers=tuple(fold(text) for text in table.texts("disclaimers")),
        agents=tuple(fold(text) for text in table.texts("agents")),
        customers=tuple(fold(text) for text in table.texts("customers")),
    )
    table.finish()
    return marks


def _example(table: PackTable) -> PackExample:
    addresses = (*Address, "none")
    example = PackExample(
        text=table.text("text"),
        language=table.optional_text("language"),
        address=table.choice("address", addresses),
        mood=table.choice("mood", tuple(Mood)),
        asks=table.count("asks"),
        situation=table.choice("situation", tuple(Situation)),
        name=table.optional_text("name"),
    )
    table.finish()
    return example


def _everywhere(table: PackTable) -> Everywhere:
    symbols = table.table("mood_symbols")
    mood_symbols: dict[Mood, tuple[str, ...]] = {mood: symbols.texts(mood) for mood in Mood if mood is not Mood.NEUTRAL}
    symbols.finish()
    products = table.texts("products")
    product_words = _words_of(products)
    neutral_words = product_words | _folded(table.texts("international"))
    everywhere = Everywhere(mood_symbols, products, product_words, neutral_words)
    table.finish()
    return everywhere


def _words_of(texts: Iterable[str]) -> frozenset[str]:
    return frozenset(fold(word.text) for text in texts for word in words(text) if word.text.isalpha())


def _folded(texts: tuple[str, ...]) -> frozenset[str]:
    return frozenset(fold(text) for text in texts)
