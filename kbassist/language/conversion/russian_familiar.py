"""Rewrites a Russian sentence from Вы to ты.

A form in -ите may command or tell ("получите"): a subject, a conjunction or a question decides. The past and short
adjectives show the reader's gender; where nobody knows it they are unsure. So is whatever speaks to several readers.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kbassist.core.understanding import Gender
from kbassist.language.conversion.rules import Change, Sentence, cased, pronoun_cased
from kbassist.language.conversion.russian_clauses import LIKELY, LINKING, Clause, ReadWord, subjects
from kbassist.language.conversion.russian_lexicon import RussianLexicon
from kbassist.language.conversion.russian_words import (
    RussianWords,
    singular_imperative,
    singular_past,
    singular_present,
    singular_short,
    without_yo,
    writes_yo,
)

_SELF = {Gender.MALE: "сам", Gender.FEMALE: "сама"}
_SELF_FORMS = ("самих", "самим", "самими")


@dataclass(frozen=True, slots=True)
class FamiliarRewriter:
    """What it takes to rewrite one sentence; `gender` is the reader's where it is known."""

    words: RussianWords
    lexicon: RussianLexicon
    sentence: Sentence
    clauses: tuple[Clause, ...]
    gender: Gender | None

    def changes(self) -> list[Change]:
        """Returns the changes of the sentence; all unsure where it may speak to several readers."""
        sure = [change for clause in self.clauses for change in self._of_clause(clause)]
        doubts = [change for clause in self.clauses for change in self._weak_doubts(clause, has_address=bool(sure))]
        if (sure or doubts) and is_to_a_group(self.clauses, self.lexicon):
            return [Change(change.span, None) for change in sure + doubts]
        return sure + doubts

    def _of_clause(self, clause: Clause) -> Iterator[Change]:
        for word in clause.words:
            if word.word.is_kept:
                continue
            change = self._pronoun(clause, word) or self._verb(clause, word) or self._gendered(clause, word)
            if change is not None:
                yield change

    def _pronoun(self, clause: Clause, word: ReadWord) -> Change | None:
        key = word.key
        if key in self.lexicon.greetings:
            return Change(word.word.span, cased(self.lexicon.greetings[key], word.word.text))
        if key.startswith("по-ваш"):
            return Change(word.word.span, cased(f"по-{self.lexicon.possessives[key[3:]]}", word.word.text))
        if key in self.lexicon.possessives:
            familiar = self.lexicon.possessives[key]
            return self._pronoun_change(word, familiar if writes_yo(self.sentence.text) else without_yo(familiar))
        if key not in self.lexicon.pronouns:
            return None
        if key == "вас":
            return self._genitive_or_locative(clause, word)
        if key == "вы" and _is_one_of_two(clause, word, self.lexicon):
            return Change(word.word.span, None)
        return self._pronoun_change(word, self.lexicon.pronouns[key])

    def _pronoun_change(self, word: ReadWord, familiar: str) -> Change:
        old = word.word.text
        if len(old) > 1 and old.isupper():
            return Change(word.word.span, familiar.upper())
        return Change(word.word.span, pronoun_cased(familiar, self.sentence, word.index, is_capital=False))

    def _genitive_or_locative(self, clause: Clause, word: ReadWord) -> Change:
        before = self.sentence.words[word.index - 1].lower if word.index else ""
        if before in self.lexicon.locative_prepositions:
            return self._pronoun_change(word, "тебе")
        if before not in self.lexicon.either_prepositions:
            return self._pronoun_change(word, "тебя")
        lemmas = frozenset(lemma for other in clause.words for lemma in other.lemmas())
        if lemmas & self.lexicon.accusative_beside:
            return self._pronoun_change(word, "тебя")
        if lemmas & self.lexicon.locative_beside:
            return self._pronoun_change(word, "тебе")
        return self._pronoun_change(word, "тебя") if before == "на" else Change(word.word.span, None)

    def _verb(self, clause: Clause, word: ReadWord) -> Change | None:
        telling, commanding = word.share("VERB", "2per", "plur"), word.share("VERB", "impr", "plur")
        if not word.key.endswith(("те", "тесь")) or telling + commanding == 0:
            return None
        if word.share("NOUN") > 0.5 and clause.find("вы") is None:
            return Change(word.word.span, None)
        if _is_label(self.sentence, word):
            return Change(word.word.span, None)
        is_command = is_commanding(clause, word, self.lexicon)
        if is_command is None:
            return Change(word.word.span, None)
        lower = word.word.lower.removesuffix(word.tail)
        new = singular_imperative(lower) if is_command else singular_present(lower, self.words)
        return Change(word.word.span, None if new is None else self._spelled(new, word))

    def _gendered(self, clause: Clause, word: ReadWord) -> Change | None:
        has_verb = any(_is_second_plural(other) for other in clause.words)
        if word.key == "сами" and (has_verb or clause.find("вы", "вас", "вам") is not None):
            return self._with_gender(word, None if self.gender is None else _SELF[self.gender])
        if word.key in _SELF_FORMS and clause.find("вас", "вам", "вами") is not None:
            return Change(word.word.span, None)
        if not _shows_gender(word) or not is_reader(clause, word):
            return None
        return self._with_gender(word, self._singular(word))

    def _weak_doubts(self, clause: Clause, *, has_address: bool) -> Iterator[Change]:
        """Yields what leaves its subject out and may speak of the reader ("если забыли пароль, …")."""
        if clause.find("вы") is not None or not (clause.is_subordinate or clause.is_question):
            return
        is_thanked = clause.previous is not None and any(
            word.key in self.lexicon.thanks for word in clause.previous.words
        )
        if not (has_address or is_thanked or clause.is_question):
            return
        if clause.words[0].key == "что" and not is_thanked and not _names_reader(clause.previous):
            return
        for word in clause.words:
            if _shows_gender(word) and not is_reader(clause, word) and _has_no_subject(clause, word):
                yield self._with_gender(word, self._singular(word))

    def _singular(self, word: ReadWord) -> str | None:
        if self.gender is None:
            return None
        if word.share("VERB", "past", "plur") >= LIKELY:
            return singular_past(word.word.lower, self.gender, self.words)
        return singular_short(word.word.lower, self.gender, self.words)

    def _with_gender(self, word: ReadWord, new: str | None) -> Change:
        return Change(word.word.span, None if new is None else self._spelled(new, word))

    def _spelled(self, new: str, word: ReadWord) -> str:
        spelled = new if writes_yo(self.sentence.text) else without_yo(new)
        text = word.word.text
        return (spelled + word.tail).upper() if text.isupper() else cased(spelled + word.tail, text)


