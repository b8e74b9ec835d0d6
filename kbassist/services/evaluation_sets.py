"""What retrieval is measured on: the starter's frozen questions, and the sets in a folder of development data.

A set is questions in one language, typed in one way, over one corpus. The layout of the folder is that of public
question sets: docs/… and retrieval/… with one JSON object a line. Sets whose files are not there are passed over.
"""

import json
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemKind
from kbassist.services.transfer import STARTER_SOURCE

FOLDS = 5
"""Parts into which a set's questions are split where each part is asked of a corpus without its answers."""

DESKTOP_HELP = "gnome-desc"
DESKTOP_HELP_LEFT_OUT = "gnome-desc-left-out"
"""The same questions over pages without the one that answers them."""

PLAIN = "plain"
WITHOUT_DIACRITICS = "no diacritics"
AMONG_LANGUAGES = "all languages"

_LATIN_SCRIPT = frozenset({"lv", "de", "es", "fr", "pl", "lt", "et"})
_WHOLE_LETTERS = str.maketrans({"ł": "l", "Ł": "L", "đ": "d", "Đ": "D", "ß": "ss"})


class Way(StrEnum):
    """How a question goes through the product: `kbassist rank`, or the retrieval of a whole draft."""

    RANK = "rank"
    DRAFT = "draft"


@dataclass(frozen=True, slots=True)
class Corpus:
    """Files as `kbassist import` takes them; rows whose id is among `left_out` stay away.

    `kind` None leaves it to the files. `language` is None where there are several.
    """

    name: str
    paths: tuple[Path, ...]
    source: str
    language: str | None
    kind: ItemKind | None = None
    left_out: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Question:
    """One question; `relevant` holds the external ids, or the one intent, that are right; empty: no answer there."""

    qid: str
    text: str
    language: str | None
    relevant: frozenset[str]
    entity: str = ""


@dataclass(frozen=True, slots=True)
class EvaluationSet:
    """Questions of one kind; `main` names the figure that the set is judged by.

    With `is_of_intents` not items are right or wrong but the intents of past messages.
    """

    name: str
    language: str
    variant: str
    corpus: Corpus
    questions: tuple[Question, ...]
    main: str = "R@1"
    way: Way = Way.RANK
    is_of_intents: bool = False

    @property
    def label(self) -> str:
        """Returns what the set is called in tables and among the thresholds."""
        return " ".join(part for part in (self.name, self.language, self.variant) if part)


def starter_sets(knowledge: Path) -> tuple[EvaluationSet, ...]:
    """Returns the frozen questions of the starter knowledge: as `rank` and as a draft would answer them."""
    corpus = Corpus("starter", (knowledge,), STARTER_SOURCE, None)
    sets = []
    for name, way in (("starter", Way.RANK), ("starter-drafts", Way.DRAFT)):
        for folder in sorted(path for path in (knowledge / "questions").glob("*") if path.is_dir()):
            questions = tuple(asked for path in sorted(folder.glob("*.jsonl")) for asked in _questions(path))
            sets.append(EvaluationSet(name, folder.name, "", corpus, questions, way=way))
    return tuple(sets)


def data_sets(folder: Path) -> tuple[EvaluationSet, ...]:
    """Returns every set that a folder of development data holds. InputProblem where it holds none."""
    readers: tuple[Callable[[Path], Iterator[EvaluationSet]], ...] = (
        _desktop_help,
        _desktop_help_together,
        _desktop_help_left_out,
        _cloud,
        _question_lists,
        _past_messages,
    )
    sets = tuple(found for reader in readers for found in reader(folder))
    if not sets:
        raise InputProblem(
            "no_sets", f"{folder} holds no question sets.", "It should have the folders docs and retrieval."
        )
    return sets


def chosen_sets(sets: Collection[EvaluationSet], names: Collection[str]) -> tuple[EvaluationSet, ...]:
    """Returns the sets with these names, all where none is named. InputProblem for a name that is none."""
    known = dict.fromkeys(found.name for found in sets)
    for name in names:
        if name not in known:
            raise InputProblem("set_unknown", f"There is no set “{name}”.", f"Choose among {', '.join(known)}.")
    return tuple(found for found in sets if not names or found.name in names)


def rows_of(path: Path) -> Iterator[Mapping[str, Any]]:
    """Yields the objects of a file. InputProblem where a line is none or the file cannot be read."""
    try:
        lines = path.read_text(encoding="utf-8").split("\n")
        yield from (json.loads(line) for line in lines if line.strip())
    except (OSError, ValueError) as error:
        raise InputProblem("file_not_readable", f"{path} cannot be read: {error}.") from error


def without_diacritics(text: str) -> str:
    """Returns Latin letters as they come from a keyboard without marks."""
    apart = unicodedata.normalize("NFD", text.translate(_WHOLE_LETTERS))
    return unicodedata.normalize("NFC", "".join(sign for sign in apart if not unicodedata.combining(sign)))


