"""The frozen messages that drafts are measured on, and what is planted among them and into the knowledge.

They are the gallery, the starter's questions, the labelled messages of understanding, messages with private data
planted into them, and with a folder of development data a fixed sample of other people's questions.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, TypeVar

from kbassist.core.item import Audience, ItemContent, ItemKey, ItemKind, ItemStatus, NewItem
from kbassist.core.reply import Agent, Channel
from kbassist.core.understanding import Address
from kbassist.services.draft_evaluation.values import FrozenMessage
from kbassist.services.evaluation_sets import PLAIN, Corpus, EvaluationSet, data_sets, rows_of
from kbassist.services.transfer import STARTER_SOURCE

GALLERY, STARTER, OWN, PLANTED = "gallery", "starter", "own messages", "planted"
COMMITTED = (GALLERY, STARTER, OWN, PLANTED)
PLANT_SOURCE = "planted"
USUAL_ROLE = "en"

Row = TypeVar("Row")

ASKED_OF_STARTER = {"retrieval/banking77/queries.jsonl": 40, "retrieval/bitext/queries.jsonl": 40} | {
    "language/lid-questions.jsonl": 70
}
"""Questions of other trades that the starter is asked, with the size of the sample: most of them it must not answer."""

ASKED_OF_THEIR_OWN = {
    ("rasa-faq", "en"): 40,
    ("vk-faq-past", "en"): 15,
    ("vk-faq-past", "ru"): 30,
    ("vk-faq-docs", "ru"): 25,
    ("gnome-desc", "lv"): 40,
}
"""Sets whose own corpus answers, by name and language, with the size of the sample."""


@dataclass(frozen=True, slots=True)
class Plants:
    """Private data: messages that hold it, items that hold it, and all of it as `secrets`."""

    messages: tuple[FrozenMessage, ...]
    items: tuple[NewItem, ...]
    secrets: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class MessageSet:
    """Messages and the knowledge that they are answered from; `plants` go into a copy of that knowledge."""

    name: str
    corpus: Corpus
    messages: tuple[FrozenMessage, ...]
    plants: Plants | None = None


@dataclass(frozen=True, slots=True)
class Signatories:
    """Who signs the replies: one name, the role in the language of the reply."""

    name: str
    company: str
    roles: Mapping[str, str]

    def agent(self, language: str) -> Agent:
        return Agent(self.name, self.roles.get(language, self.roles[USUAL_ROLE]), self.company)


def load_signatories(folder: Path) -> Signatories:
    """Reads who signs from the gallery's file."""
    agent = _toml(folder / "gallery.toml")["agent"]
    return Signatories(agent["name"], agent["company"], agent["roles"])


def load_gallery(folder: Path) -> tuple[FrozenMessage, ...]:
    """Returns the messages of the gallery in the file's order."""
    return tuple(
        FrozenMessage(
            row["id"],
            GALLERY,
            row["text"].strip(),
            Channel(row.get("channel", Channel.EMAIL)),
            row["about"],
            row["id"].partition("-")[0],
        )
        for row in _toml(folder / "gallery.toml")["messages"]
    )


def load_plants(folder: Path) -> Plants:
    """Returns what is planted: every message and item with each value of the data that it names."""
    told = _toml(folder / "plants.toml")
    values: Mapping[str, Sequence[str]] = told["values"]
    messages = tuple(
        FrozenMessage(
            f"planted-{row['language']}-{number:02}-{choice + 1}",
            PLANTED,
            filled,
            language=row["language"],
            planted=hidden,
        )
        for number, row in enumerate(told["messages"], start=1)
        for choice in range(len(values["password"]))
        for filled, hidden in [_filled(row["text"], values, choice)]
    )
    items = tuple(_planted_item(row, number, values) for number, row in enumerate(told["items"], start=1))
    kept_in_items = (hidden for row in told["items"] for hidden in _filled(row["body"], values, 0)[1])
    return Plants(messages, items, tuple(dict.fromkeys((*kept_in_items, *told["internal"]))))