def is_commanding(clause: Clause, word: ReadWord, lexicon: RussianLexicon) -> bool | None:
    """Tells whether a form of the second person plural commands; None where it may as well tell."""
    telling, commanding = word.share("VERB", "2per", "plur"), word.share("VERB", "impr", "plur")
    if not telling or not commanding:
        return not telling
    position = clause.words.index(word)
    following = clause.words[position + 1].key if position + 1 < len(clause.words) else ""
    if following in ("ли", "вы"):
        return False
    before = [other for other in clause.words[:position] if _is_second_plural(other)]
    joined = any(other.key in lexicon.conjunctions for other in clause.words[position - 1 : position])
    if before:
        return is_commanding(clause, before[-1], lexicon) if _is_joined(clause, before[-1], word, lexicon) else True
    if clause.find("вы") is not None:
        return False
    if clause.is_subordinate:
        return False
    if joined and clause.previous is not None and position == 1:
        earlier = [other for other in clause.previous.words if _is_second_plural(other)]
        if earlier:
            return is_commanding(clause.previous, earlier[-1], lexicon)
    return _is_commanding_alone(clause, word, lexicon)


def is_reader(clause: Clause, predicate: ReadWord) -> bool:
    """Tells whether a plural past or short adjective speaks of the reader, by the subject or what it hangs on."""
    others = subjects(clause, predicate, is_plural=True)
    you = clause.find("вы")
    if you is not None:
        start, end = sorted((you.index, predicate.index))
        has_own = any(word is not predicate and word.share("VERB", "2per", "plur") >= 0.5 for word in clause.words)
        nearer = [word for word in others if has_own or start < word.index < end]
        return not any(word.key in ("они", "мы", "люди") or has_own or _is_which(word) for word in nearer)
    if others or clause.find("вам", "вас") is not None:
        return False
    if any(_is_second_plural(word) and word.lemmas() & LINKING for word in clause.words):
        return True
    earlier = clause.previous
    if earlier is not None and clause.find("будучи") is not None:
        return _names_reader(earlier)
    if earlier is None or clause.is_subordinate:
        return False
    return any(_shows_gender(word) and is_reader(earlier, word) for word in earlier.words)


