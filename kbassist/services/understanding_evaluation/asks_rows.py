"""What is asked, the situation and the reader: the project's own labelled messages."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter
from typing import Any

from kbassist.core.understanding import Understanding
from kbassist.language.read_pasted import message_from
from kbassist.language.tokens import sentences
from kbassist.language.understand import understand
from kbassist.services.evaluation_sets import rows_of
from kbassist.services.understanding_evaluation.baselines import MAJORITY, mood_baselines
from kbassist.services.understanding_evaluation.judgements import Sample, judged
from kbassist.services.understanding_evaluation.scores import PRECISION, RECALL, RIGHT, asks_met, share
from kbassist.services.understanding_evaluation.values import Row, Sources

ASKS, SITUATION, READER = "asks", "situation", "reader"
COUNT_RIGHT = "count right"
SET_NAME = "own messages"
REPLY_LANGUAGES = ("lv", "ru", "en")
QUESTION_MARKS = "question marks"
NEITHER = "neither"


@dataclass(frozen=True, slots=True)
class Message:
    """A labelled message with what was understood of it."""

    label: Mapping[str, Any]
    understood: Understanding
    took_ms: float


def asks_rows(sources: Sources) -> Iterator[Row]:
    """Yields rows over all messages and for each language that replies are written in."""
    messages = []
    for label in rows_of(sources.own / "asks.jsonl"):
        message = message_from(label["text"])
        started = perf_counter()
        understood = understand(message, sources.packs)
        messages.append(Message(label, understood, (perf_counter() - started) * 1_000))
    for language in ("", *REPLY_LANGUAGES):
        spoken = [message for message in messages if language in ("", message.label["lang"])]
        if spoken:
            yield from _ask_rows(spoken, language)
    for task in (SITUATION, READER):
        yield _label_row(messages, task)


def _ask_rows(messages: Sequence[Message], language: str) -> Iterator[Row]:
    wanted = [message.label["asks"] for message in messages]
    found = [[ask.text for ask in message.understood.asks] for message in messages]
    asked = [_with_question_mark(message.label["text"]) for message in messages]
    own, plain = _figures(wanted, found), _figures(wanted, asked)
    took_ms = sum(message.took_ms for message in messages) / len(messages)
    for figure, score in own.items():
        yield Row(
            task=ASKS,
            set_name=SET_NAME,
            language=language,
            variant="",
            n=len(messages),
            figure=figure,
            score=score,
            took_ms=took_ms,
            plain={QUESTION_MARKS: plain[figure]},
        )


def _figures(wanted: Sequence[Sequence[str]], found: Sequence[Sequence[str]]) -> dict[str, float]:
    pairs = list(zip(wanted, found, strict=True))
    met = sum(asks_met(expected, asks) for expected, asks in pairs)
    return {
        COUNT_RIGHT: share(sum(len(expected) == len(asks) for expected, asks in pairs), len(pairs)),
        RECALL: share(met, sum(map(len, wanted))),
        PRECISION: share(met, sum(map(len, found))),
    }


def _with_question_mark(text: str) -> list[str]:
    """Returns what a first guess takes for asks: the sentences with a question mark."""
    return [sentence for span in sentences(text) if "?" in (sentence := span.of(text))]


def _label_row(messages: Sequence[Message], task: str) -> Row:
    """Returns the row of the situation or the reader; a reader who is neither novice nor expert is a label too."""
    judgements = judged(
        [Sample(message.label["text"], message.label["lang"], message.label[task] or NEITHER) for message in messages],
        [_told(message.understood, task) for message in messages],
        [message.took_ms for message in messages],
        {name: judge for name, judge in mood_baselines().items() if name == MAJORITY},
    )
    return judgements.row(task, SET_NAME, language="", variant="", figure=RIGHT)


def _told(understood: Understanding, task: str) -> str:
    value = understood.situation.value if task == SITUATION else understood.reader.value
    return value if value is not None else NEITHER
