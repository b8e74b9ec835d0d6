"""Times what an agent waits for: drafts for a long message over many passages, and the check after each edit.

Processor time, so that other work on the machine does not count; each message is timed once, after a warm-up, because
a second time would find everything remembered.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path
from time import process_time

from kbassist.core.jobs import CancelToken
from kbassist.core.message import Corrections
from kbassist.core.reply import Channel, ReplyRequest, Tone
from kbassist.language.read_pasted import message_from
from kbassist.services.draft_evaluation.homes import copy_with, items_of, recombined
from kbassist.services.draft_evaluation.making import AgentFor
from kbassist.services.draft_evaluation.values import FrozenMessage, SpeedRow
from kbassist.services.evaluation_homes import MeasuredHome, OpenHome, home_with, measuring_folder
from kbassist.services.evaluation_scores import percentile_of
from kbassist.services.evaluation_sets import Corpus

DRAFTED, CHECKED = "draft of 150 words", "check again after an edit"
PASSAGES = 10_000
MESSAGE_WORDS = 150
MESSAGES_A_LANGUAGE = 20
LANGUAGES = ("lv", "ru", "en")
EDITS = 3


def speed_rows(
    messages: Sequence[FrozenMessage], corpus: Corpus, agent_for: AgentFor, open_home: OpenHome, folder: Path
) -> Iterator[SpeedRow]:
    """Yields the times of all three drafts with understanding and check, and of checking an edited one.

    `messages` are joined until they are long enough; `corpus` is recombined to PASSAGES passages.
    """
    with measuring_folder(corpus, folder) as place, home_with(corpus, place, open_home) as starter:
        items = items_of(starter)
        with copy_with(starter, recombined(items, PASSAGES), open_home) as home:
            drafted: list[float] = []
            checked: list[float] = []
            for language in LANGUAGES:
                warm_up, *texts = _long_texts(messages, language)
                _timed(home, warm_up, language, agent_for)
                for text in texts:
                    took_ms, edits_ms = _timed(home, text, language, agent_for)
                    drafted.append(took_ms)
                    checked += edits_ms
    for name, times in ((DRAFTED, drafted), (CHECKED, checked)):
        yield SpeedRow(name, len(times), percentile_of(times, 50), percentile_of(times, 95))


def _timed(home: MeasuredHome, text: str, language: str, agent_for: AgentFor) -> tuple[float, list[float]]:
    """Returns the milliseconds of the drafts, and of each check of an edited one."""
    request = ReplyRequest(tuple(Tone), Channel.EMAIL, agent_for(language))
    started = process_time()
    reply = home.replies.run(message_from(text), request, Corrections(), CancelToken())
    took_ms = (process_time() - started) * 1_000
    edits_ms = []
    draft = reply.drafts[0]
    for edit in range(EDITS):
        words = draft.text.split(" ")
        words.insert(len(words) * (edit + 1) // (EDITS + 1), str(edit))
        started = process_time()
        to_check = home.replies.to_check(
            draft, " ".join(words), reply.message, reply.understanding, reply.retrieval, request.agent
        )
        home.replies.check(to_check)
        edits_ms.append((process_time() - started) * 1_000)
    return took_ms, edits_ms


def _long_texts(messages: Sequence[FrozenMessage], language: str) -> Iterator[str]:
    """Yields texts of MESSAGE_WORDS words, one more than are measured."""
    texts = [message.text for message in messages if message.language == language]
    step = max(len(texts) // (MESSAGES_A_LANGUAGE + 1), 1)
    for start in range(0, step * (MESSAGES_A_LANGUAGE + 1), step):
        words: list[str] = []
        position = start
        while len(words) < MESSAGE_WORDS:
            words += texts[position % len(texts)].split(" ")
            position += 1
        yield " ".join(words[:MESSAGE_WORDS])
