"""Form of address: texts for users as their projects write them, and sentences written in both forms."""

from collections.abc import Iterator

from kbassist.language.address import find_address
from kbassist.services.evaluation_sets import rows_of
from kbassist.services.understanding_evaluation.baselines import address_baselines
from kbassist.services.understanding_evaluation.judgements import Judgements, Sample, judge
from kbassist.services.understanding_evaluation.scores import RIGHT
from kbassist.services.understanding_evaluation.values import Row, Sources

TASK = "address"
FORMS = {"formal": "formal", "informal": "familiar", "familiar": "familiar"}
EXPLICIT, ENDINGS = "explicit", "endings only"


def address_rows(sources: Sources) -> Iterator[Row]:
    """Yields the rows of the project's own pairs and of every set that is there."""
    yield from _by_language(_judged(_own_pairs(sources), sources), "own pairs")
    if sources.data is None:
        return
    strings = sources.data / "formality" / "ui-strings.jsonl"
    if strings.is_file():
        samples = [
            Sample(row["text"], row["lang"], FORMS[row["label"]], EXPLICIT if row["explicit"] else ENDINGS)
            for row in rows_of(strings)
        ]
        yield from _by_language(_judged(samples, sources), "ui-strings")
    pairs = sources.data / "formality" / "cocoa-mt.jsonl"
    if pairs.is_file():
        samples = [
            Sample(row["text"], row["lang"], FORMS[row["label"]], group=row["id"].rpartition("-")[0])
            for row in rows_of(pairs)
        ]
        yield from _by_language(_judged(samples, sources), "cocoa-mt")


def _own_pairs(sources: Sources) -> list[Sample]:
    """Returns the sentences that were written by hand in both forms."""
    return [
        Sample(row[form], path.stem, form, group=row["id"])
        for path in sorted((sources.own.parent / "address").glob("*.jsonl"))
        for row in rows_of(path)
        for form in ("formal", "familiar")
        if row[form] is not None
    ]


def _judged(samples: list[Sample], sources: Sources) -> Judgements:
    packs = sources.packs
    return judge(
        samples, lambda sample: find_address(sample.text, sample.language, packs).value, address_baselines(sources.own)
    )


def _by_language(judgements: Judgements, set_name: str) -> Iterator[Row]:
    for (language, variant), own in judgements.by(lambda sample: (sample.language, sample.variant)):
        yield own.row(TASK, set_name, language=language, variant=variant, figure=RIGHT)
