"""Does on the side, once the window stands, what the first message would otherwise wait for.

Understanding a message loads the stemmers of its language and reads the cues that its words begin; searching opens
the index. The sample messages go that way once, the one in the language of most replies first, with a draft and its
check, which compiles the rules of that language; nothing of it is kept or shown. The dictionary of each one's
language is loaded too, 0.1 to 0.3 s of work. Then the index reads its commonest words. Trouble is none of this
module's business: whoever needs the index meets it again and says so.
"""

from functools import partial

from kbassist.bootstrap import Home
from kbassist.core.jobs import CancelToken
from kbassist.core.message import Corrections
from kbassist.core.reply import Agent, Channel, ReplyRequest, Tone
from kbassist.core.resource_files import resource_folder
from kbassist.language.read_pasted import message_from
from kbassist.ui.background import JobRunner

JOB = "warm-up"
REQUEST = ReplyRequest((Tone.WARM,), Channel.EMAIL, Agent())


def warm_up(home: Home, jobs: JobRunner) -> None:
    """Begins the work beside the window."""
    jobs.read(partial(_answer_samples, home), _let_be, key=JOB, on_error=_let_be)


def _answer_samples(home: Home, token: CancelToken) -> None:
    usual = home.settings.reply.language
    samples = sorted(resource_folder("samples").glob("*.txt"), key=lambda path: (path.stem != usual, path.stem))
    for path in samples:
        message = message_from(path.read_text(encoding="utf-8"))
        token.check()
        understanding = home.replies.understand(message, Corrections())
        retrieval = home.replies.retrieve(message, understanding, token)
        token.check()
        home.spelling.prepare(home.replies.reply_language(understanding))
        token.check()
        if path.stem == usual:
            (draft,) = home.replies.draft(message, understanding, retrieval, REQUEST)
            agent = REQUEST.agent
            home.replies.check(home.replies.to_check(draft, draft.text, message, understanding, retrieval, agent))
            token.check()
    home.index.warm_up(token)


def _let_be(_outcome: object) -> None:
    """Takes what nobody waits for."""