def _desktop_help(folder: Path) -> Iterator[EvaluationSet]:
    """Yields each language's questions over that language's pages, as written and without diacritics."""
    for language, path in _by_language(folder / "retrieval" / DESKTOP_HELP, ".queries.jsonl"):
        pages = folder / "docs" / "gnome-help" / f"{language}.jsonl"
        if not pages.is_file():
            continue
        corpus = Corpus(f"gnome-help-{language}", (pages,), "gnome-help", language)
        written = EvaluationSet(DESKTOP_HELP, language, PLAIN, corpus, _questions(path))
        yield written
        if language in _LATIN_SCRIPT:
            typed = tuple(replace(asked, text=without_diacritics(asked.text)) for asked in written.questions)
            yield replace(written, variant=WITHOUT_DIACRITICS, questions=typed)


def _desktop_help_together(folder: Path) -> Iterator[EvaluationSet]:
    """Yields what is asked of all languages' pages in one home."""
    pages = tuple(path for _, path in _by_language(folder / "docs" / "gnome-help", ".jsonl"))
    if not pages:
        return
    corpus = Corpus("gnome-help", pages, "gnome-help", None)
    for language, path in _by_language(folder / "retrieval" / DESKTOP_HELP, ".queries.jsonl"):
        yield EvaluationSet(DESKTOP_HELP, language, AMONG_LANGUAGES, corpus, _questions(path))
    forum = folder / "retrieval" / "askubuntu-5lang.queries.jsonl"
    if forum.is_file():
        asked = _questions(forum)
        for language in dict.fromkeys(question.language or "" for question in asked):
            own = tuple(question for question in asked if question.language == language)
            yield EvaluationSet("askubuntu-5lang", language, "", corpus, own, main="R@5")


def _desktop_help_left_out(folder: Path) -> Iterator[EvaluationSet]:
    """Yields the desktop questions over pages without the one that answers them, a fold at a time."""
    for whole in _desktop_help(folder):
        if whole.variant != PLAIN:
            continue
        for fold in range(FOLDS):
            asked = whole.questions[fold::FOLDS]
            away = frozenset().union(*(question.relevant for question in asked))
            corpus = replace(whole.corpus, name=f"{whole.corpus.name}-without-{fold + 1}", left_out=away)
            unanswered = tuple(replace(question, relevant=frozenset()) for question in asked)
            yield replace(whole, name=DESKTOP_HELP_LEFT_OUT, variant="", corpus=corpus, questions=unanswered)


def _cloud(folder: Path) -> Iterator[EvaluationSet]:
    """Yields questions whose answer is a past one, and questions whose answer is an article."""
    place = folder / "retrieval" / "vk-faq"
    for language, path in _by_language(place, ".past-queries.jsonl"):
        answers = Corpus(
            f"vk-past-{language}", (place / f"{language}.past.jsonl",), "vk-faq", language, ItemKind.ANSWER
        )
        yield EvaluationSet("vk-faq-past", language, "", answers, _questions(path))
    for language, path in _by_language(place, ".doc-queries.jsonl"):
        articles = Corpus(f"vk-docs-{language}", (folder / "docs" / "vk-cloud" / f"{language}.jsonl",), "vk", language)
        yield EvaluationSet("vk-faq-docs", language, "", articles, _questions(path), main="R@5")


def _question_lists(folder: Path) -> Iterator[EvaluationSet]:
    """Yields the English sets of questions that each come with their own answers."""
    for name in ("rasa-faq", "dstc10-faq"):
        place = folder / "retrieval" / name
        if place.is_dir():
            corpus = Corpus(name, (place / "corpus.jsonl",), name, "en")
            yield EvaluationSet(name, "en", "", corpus, _questions(place / "queries.jsonl"))


def _past_messages(folder: Path) -> Iterator[EvaluationSet]:
    """Yields the sets where the nearest past messages tell what a new one is about."""
    for name in ("banking77", "bitext"):
        place = folder / "retrieval" / name
        if place.is_dir():
            corpus = Corpus(name, (place / "index.jsonl",), name, "en", ItemKind.ANSWER)
            asked = _questions(place / "queries.jsonl", _message)
            yield EvaluationSet(name, "en", "", corpus, asked, main="acc@1", is_of_intents=True)


def _by_language(folder: Path, ending: str) -> list[tuple[str, Path]]:
    return sorted((path.name.removesuffix(ending), path) for path in folder.glob(f"*{ending}"))


def _questions(path: Path, question_of: Callable[[Mapping[str, Any]], Question] | None = None) -> tuple[Question, ...]:
    try:
        return tuple((question_of or _question)(row) for row in rows_of(path))
    except KeyError as missing:
        raise InputProblem("file_not_readable", f"{path} cannot be read: a row has no {missing}.") from missing


def _question(row: Mapping[str, Any]) -> Question:
    """Returns the question of a row; one that cannot be answered has nothing relevant."""
    relevant = frozenset(row["relevant"]) if row.get("answerable", True) else frozenset[str]()
    return Question(str(row["qid"]), row["text"], row.get("lang"), relevant, row.get("entity") or "")


def _message(row: Mapping[str, Any]) -> Question:
    """Returns the message of a row that is right where its intent is told."""
    return Question(str(row["id"]), row["text"], "en", frozenset({row["intent"]}))
