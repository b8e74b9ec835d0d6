"""What the page holds of one customer while his entry is open; only part of it is saved.

Plain state without behavior of its own: the view models change it, and everything else reads it.
"""

from dataclasses import dataclass, field, replace
from enum import StrEnum

from kbassist.core.attachment import Attachment
from kbassist.core.entry import OpenEntry
from kbassist.core.errors import KbassistProblem
from kbassist.core.evidence import Citation, Retrieval
from kbassist.core.item import ItemId
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.reply import AttachedFile, Channel, Draft, Finding, RenderedReply, Severity, Tone
from kbassist.core.text import Span
from kbassist.core.understanding import Understanding
from kbassist.markup.channels import Length


class Stage(StrEnum):
    """How far a reply is."""

    EMPTY = "empty"
    UNDERSTANDING = "understanding"
    RETRIEVING = "retrieving"
    DRAFTING = "drafting"
    READY = "ready"
    COPIED = "copied"


OPEN_PLACE = "placeholder.open"
RUNNING = frozenset({Stage.UNDERSTANDING, Stage.RETRIEVING, Stage.DRAFTING})


@dataclass(frozen=True, slots=True)
class CheckedText:
    """What the check said of one text; findings point into `text`.

    `previews` are its messages as the customer will see them, as HTML; `files` went along.
    """

    tone: Tone
    channel: Channel
    text: str
    findings: tuple[Finding, ...]
    length: Length
    rendered: RenderedReply
    previews: tuple[str, ...]
    files: tuple[AttachedFile, ...] = ()

    @property
    def is_blocked(self) -> bool:
        return any(finding.severity is Severity.BLOCK for finding in self.findings)

    @property
    def has_open_places(self) -> bool:
        """True where something is still to be filled in, unless the team takes that lightly."""
        return any(found.code == OPEN_PLACE and found.severity is Severity.BLOCK for found in self.findings)


@dataclass(frozen=True, slots=True)
class CitedSentence:
    """A stretch of the shown reply and where it comes from."""

    span: Span
    citation: Citation


@dataclass(slots=True)
class EntryWork:
    """One customer: his saved entry and all that was made of it since the program started.

    `chosen_items` holds, by the words of a question, the item that the agent prefers for it; `base_drafts` the
    drafts that edited texts began from; `cursors` the place of the cursor in each tone, in UTF-16 units; `left_out` are
    files that shall not go along.
    """

    entry: OpenEntry
    stage: Stage = Stage.EMPTY
    understanding: Understanding | None = None
    retrieval: Retrieval | None = None
    drafts: dict[Tone, Draft] = field(default_factory=dict)
    base_drafts: dict[Tone, Draft] = field(default_factory=dict)
    chosen_items: dict[str, ItemId] = field(default_factory=dict)
    checked: CheckedText | None = None
    problem: KbassistProblem | None = None
    failed_stage: Stage = Stage.EMPTY
    cursors: dict[Tone, int] = field(default_factory=dict)
    has_noted_gaps: bool = False
    left_out: frozenset[Attachment] = frozenset()

    @property
    def message(self) -> CustomerMessage:
        return CustomerMessage(self.entry.message)

    @property
    def corrections(self) -> Corrections:
        return self.entry.corrections

    @property
    def is_running(self) -> bool:
        return self.stage in RUNNING

    @property
    def draft(self) -> Draft | None:
        """The newest draft of the chosen tone."""
        return self.drafts.get(self.entry.tone)

    @property
    def base_draft(self) -> Draft | None:
        """The draft that the shown text began from."""
        return self.base_drafts.get(self.entry.tone) if self.is_edited else self.draft

    @property
    def is_edited(self) -> bool:
        return self.entry.tone in self.entry.edited_texts

    @property
    def text(self) -> str:
        """The reply as it is shown: as edited, else as drafted, else nothing."""
        if self.is_edited:
            return self.entry.edited_texts[self.entry.tone]
        return self.draft.text if self.draft is not None else ""

    @property
    def files(self) -> tuple[AttachedFile, ...]:
        """The files that go along with the reply."""
        files = self.draft.files if self.draft is not None else ()
        return tuple(file for file in files if file.attachment not in self.left_out)

    def set_goes_along(self, file: AttachedFile, goes_along: bool) -> None:
        """Takes a file along or leaves it out."""
        changed = frozenset({file.attachment})
        self.left_out = self.left_out - changed if goes_along else self.left_out | changed

    @property
    def has_fresh_draft(self) -> bool:
        """True where the shown text was edited and there is a newer draft than the one that it began from."""
        base = self.base_drafts.get(self.entry.tone)
        return self.is_edited and self.draft is not None and base is not None and base.text != self.draft.text

    @property
    def is_check_current(self) -> bool:
        checked = self.checked
        return (
            checked is not None
            and checked.text == self.text
            and checked.tone is self.entry.tone
            and checked.channel is self.entry.channel
            and checked.files == self.files
        )

    def evidence_ids(self) -> frozenset[ItemId]:
        """Returns the items that were found for this message."""
        asks = self.retrieval.asks if self.retrieval is not None else ()
        return frozenset(found.item.id for ask in asks for found in (*ask.evidence, *ask.other_language))

    def put_text(self, text: str) -> None:
        """Keeps what the agent typed; the text of the draft itself is no edit."""
        edited = dict(self.entry.edited_texts)
        tone = self.entry.tone
        if self.draft is not None and text == self.draft.text:
            edited.pop(tone, None)
            self.base_drafts.pop(tone, None)
        else:
            if tone not in edited and self.draft is not None:
                self.base_drafts[tone] = self.draft
            edited[tone] = text
        self.entry = replace(self.entry, edited_texts=edited)

    def cited_sentences(self) -> tuple[CitedSentence, ...]:
        """Returns the factual sentences that still stand in the shown text as they were drafted."""
        base = self.base_draft or self.draft
        if base is None:
            return ()
        text, found, searched_from = self.text, [], 0
        for part in base.parts:
            if part.citation is None or not part.text.strip():
                continue
            start = text.find(part.text, searched_from)
            if start >= 0:
                searched_from = start + len(part.text)
                found.append(CitedSentence(Span(start, searched_from), part.citation))
        return tuple(found)