def committed_sets(folder: Path, knowledge: Path, names: Sequence[str]) -> Iterator[MessageSet]:
    """Yields the sets of the project itself; `folder` is resources/evaluation."""
    corpus = _starter(knowledge)
    drafts = folder / "drafts"
    if GALLERY in names:
        yield MessageSet(GALLERY, corpus, load_gallery(drafts))
    if STARTER in names:
        yield MessageSet(STARTER, corpus, tuple(_starter_questions(knowledge)))
    if OWN in names:
        labelled = rows_of(folder / "understanding" / "asks.jsonl")
        own = (FrozenMessage(row["id"], OWN, row["text"], language=row["lang"]) for row in labelled)
        yield MessageSet(OWN, corpus, tuple(own))
    if PLANTED in names:
        plants = load_plants(drafts)
        asked = (*plants.messages, *(replace(known, set_name=PLANTED) for known in _starter_questions(knowledge)))
        yield MessageSet(PLANTED, corpus, asked, plants)


def sampled_sets(data: Path, knowledge: Path) -> Iterator[MessageSet]:
    """Yields fixed samples of a folder of development data; InputProblem where it holds no question sets."""
    corpus = _starter(knowledge)
    for name, size in ASKED_OF_STARTER.items():
        path = data / name
        if path.is_file():
            rows = [row for row in rows_of(path) if row.get("variant", PLAIN) == PLAIN]
            named = path.parent.name if path.stem == "queries" else path.stem
            yield MessageSet(named, corpus, tuple(_other_question(named, row) for row in _sample(rows, size)))
    for found in data_sets(data):
        size = ASKED_OF_THEIR_OWN.get((found.name, found.language), 0)
        if size and found.variant in ("", PLAIN):
            yield MessageSet(found.label, found.corpus, tuple(_asked(found, size)))


def _starter(knowledge: Path) -> Corpus:
    return Corpus(STARTER, (knowledge,), STARTER_SOURCE, None)


def _starter_questions(knowledge: Path) -> Iterator[FrozenMessage]:
    for path in sorted((knowledge / "questions").glob("*/*.jsonl")):
        for row in rows_of(path):
            address = Address(row["address"]) if row.get("address") else None
            yield FrozenMessage(row["qid"], STARTER, row["text"], language=row["lang"], address=address)


def _other_question(name: str, row: Mapping[str, Any]) -> FrozenMessage:
    return FrozenMessage(str(row["id"]), name, row["text"], language=row.get("lang", "en"))


def _asked(found: EvaluationSet, size: int) -> Iterator[FrozenMessage]:
    for question in _sample(found.questions, size):
        yield FrozenMessage(question.qid, found.label, question.text, language=found.language)


def _sample(rows: Sequence[Row], size: int) -> Sequence[Row]:
    return rows[:: max(len(rows) // size, 1)][:size]


def _filled(text: str, values: Mapping[str, Sequence[str]], choice: int) -> tuple[str, tuple[str, ...]]:
    """Returns a text with the planted data in it, and that data."""
    hidden = {name: of[choice % len(of)] for name, of in values.items() if f"{{{name}}}" in text}
    for name, value in hidden.items():
        text = text.replace(f"{{{name}}}", value)
    return text.strip(), tuple(hidden.values())


def _planted_item(row: Mapping[str, Any], number: int, values: Mapping[str, Sequence[str]]) -> NewItem:
    content = ItemContent(
        title=row.get("title", ""),
        body=_filled(row["body"], values, 0)[0],
        question=row.get("question", ""),
        status=ItemStatus(row.get("status", ItemStatus.PUBLISHED)),
        audience=Audience(row.get("audience", Audience.PUBLIC)),
    )
    return NewItem(ItemKey(PLANT_SOURCE, f"plant-{number}", row["language"]), ItemKind(row["kind"]), content)


def _toml(path: Path) -> Mapping[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))
