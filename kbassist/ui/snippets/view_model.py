"""The palette without its widgets: which canned replies the typed words find, what the chosen one asks for, and
writing it in a language that it is missing in.
"""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from kbassist.bootstrap import Home
from kbassist.core.errors import KbassistProblem
from kbassist.core.item import Item
from kbassist.core.jobs import CancelToken
from kbassist.services.snippets import LetterInHand, Snippet, SnippetOffer, SnippetService, Variant, in_language
from kbassist.ui.background import JobRunner
from kbassist.ui.changes import Changes

PAUSE_MS = 30
FIND, OPEN = "snippets.find", "snippets.open"


class SnippetsViewModel(QObject):
    """Finds, opens and fills.

    Signals: `offers_changed(tuple of SnippetOffer)`; `opened(Snippet)` it asks for something; `finished(text)` this
    is to be inserted; `written(SnippetOffer, Item)` the reply is there in one more language; `failed(KbassistProblem)`.
    """

    offers_changed = Signal(object)
    opened = Signal(object)
    finished = Signal(str)
    written = Signal(object, object)
    failed = Signal(object)

    def __init__(
        self, home: Home, jobs: JobRunner, changes: Changes, letter: LetterInHand, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._home = home
        self._snippets = home.snippets
        self._jobs = jobs
        self._changes = changes
        self._letter = letter
        self._words = ""
        self._opened: Snippet | None = None
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.find)

    @Slot(str)
    def set_words(self, words: str) -> None:
        """Finds what these words find, after a blink of a pause."""
        self._words = words
        self._pause.start()

    @Slot()
    def find(self) -> None:
        """Looks for the present words; without any, everything is offered."""
        work = partial(self._snippets.find, self._words, self._letter.language, self._letter.agent.name)
        self._jobs.read(work, self.offers_changed.emit, key=FIND)

    def choose(self, offer: SnippetOffer) -> None:
        """Opens a reply; one that asks for nothing is finished at once."""
        work = partial(_opened, self._snippets, offer, self._letter)
        self._jobs.read(work, self._take, key=OPEN)

    def text_with(self, values: Mapping[str, str]) -> str:
        """Returns the opened reply filled with what was typed so far."""
        return self._snippets.fill(self._opened, values) if self._opened is not None else ""

    def finish(self, values: Mapping[str, str]) -> None:
        """Ends with the filled text; what was left empty stays open in it."""
        self.finished.emit(self.text_with(values))

    def language_to_write(self, offer: SnippetOffer) -> str:
        """Returns the missing language to begin with: the letter's own where it is one; "" where none is missing."""
        if self._letter.language in offer.missing:
            return self._letter.language
        return next(iter(offer.missing), "")

    def write(self, offer: SnippetOffer, variant: Variant) -> None:
        """Adds the reply in another language and looks again."""
        work = partial(_written, self._home, offer.item, variant, self._letter.agent.name)
        self._jobs.change(work, partial(self._take_written, offer), on_error=self.failed.emit)

    def close(self) -> None:
        """Drops what still runs."""
        self._pause.stop()
        self._jobs.cancel(FIND)
        self._jobs.cancel(OPEN)

    def _take(self, result: Snippet | KbassistProblem) -> None:
        if isinstance(result, KbassistProblem):
            self.failed.emit(result)
            return
        self._opened = result
        if result.asked:
            self.opened.emit(result)
        else:
            self.finish({})

    def _take_written(self, offer: SnippetOffer, item: Item) -> None:
        self._changes.announce((item.id,))
        self.written.emit(offer, item)
        self.find()


def _written(home: Home, item: Item, variant: Variant, author: str, _token: CancelToken) -> Item:
    return home.items.create(in_language(item, variant), author=author)


def _opened(
    snippets: SnippetService, offer: SnippetOffer, letter: LetterInHand, token: CancelToken
) -> Snippet | KbassistProblem:
    """Opens a reply on a worker thread; an expected trouble is a result like any other."""
    token.check()
    try:
        return snippets.open(offer.item, letter)
    except KbassistProblem as problem:
        return problem
