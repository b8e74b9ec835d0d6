"""Says with which of the customer's words a question is looked up."""

from collections.abc import Iterable

from kbassist.core.message import CustomerMessage
from kbassist.core.text import Span
from kbassist.core.understanding import Ask, Situation, Understanding
from kbassist.language.clean import without
from kbassist.language.pack import LanguagePack
from kbassist.language.tokens import fold, words
from kbassist.language.utterances import utterances

LEAST_WORDS_LEFT = 4
"""So many words beside "I did what you said, it did not help" tell what the trouble is."""

FEWEST_TELLING_WORDS = 4
"""A second half with fewer ("and what does it cost?") is looked up together with the first.

Of 37 second halves of the starter questions 12 are so answered rightly and 11 wrongly, alone 6 and 11 (2026-11-22).
"""


def asked_words(ask: Ask, own_words: str, understanding: Understanding, pack: LanguagePack | None) -> str:
    """Returns the words to look a question up with: an only question may be explained anywhere in the message."""
    if len(understanding.asks) <= 1:
        return _without_tried(own_words, understanding)
    if ask.about is None or pack is None or _telling_words(ask.text, pack) >= FEWEST_TELLING_WORDS:
        return ask.text
    return f"{ask.about.of(own_words).strip()} {ask.text}"


def _telling_words(text: str, pack: LanguagePack) -> int:
    return sum(len(word.text) > 1 and fold(word.text) not in pack.stop_words for word in words(text))


def _without_tried(own_words: str, understanding: Understanding) -> str:
    """Returns the words without what the customer tried in vain, where enough is left to look for."""
    left = with_blanks(own_words, understanding.tried)
    return left if len(left.split()) >= LEAST_WORDS_LEFT else own_words


def own_words_of(message: CustomerMessage, understanding: Understanding) -> str:
    """Returns the customer's present words in their places; history, his name, his data and insults are blanked."""
    words = without(message.text, understanding.set_aside)
    name = understanding.customer_name
    named = [name.span] if name is not None and name.span is not None else []
    return with_blanks(words, [*named, *understanding.heat, *_only_data(words, understanding)])


def _only_data(words: str, understanding: Understanding) -> list[Span]:
    """Returns the utterances that give personal data and ask nothing ("My telephone number is …")."""
    data = [found.span for found in understanding.sensitive]
    asks = [ask.span for ask in understanding.asks]
    return [span for span in utterances(words) if _overlaps(span, data) and not _overlaps(span, asks)] if data else []


def _overlaps(span: Span, others: Iterable[Span]) -> bool:
    return any(span.start < other.end and other.start < span.end for other in others)


def with_blanks(text: str, spans: Iterable[Span]) -> str:
    """Returns a text with stretches blanked, every offset valid."""
    for span in spans:
        text = text[: span.start] + " " * (span.end - span.start) + text[span.end :]
    return text


def whole_message(own_words: str, understanding: Understanding) -> tuple[Ask, ...]:
    """Returns the customer's own words as one question, where none was made out and there is something to answer."""
    words = own_words.strip()
    if understanding.situation.value in (Situation.THANKS, Situation.ABUSE) or not words:
        return ()
    start = own_words.index(words)
    return (Ask(words, Span(start, start + len(words))),)
