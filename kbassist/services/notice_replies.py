"""Tells a notice to many: a reply for each customer, in his language and form of address, by his name.

Each reply is a draft like any other, checked like any other; nothing is sent.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kbassist.core.entry import OpenEntry
from kbassist.core.errors import InputProblem
from kbassist.core.evidence import Retrieval
from kbassist.core.jobs import CancelToken
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.notice import Customer, Notice, NoticeState
from kbassist.core.ports import Clock
from kbassist.core.reply import Draft, Finding, ReplyRequest
from kbassist.core.text import Judgement
from kbassist.core.understanding import Situation, Understanding
from kbassist.services.reply import ReplyService


@dataclass(frozen=True, slots=True)
class NoticeReply:
    """The reply to one customer and what the check found in it."""

    customer: Customer
    draft: Draft
    findings: tuple[Finding, ...]


class NoticeReplyService:
    """Writes the replies; may be called from any thread."""

    def __init__(self, replies: ReplyService, clock: Clock) -> None:
        self._replies = replies
        self._clock = clock

    def reply_to(self, customer: Customer, notice: Notice, request: ReplyRequest) -> NoticeReply:
        """Returns the reply in the first tone of the request.

        InputProblem "notice_ended" for one that is over, "notice_language_missing" where it has no text that this
        customer can be told.
        """
        if notice.state(self._clock.now()) is NoticeState.ENDED:
            raise InputProblem("notice_ended", "This notice is over.", "Choose one that still holds.")
        message = CustomerMessage(customer.text)
        corrections = Corrections(
            language=customer.language, address=customer.address, customer_name=customer.name or None
        )
        understanding = _only_told(self._replies.understand(message, corrections))
        retrieval = Retrieval((), notices=(notice,))
        (draft, *_others) = self._replies.draft(message, understanding, retrieval, request)
        if "notice_unsaid" in draft.notes:
            raise InputProblem(
                "notice_language_missing",
                f"The notice has no text for this customer’s language, {draft.language}.",
                "Write the text in this language.",
                language=draft.language,
            )
        to_check = self._replies.to_check(draft, draft.text, message, understanding, retrieval, request.agent)
        return NoticeReply(customer, draft, self._replies.check(to_check))

    def touched(self, notice: Notice, entries: Iterable[OpenEntry], token: CancelToken) -> tuple[Customer, ...]:
        """Returns the customers among the open entries whose messages the notice touches, as the agent set them right.

        Only a notice that holds now touches a message.
        """
        found = []
        for entry in entries:
            message, corrections = CustomerMessage(entry.message), entry.corrections
            understanding = self._replies.understand(message, corrections)
            retrieval = self._replies.retrieve(message, understanding, token)
            if any(known.id == notice.id for known in retrieval.notices):
                name = understanding.customer_name
                customer = Customer(
                    entry.id,
                    name.text if name is not None else None,
                    corrections.language,
                    corrections.address,
                    entry.message,
                )
                found.append(customer)
        return tuple(found)


def _only_told(understanding: Understanding) -> Understanding:
    """Returns an understanding whose questions are set aside: this reply tells one thing and nothing else."""
    situation = understanding.situation
    if situation.value in (Situation.THANKS, Situation.CANCELLATION):
        situation = Judgement(Situation.OTHER)
    return replace(understanding, asks=(), situation=situation)
