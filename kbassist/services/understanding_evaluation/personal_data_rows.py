"""Personal and secret data: spans in sentences, numbers by their checksum, tokens and what only looks like one."""

from base64 import b64decode
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter

from kbassist.core.text import Span
from kbassist.core.understanding import Sensitive
from kbassist.language.entities import find_entities
from kbassist.language.pack import LanguagePacks
from kbassist.language.sensitive import find_sensitive
from kbassist.services.evaluation_sets import rows_of
from kbassist.services.understanding_evaluation.baselines import PATTERNS, find_by_pattern
from kbassist.services.understanding_evaluation.scores import (
    FALSE_ALARMS,
    PRECISION,
    RECALL,
    SpanCounts,
    count_spans,
    share,
    total_of,
)
from kbassist.services.understanding_evaluation.values import Row, Sources

TASK = "personal data"
NAMES = frozenset({"PERSON", "STREET_ADDRESS"})
SECRETS = frozenset({"SECRET", "PASSWORD"})
NUMBERS = frozenset({"NATIONAL_ID", "IBAN_CODE"})
URL = "url"
WITH_PATTERN = frozenset(
    {
        *("EMAIL_ADDRESS", "PHONE_NUMBER", "IBAN_CODE", "CREDIT_CARD", "US_SSN", "US_DRIVER_LICENSE", "IP_ADDRESS"),
        *("DOMAIN_NAME", "URL"),
    }
)
"""The kinds, as the development set names them, that have a shape."""


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with the stretches that are personal data, each with its kind, and what was found in it."""

    text: str
    wanted: tuple[tuple[str, Span], ...]
    found: tuple[tuple[str, Span], ...]
    took_ms: float


def personal_data_rows(sources: Sources) -> Iterator[Row]:
    """Yields the rows of every set that is there; the project has no such set of its own."""
    folder = sources.data / "pii" if sources.data is not None else None
    if folder is None:
        return
    if (folder / "presidio-en.jsonl").is_file():
        yield from _span_rows(folder / "presidio-en.jsonl", sources.packs)
    if (folder / "id-numbers.jsonl").is_file():
        numbers = [(row["text"], bool(row["valid"])) for row in rows_of(folder / "id-numbers.jsonl")]
        yield from _alarm_rows(numbers, "id-numbers", NUMBERS)
    if (folder / "secrets.b64.jsonl").is_file():
        tokens = [
            (b64decode(row["text_b64"]).decode("utf-8", "replace"), bool(row["secret"]))
            for row in rows_of(folder / "secrets.b64.jsonl")
        ]
        yield from _alarm_rows(tokens, "secrets", SECRETS)


def _span_rows(path: Path, packs: LanguagePacks) -> Iterator[Row]:
    marked = [_marked(row["text"], row["spans"], packs) for row in rows_of(path)]
    plain = [find_by_pattern(text.text) for text in marked]
    kinds: tuple[tuple[str, Callable[[str], bool], Callable[[str], bool]], ...] = (
        ("kinds with a pattern", WITH_PATTERN.__contains__, lambda kind: kind not in NAMES),
        ("names", "PERSON".__eq__, "PERSON".__eq__),
        ("addresses", "STREET_ADDRESS".__eq__, "STREET_ADDRESS".__eq__),
        ("all kinds", lambda _: True, lambda _: True),
    )
    for variant, is_wanted, is_counted in kinds:
        own = total_of(
            _counts(text, [span for kind, span in text.found if is_counted(kind)], is_wanted) for text in marked
        )
        others = total_of(_counts(text, found, is_wanted) for text, found in zip(marked, plain, strict=True))
        took_ms = sum(text.took_ms for text in marked) / max(len(marked), 1)
        for figure, score, compared in (
            (PRECISION, own.precision, others.precision),
            (RECALL, own.recall, others.recall),
        ):
            yield Row(
                task=TASK,
                set_name="presidio",
                language="en",
                variant=variant,
                n=own.found if figure == PRECISION else own.wanted,
                figure=figure,
                score=score,
                took_ms=took_ms,
                plain={PATTERNS: compared},
            )


def _marked(text: str, spans: Sequence[tuple[int, int, str]], packs: LanguagePacks) -> Marked:
    started = perf_counter()
    sensitive = find_sensitive(text, packs)
    took_ms = (perf_counter() - started) * 1_000
    links = [(URL, entity.span) for entity in find_entities(text, packs) if entity.kind == URL]
    wanted = tuple((kind, Span(start, end)) for start, end, kind in spans)
    return Marked(text, wanted, (*((found.kind, found.span) for found in sensitive), *links), took_ms)


def _counts(text: Marked, found: Sequence[Span], is_wanted: Callable[[str], bool]) -> SpanCounts:
    wanted = [span for kind, span in text.wanted if is_wanted(kind)]
    return count_spans(wanted, found, [span for _, span in text.wanted])


def _alarm_rows(texts: Sequence[tuple[str, bool]], set_name: str, kinds: Collection[str]) -> Iterator[Row]:
    """Yields how many of the true texts have a finding of these kinds, and how many of the others have one."""
    started = perf_counter()
    found = [_has(find_sensitive(text), kinds) for text, _ in texts]
    took_ms = (perf_counter() - started) * 1_000 / max(len(texts), 1)
    for figure, is_true in ((RECALL, True), (FALSE_ALARMS, False)):
        own = [has for has, (_, truth) in zip(found, texts, strict=True) if truth is is_true]
        yield Row(
            task=TASK,
            set_name=set_name,
            language="",
            variant="",
            n=len(own),
            figure=figure,
            score=share(sum(own), len(own)) if is_true else sum(own) / max(len(own), 1),
            took_ms=took_ms,
        )


def _has(sensitive: Sequence[Sensitive], kinds: Collection[str]) -> bool:
    return any(found.kind in kinds for found in sensitive)
