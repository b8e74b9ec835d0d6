"""Shows where a sentence comes from: title, section, version, and the quote among the words around it."""

from html import escape

from PySide6.QtCore import QPoint, Qt, QUrl, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from kbassist.core.evidence import Citation
from kbassist.core.notice import NOTICE_SOURCE
from kbassist.ui.appearance import Appearance
from kbassist.ui.links import can_open, open_link
from kbassist.ui.reply.reply_texts import source_line
from kbassist.ui.reply.source_context import SourceContext
from kbassist.ui.widgets.buttons import push_button
from kbassist.ui.widgets.labels import TextLabel
from kbassist.ui.widgets.safe_browser import SafeBrowser

WIDTH, HEIGHT = 480, 260


class SourcePopup(QFrame):
    """Opens beside a sentence and closes with Escape or a click elsewhere.

    Signals: `open_asked(item id)` show the source in Articles.
    """

    open_asked = Signal(str)

    def __init__(self, appearance: Appearance, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("kind", "card")
        self.setAccessibleName(self.tr("Source of this sentence"))
        self._appearance = appearance
        self._item_id = ""
        self._url = ""
        self._title = TextLabel("", "strong", self, wraps=True)
        self._text = SafeBrowser(appearance, self.tr("The passage"), self)
        self._open = push_button(appearance, self.tr("Open in Articles"), icon="open", parent=self)
        self._link = push_button(appearance, self.tr("Open the page"), icon="link", kind="quiet", parent=self)
        self._open.clicked.connect(self._ask_to_open)
        self._link.clicked.connect(self._open_link)
        buttons = QHBoxLayout()
        buttons.addWidget(self._open)
        buttons.addWidget(self._link)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 14, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._title)
        column.addWidget(self._text, 1)
        column.addLayout(buttons)

    def show_source(self, citation: Citation, context: SourceContext, place: QPoint) -> None:
        """Shows a citation at a place of the screen."""
        self._item_id, self._url = str(citation.item_id), citation.url
        self._title.setText(source_line(citation))
        self._open.setVisible(citation.source != NOTICE_SOURCE)
        self._link.setVisible(can_open(QUrl(citation.url)))
        self._text.show_html(self._html(context))
        share = self._appearance.text_percent / 100
        self.resize(round(WIDTH * max(1.0, share)), round(HEIGHT * max(1.0, share)))
        self.move(self._kept_on_screen(place))
        self.show()
        (self._open if self._open.isVisible() else self._text).setFocus()

    def _html(self, context: SourceContext) -> str:
        before, quote, after = (_lines(part) for part in (context.before, context.quote, context.after))
        mark = (
            f"background-color:{self._appearance.color('mark').name()};color:{self._appearance.color('on_mark').name()}"
        )
        around = "<span class='soft'>{}</span>"
        return f"<p>{around.format(before)}<span style='{mark}'>{quote}</span>{around.format(after)}</p>"

    def _kept_on_screen(self, place: QPoint) -> QPoint:
        area = self.screen().availableGeometry()
        left = min(max(area.left(), place.x()), area.right() - self.width())
        top = min(max(area.top(), place.y()), area.bottom() - self.height())
        return QPoint(left, top)

    @Slot()
    def _ask_to_open(self) -> None:
        self.close()
        self.open_asked.emit(self._item_id)

    @Slot()
    def _open_link(self) -> None:
        self.close()
        parent = self.parentWidget()
        if parent is not None:
            open_link(parent.window(), QUrl(self._url))


def _lines(text: str) -> str:
    return escape(text).replace("\n", "<br>")