def is_to_a_group(clauses: Sequence[Clause], lexicon: RussianLexicon) -> bool:
    """Tells whether a sentence speaks to several readers ("вы все", "ребята, …")."""
    every = [word for clause in clauses for word in clause.words]
    for index, word in enumerate(every):
        following = every[index + 1] if index + 1 < len(every) else None
        before = every[index - 1] if index else None
        if word.key in lexicon.group_words and any(clause.find("вы", "вас", "вам") for clause in clauses):
            return True
        if word.key in lexicon.everybody and _is_everybody(word, before, following, every, lexicon):
            return True
        if word.key in lexicon.groups and _stands_apart(every, index):
            return True
    return False


def _is_commanding_alone(clause: Clause, word: ReadWord, lexicon: RussianLexicon) -> bool | None:
    lemmas, before = word.lemmas(), [other.key for other in clause.words if other.index < word.index]
    is_perfective = word.share("VERB", "perf") >= 0.5
    is_outcome = bool(lemmas & lexicon.outcomes)
    if "не" in before[-1:] and is_perfective:
        return True if lemmas & lexicon.warnings else None
    if clause.is_consequence and is_outcome:
        return False
    if is_outcome and before and not all(key in lexicon.openers for key in before):
        return None
    if clause.is_question:
        return None if is_perfective else False
    return True


def _is_joined(clause: Clause, first: ReadWord, second: ReadWord, lexicon: RussianLexicon) -> bool:
    between = [word.key for word in clause.words if first.index < word.index < second.index]
    return not between or any(key in lexicon.conjunctions for key in between)


def _is_second_plural(word: ReadWord) -> bool:
    return word.share("VERB", "2per", "plur") + word.share("VERB", "impr", "plur") >= 0.5


def _shows_gender(word: ReadWord) -> bool:
    if word.share("VERB", "past", "plur") >= 0.4:
        return True
    return word.share("ADJS", "plur") + word.share("PRTS", "plur") >= LIKELY


def _has_no_subject(clause: Clause, predicate: ReadWord) -> bool:
    return not subjects(clause, predicate, is_plural=True) and clause.find("вам", "вас") is None


def _names_reader(clause: Clause | None) -> bool:
    return clause is not None and clause.find("вы") is not None


def _is_which(word: ReadWord) -> bool:
    return word.key.startswith("котор")


def _is_one_of_two(clause: Clause, you: ReadWord, lexicon: RussianLexicon) -> bool:
    """Tells whether "вы" is one of several subjects ("вы и ваша сестра"), whose verb stays in the plural."""
    position = clause.words.index(you)
    after, before = clause.words[position + 1 : position + 3], clause.words[max(position - 2, 0) : position]
    if len(after) == 2 and after[0].key == "и":
        return after[1].key in lexicon.possessives or after[1].share("NOUN", "nomn") >= 0.5
    return len(before) == 2 and before[1].key == "и" and before[0].share("NOUN", "anim", "nomn") >= 0.3


def _is_everybody(
    word: ReadWord, before: ReadWord | None, after: ReadWord | None, every: Sequence[ReadWord], lexicon: RussianLexicon
) -> bool:
    if after is not None and after.key in ("что", "чем", "кто") and "," in after.word.before:
        return False
    if word.key != "все":
        pair = {other.key for other in (before, after) if other is not None and other.index in _beside(word)}
        return bool(pair & {"вас", "вам", "вами"})
    if before is None or before.key != "вы" or word.word.lower != "все":
        return False
    if any("ё" in other.word.lower for other in every):
        return True
    return after is not None and _is_second_plural(after) and after.key not in lexicon.everything_before


def _beside(word: ReadWord) -> tuple[int, int]:
    return word.index - 1, word.index + 1


def _stands_apart(every: Sequence[ReadWord], index: int) -> bool:
    """Tells whether a noun is a form of address: cut off by commas or the ends of the sentence."""
    before = every[index].word.before
    is_first = index == 0 or "," in before or (index == 1 and every[0].share("ADJF", "plur") >= 0.3)
    is_last = index + 1 == len(every) or re.match(r"\s*[,!]", every[index + 1].word.before) is not None
    return is_first and is_last and every[index].share("NOUN", "plur", "nomn") > 0


def _is_label(sentence: Sentence, word: ReadWord) -> bool:
    """Tells whether a capital inside a sentence makes a verb the name of a button or screen."""
    if not word.index or not word.word.text[:1].isupper() or word.word.text.isupper():
        return False
    return not re.search(r"[.!?…:;,•\n\-—–)(\"«]", word.word.before) and "вы" not in _lower_words(sentence, word.index)


def _lower_words(sentence: Sentence, index: int) -> tuple[str, ...]:
    return tuple(word.lower for word in sentence.words[max(index - 2, 0) : index])
