"""Language: short questions in every spelling, sentences, word pairs and single words, and messages of our own."""

from collections.abc import Iterator

from kbassist.language.identify import identify
from kbassist.services.evaluation_sets import rows_of
from kbassist.services.understanding_evaluation.baselines import language_baselines
from kbassist.services.understanding_evaluation.judgements import Judgements, Sample, judge
from kbassist.services.understanding_evaluation.scores import RIGHT
from kbassist.services.understanding_evaluation.values import Row, Sources

TASK = "language"
PLAIN = "plain"
KINDS = ("sentences", "word-pairs", "single-words")


def language_rows(sources: Sources) -> Iterator[Row]:
    """Yields the rows of every set that is there."""
    own = [Sample(row["text"], row["lang"], row["lang"], PLAIN) for row in rows_of(sources.own / "asks.jsonl")]
    yield _row(_judged(own, sources), "own messages", "", "")
    if sources.data is None:
        return
    questions = sources.data / "language" / "lid-questions.jsonl"
    if questions.is_file():
        samples = [Sample(row["text"], row["lang"], row["lang"], row["variant"]) for row in rows_of(questions)]
        yield from _by_variant(_judged(samples, sources), "lid-questions", is_by_language=True)
    sentences = sources.data / "language" / "lid-lingua.jsonl"
    if sentences.is_file():
        rows = [row for row in rows_of(sentences) if row["lang"] in sources.packs.known]
        for kind in KINDS:
            samples = [
                Sample(row["text"], row["lang"], row["lang"], row["variant"]) for row in rows if row["kind"] == kind
            ]
            yield from _by_variant(_judged(samples, sources), f"lid-lingua {kind}", is_by_language=kind == "sentences")


def _judged(samples: list[Sample], sources: Sources) -> Judgements:
    packs = sources.packs
    return judge(samples, lambda sample: identify(sample.text, packs).value, language_baselines(packs))


def _by_variant(judgements: Judgements, set_name: str, *, is_by_language: bool) -> Iterator[Row]:
    """Yields a row a spelling, and under it one a language where several are written so."""
    for (variant,), written in judgements.by(lambda sample: (sample.variant,)):
        languages = list(written.by(lambda sample: (sample.language,)))
        yield _row(written, set_name, languages[0][0][0] if len(languages) == 1 else "", variant)
        if is_by_language and len(languages) > 1:
            for (language,), spoken in languages:
                yield _row(spoken, set_name, language, variant)


def _row(judgements: Judgements, set_name: str, language: str, variant: str) -> Row:
    return judgements.row(TASK, set_name, language=language, variant=variant, figure=RIGHT)
