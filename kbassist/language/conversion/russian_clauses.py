"""Reads a Russian sentence: its words with their dictionary forms, its clauses, and who the subject of each is.

Commas and dashes cut a sentence into segments; a short segment without a verb ("возможно", "пожалуйста") belongs to
what stands around it. Rewrites nothing.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kbassist.language.conversion.rules import Sentence, SentenceWord
from kbassist.language.conversion.russian_lexicon import RussianLexicon
from kbassist.language.conversion.russian_words import RussianWords, WordForm, without_yo

LONGEST_ASIDE = 3
LIKELY = 0.15
LINKING = frozenset({"быть", "стать", "остаться", "оставаться", "оказаться", "чувствовать"})
NOMINATIVES = frozenset({"я", "он", "она", "оно", "мы", "они", "кто", "люди"})
_CUT = re.compile(r"[,;:()\[\]—–…!?\n]|\s-\s|\.\.")
_PARTICLE = re.compile(r"-(?:ка|то)$")
_FINITE = frozenset({"VERB", "ADJS", "PRTS", "PRED"})


@dataclass(frozen=True, slots=True)
class ReadWord:
    """A word with its readings; `key` is in lower case with е for ё and without `tail` ("-ка")."""

    word: SentenceWord
    index: int
    key: str
    tail: str
    forms: tuple[WordForm, ...]

    def share(self, part: str, *marks: str) -> float:
        """Returns how much of the readings are this part of speech with these marks, 0 to 1."""
        return sum(form.share for form in self.forms if form.part == part and form.has(*marks))

    def lemmas(self) -> frozenset[str]:
        """Returns the dictionary forms of all readings, with е for ё."""
        return frozenset(without_yo(form.lemma) for form in self.forms)

    @property
    def is_finite(self) -> bool:
        """Returns whether the word is most likely a predicate."""
        return sum(form.share for form in self.forms if form.part in _FINITE) >= 0.5


@dataclass(frozen=True, slots=True)
class Clause:
    """The words of one clause in order; `previous` is the clause before it in the sentence."""

    words: tuple[ReadWord, ...]
    is_last: bool
    is_question: bool
    is_subordinate: bool
    is_consequence: bool
    previous: "Clause | None"

    def find(self, *keys: str) -> ReadWord | None:
        """Returns the first word with one of these keys that may be changed."""
        return next((word for word in self.words if word.key in keys and not word.word.is_kept), None)


def read_clauses(sentence: Sentence, words: RussianWords, lexicon: RussianLexicon) -> tuple[Clause, ...]:
    """Returns the clauses of a sentence in order; every word is in exactly one."""
    read = [
        ReadWord(word, index, "", "", ()) if _is_exclamation(sentence, index) else _read_word(word, index, words)
        for index, word in enumerate(sentence.words)
    ]
    groups = _merged(_segments(read, lexicon), lexicon)
    clauses: list[Clause] = []
    for number, group in enumerate(groups):
        is_last = number == len(groups) - 1
        clauses.append(
            Clause(
                words=tuple(group),
                is_last=is_last,
                is_question=is_last and "?" in sentence.after,
                is_subordinate=_is_subordinate(group, lexicon),
                is_consequence=group[0].key in ("то", "тогда"),
                previous=clauses[-1] if clauses else None,
            )
        )
    return tuple(clauses)


def _read_word(word: SentenceWord, index: int, words: RussianWords) -> ReadWord:
    tail = _PARTICLE.search(word.lower)
    lower = word.lower[: tail.start()] if tail is not None and not word.lower.startswith("кое") else word.lower
    ending = word.lower[len(lower) :]
    forms = () if word.is_kept else words.forms(lower)
    return ReadWord(word, index, without_yo(lower), ending, forms)


def _is_exclamation(sentence: Sentence, index: int) -> bool:
    """Tells the "ты" of "ух ты!" from the pronoun."""
    return index > 0 and sentence.words[index].lower == "ты" and sentence.words[index - 1].lower in ("ух", "ах")


def _segments(read: Sequence[ReadWord], lexicon: RussianLexicon) -> list[list[ReadWord]]:
    segments: list[list[ReadWord]] = []
    for word in read:
        is_split = word.key in lexicon.splitting and any(other.is_finite for other in (segments or [[]])[-1])
        if not segments or is_split or (word.index > 0 and _CUT.search(word.word.before)):
            segments.append([word])
        else:
            segments[-1].append(word)
    return segments


def _merged(segments: Sequence[list[ReadWord]], lexicon: RussianLexicon) -> list[list[ReadWord]]:
    """Joins an aside to the clause before it, and what goes on after the aside where that clause has no verb yet."""
    merged: list[list[ReadWord]] = []
    after_aside = False
    for segment in segments:
        is_aside = _is_aside(segment, lexicon)
        is_open = after_aside and not _opens_anew(segment, lexicon)
        goes_on = is_open and bool(merged) and not (_has_verb(merged[-1]) and _has_verb(segment))
        if merged and (is_aside or goes_on):
            merged[-1] = merged[-1] + segment
        else:
            merged.append(list(segment))
        after_aside = is_aside
    return merged


def _is_aside(segment: Sequence[ReadWord], lexicon: RussianLexicon) -> bool:
    if len(segment) == 1 and segment[0].key in lexicon.parentheticals:
        return True
    if any(word.share("GRND") >= 0.5 for word in segment) and not _has_verb(segment):
        return True
    is_short = len(segment) <= LONGEST_ASIDE and not _has_verb(segment)
    return is_short and segment[0].key not in lexicon.conjunctions and not _opens_anew(segment, lexicon)


def _opens_anew(segment: Sequence[ReadWord], lexicon: RussianLexicon) -> bool:
    opening = segment[0]
    may_command = opening.share("VERB", "impr", "excl", "sing") > 0
    return may_command or lexicon.is_subordinator(opening.key) or opening.key in ("то", "тогда", "вы", "ты")


def _has_verb(segment: Sequence[ReadWord]) -> bool:
    return any(word.is_finite for word in segment)


def _is_subordinate(words: Sequence[ReadWord], lexicon: RussianLexicon) -> bool:
    for number, word in enumerate(words[:3]):
        if lexicon.is_subordinator(word.key):
            return not (number > 0 and words[number - 1].key == "так")
        is_before = word.key in lexicon.conjunctions or word.share("PREP") >= 0.5 or word.share("PRCL") >= 0.5
        if not is_before and word.share("CONJ") < 0.5:
            return False
    return False


def subjects(clause: Clause, predicate: ReadWord, *, is_plural: bool) -> tuple[ReadWord, ...]:
    """Returns the words of a clause that may be the subject of a predicate, besides the reader's pronoun.

    An inanimate noun behind a transitive verb is its object, before it or beside another predicate the subject.
    """
    number = "plur" if is_plural else "sing"
    # In "которые дал сервис" the object stands first.
    is_relative = any(word.key.startswith("котор") and word.index < predicate.index for word in clause.words)
    return tuple(
        word
        for word in clause.words
        if word is not predicate
        and _may_be_subject(word, None if is_relative else predicate, number)
        and (word.key in NOMINATIVES or not _is_governed(clause, word))
    )


def _may_be_subject(word: ReadWord, predicate: ReadWord | None, number: str) -> bool:
    if word.key in ("вы", "ты"):
        return False
    if word.key in NOMINATIVES:
        return True
    if word.key.startswith("котор") and not word.key.startswith(("которых", "котором", "которой", "которую")):
        return word.share("ADJF", "nomn", number) >= LIKELY
    if word.word.is_kept:
        return not _is_object(word, predicate)
    if word.share("NUMR") >= 0.5:
        return not _is_object(word, predicate)
    likely = word.share("NOUN", "nomn", number)
    if likely < LIKELY:
        return False
    is_animate = word.share("NOUN", "anim", "nomn", number) >= 0.5 * likely
    return is_animate or not _is_object(word, predicate)


def _is_object(word: ReadWord, predicate: ReadWord | None) -> bool:
    return predicate is not None and predicate.share("VERB", "tran") >= 0.5 and word.index > predicate.index


def _is_governed(clause: Clause, word: ReadWord) -> bool:
    """Tells whether a preposition governs a noun ("за прошлые годы"); a plain nominative has none."""
    if word.share("NOUN") == word.share("NOUN", "nomn") and word.share("NOUN"):
        return False
    position = clause.words.index(word)
    for other in reversed(clause.words[max(position - 3, 0) : position]):
        if other.share("PREP") >= 0.5:
            return True
        is_attribute = other.share("ADJF") + other.share("PRTF") + other.share("NUMR") >= 0.5
        if not is_attribute or other.key.startswith("котор"):
            return False
    return False
