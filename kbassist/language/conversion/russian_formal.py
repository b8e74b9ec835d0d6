"""Rewrites a Russian sentence from ты to Вы.

A short command may look like another word ("удали", "настрой"): its place in the clause decides. A past form in the
singular becomes plural where its subject is the reader; gender plays no part in this direction.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kbassist.core.text import Span
from kbassist.language.conversion.rules import Change, Sentence, cased, pronoun_cased
from kbassist.language.conversion.russian_clauses import LIKELY, LINKING, NOMINATIVES, Clause, ReadWord, subjects
from kbassist.language.conversion.russian_lexicon import RussianLexicon
from kbassist.language.conversion.russian_words import (
    RussianWords,
    plural_imperative,
    plural_past,
    plural_present,
    plural_short,
    without_yo,
    writes_yo,
)

CERTAIN = 0.9
ANY = 0.02
"""Beside "ты" even a rare reading is the one ("прав" is mostly the genitive of "право")."""
_OTHER_PARTS = ("ADVB", "PRCL", "CONJ", "PREP", "PRED", "NUMR", "NPRO", "ADJF", "COMP")
_OBJECTS = ("его", "ее", "их", "это")
_SELF_FORMS = ("самого", "самой", "самому", "самим", "самою")


@dataclass(frozen=True, slots=True)
class FormalRewriter:
    """What it takes to rewrite one sentence; `is_capital` as in `rules.Manner`."""

    words: RussianWords
    lexicon: RussianLexicon
    sentence: Sentence
    clauses: tuple[Clause, ...]
    is_capital: bool

    def changes(self) -> list[Change]:
        """Returns the changes of the sentence."""
        sure = [change for clause in self.clauses for change in self._of_clause(clause)]
        return sure + [
            change for clause in self.clauses for change in self._without_subject(clause, has_address=bool(sure))
        ]

    def _of_clause(self, clause: Clause) -> Iterator[Change]:
        for word in clause.words:
            if word.word.is_kept:
                continue
            change = self._pronoun(word) or self._greeting(word) or self._verb(clause, word)
            change = change or self._singular(clause, word)
            if change is not None:
                yield change

    def _pronoun(self, word: ReadWord) -> Change | None:
        key = word.key
        if key.startswith("по-тво") and key[3:] in self.lexicon.familiar_possessives:
            return Change(word.word.span, cased(f"по-{self.lexicon.familiar_possessives[key[3:]]}", word.word.text))
        formal = self.lexicon.familiar_possessives.get(key) or self.lexicon.familiar_pronouns.get(key)
        if formal is None:
            return None
        before = self.sentence.words[word.index - 1].lower if word.index else ""
        if key == "тебе" and before in self.lexicon.locative_prepositions | self.lexicon.either_prepositions:
            formal = "вас"
        if len(word.word.text) > 1 and word.word.text.isupper():
            return Change(word.word.span, formal.upper())
        return Change(word.word.span, pronoun_cased(formal, self.sentence, word.index, is_capital=self.is_capital))

    def _greeting(self, word: ReadWord) -> Change | None:
        formal = self.lexicon.familiar_greetings.get(word.key)
        if formal is None or not _greets(self.sentence, word, self.lexicon):
            return None
        return Change(word.word.span, cased(formal, word.word.text))

    def _verb(self, clause: Clause, word: ReadWord) -> Change | None:
        telling, commanding = word.share("VERB", "2per", "sing"), word.share("VERB", "impr", "sing", "excl")
        if word.key in self.lexicon.familiar_greetings:
            return None
        lower = word.word.lower.removesuffix(word.tail)
        if telling >= 0.5 and word.key.endswith(("шь", "шься")) and not commanding:
            new = plural_present(lower, self.words)
            return Change(word.word.span, None if new is None else self._spelled(new, word))
        if commanding < LIKELY or (
            word.key not in self.lexicon.commands and any(word.share(part) for part in _OTHER_PARTS)
        ):
            return None
        is_command = self._is_command(clause, word, commanding)
        if is_command is False:
            return None
        if is_command is None or _is_label(word):
            return Change(word.word.span, None)
        return Change(word.word.span, self._spelled(plural_imperative(lower, self.words), word))

    def _is_command(self, clause: Clause, word: ReadWord, share: float) -> bool | None:
        """Tells whether a word that may be a command is one; None where the clause leaves it open."""
        if share >= CERTAIN or word.key in self.lexicon.commands:
            return True
        position = clause.words.index(word)
        before = clause.words[:position]
        follows = len(before) > 1 and before[-1].key in ("и", "или") and any(map(_is_second_singular, before))
        opens = follows or all(other.key in self.lexicon.openers or other.share("ADVB") >= 0.5 for other in before)
        if word.share("VERB", "past"):
            return _is_command_with_object(clause, word) if opens else False
        others = [other for other in clause.words if other is not word and other.share("VERB") >= 0.5]
        if opens and all(other.share("VERB", "impr") > 0 or other.index > word.index + 2 for other in others):
            return True
        if before and (before[-1].share("PREP") >= 0.5 or before[-1].share("ADJF") >= 0.5):
            return False
        return None if share >= 0.5 else False

    def _singular(self, clause: Clause, word: ReadWord) -> Change | None:
        has_reader = clause.find("ты") is not None
        has_verb = any(_is_second_singular(other) for other in clause.words)
        if word.key in ("сам", "сама") and (has_reader or has_verb or clause.find("тебя", "тебе") is not None):
            return self._plural(word, "сами")
        if word.key in _SELF_FORMS and clause.find("тебя", "тебе", "тобой") is not None:
            return Change(word.word.span, None)
        is_linked = _is_short(word, least=LIKELY) and any(
            _is_second_singular(other) and other.lemmas() & LINKING for other in clause.words
        )
        if not is_linked and not (has_reader and _is_of_reader(clause, word)):
            return None
        is_beside = word.index > 0 and self.sentence.words[word.index - 1].lower == "ты"
        if _is_past(word) or _is_short(word, least=ANY if is_beside else LIKELY):
            return self._plural(word, self._in_plural(word))
        return None

    def _without_subject(self, clause: Clause, *, has_address: bool) -> Iterator[Change]:
        """Yields past forms and short adjectives that leave the reader out ("если забыл пароль, нажми …")."""
        if clause.find("ты") is not None or not (clause.is_subordinate or clause.is_question):
            return
        is_thanked = clause.previous is not None and any(
            word.key in self.lexicon.thanks for word in clause.previous.words
        )
        if not (has_address or is_thanked or clause.is_question):
            return
        is_told = clause.previous is not None and clause.previous.find("ты") is not None
        if clause.words[0].key == "что" and not (is_thanked or is_told):
            return
        for word in clause.words:
            if not (_is_past(word) or _is_short(word, least=LIKELY)) or subjects(clause, word, is_plural=False):
                continue
            if clause.find("тебе", "тебя") is None:
                is_asked = clause.is_question and clause.words[0].key not in self.lexicon.splitting
                is_sure = is_thanked or (has_address and not is_asked)
                yield self._plural(word, self._in_plural(word) if is_sure else None)

    def _in_plural(self, word: ReadWord) -> str | None:
        return (plural_past if _is_past(word) else plural_short)(word.word.lower, self.words)

    def _plural(self, word: ReadWord, new: str | None) -> Change:
        span = _with_other_gender(self.sentence, word)
        return Change(span, None if new is None else self._spelled(new, word))

    def _spelled(self, new: str, word: ReadWord) -> str:
        spelled = new if writes_yo(self.sentence.text) else without_yo(new)
        text = word.word.text
        return (spelled + word.tail).upper() if len(text) > 1 and text.isupper() else cased(spelled + word.tail, text)


def _greets(sentence: Sentence, word: ReadWord, lexicon: RussianLexicon) -> bool:
    """Tells whether a greeting greets, and is not itself greeted with ("передай привет")."""
    before = [other.lower for other in sentence.words[: word.index]]
    is_apart = not before or "," in word.word.before or before[-1] in lexicon.greeting_neighbours
    after = sentence.words[word.index + 1].lower if word.index + 1 < len(sentence.words) else ""
    return is_apart and after not in ("из", "от")


def _is_command_with_object(clause: Clause, word: ReadWord) -> bool | None:
    """Tells "пришли скриншот" from "пришли они"; None for "пришли письма", where both may be meant."""
    following = [other for other in clause.words if other.index > word.index]
    if any(other.key in NOMINATIVES for other in following):
        return False
    first = next((other for other in following if other.share("NOUN") >= 0.5 or other.key in _OBJECTS), None)
    if first is None:
        return False
    is_object = first.key in _OBJECTS or first.share("NOUN", "accs", "sing") >= LIKELY
    return True if is_object else None if first.share("NOUN", "accs", "plur") >= LIKELY else False


def _is_second_singular(word: ReadWord) -> bool:
    return word.share("VERB", "2per", "sing") + word.share("VERB", "impr", "sing", "excl") >= 0.5


def _is_past(word: ReadWord) -> bool:
    return sum(word.share("VERB", "past", gender) for gender in ("masc", "femn")) >= 0.4


def _is_short(word: ReadWord, *, least: float) -> bool:
    """Tells whether a word is a short adjective in the masculine or feminine; `least` is the share of readings."""
    shares = (word.share(part, "sing", gender) for part in ("ADJS", "PRTS") for gender in ("masc", "femn"))
    is_mostly_noun = word.share("NOUN") >= 0.5 and least > ANY
    return sum(shares) >= least and not word.share("VERB") and not is_mostly_noun


def _is_of_reader(clause: Clause, predicate: ReadWord) -> bool:
    you = clause.find("ты")
    if you is None:
        return False
    start, end = sorted((you.index, predicate.index))
    others: Sequence[ReadWord] = subjects(clause, predicate, is_plural=False)
    return not any(start < word.index < end and word.key in ("я", "он", "она", "который", "которая") for word in others)


def _with_other_gender(sentence: Sentence, word: ReadWord) -> Span:
    """Returns the span of a predicate with its feminine beside it: "получил(а)", "должен/должна"."""
    following = sentence.words[word.index + 1 : word.index + 2]
    if not following:
        return word.word.span
    after = following[0]
    if after.before == "(" and sentence.text[after.span.end : after.span.end + 1] == ")":
        return Span(word.word.span.start, after.span.end + 1)
    if after.before == "/" and after.lower[:3] == word.word.lower[:3]:
        return Span(word.word.span.start, after.span.end)
    return word.word.span


def _is_label(word: ReadWord) -> bool:
    """Tells whether a capital inside a sentence makes a verb the name of a button or screen."""
    if not word.index or not word.word.text[:1].isupper() or word.word.text.isupper():
        return False
    return not re.search(r"[.!?…:;,•\n\-—–)(\"«]", word.word.before)
