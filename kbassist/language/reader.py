"""Tells whether the writer is at home with technology, by the words he uses."""

from kbassist.core.text import Judgement
from kbassist.core.understanding import Reader
from kbassist.language.reading import Reading

# One technical word may stand on an invoice; two different ones are a habit of speech.
EXPERT_WORDS = 2
MOST_PROOF = 6


def reader_of(reading: Reading) -> Judgement[Reader]:
    """Returns novice or expert; None where the words tell neither."""
    novice, expert = reading.spans("reader.novice"), reading.spans("reader.expert")
    if novice:
        return Judgement(Reader.NOVICE, 0.8, novice[:MOST_PROOF])
    if len({span.of(reading.text).lower() for span in expert}) >= EXPERT_WORDS:
        return Judgement(Reader.EXPERT, round(min(0.6 + 0.1 * len(expert), 0.95), 2), expert[:MOST_PROOF])
    return Judgement(None)
