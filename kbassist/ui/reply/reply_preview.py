"""The reply as the customer will see it: a letter, bubbles of a chat, an SMS, or a script in large type."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from kbassist.core.reply import Channel
from kbassist.ui.appearance import Appearance
from kbassist.ui.reply.entry_work import CheckedText
from kbassist.ui.reply.reply_texts import message_caption
from kbassist.ui.widgets.safe_browser import SafeBrowser

BUBBLES = frozenset(
    {Channel.WHATSAPP, Channel.TELEGRAM, Channel.VIBER, Channel.SKYPE, Channel.VK, Channel.SMS, Channel.CHAT}
)
BUBBLE_WIDTH, BUBBLE_PADDING = "86%", "10px"


class ReplyPreview(SafeBrowser):
    """Shows a checked reply in the manner of its channel and in the colors of the theme."""

    def __init__(self, appearance: Appearance, name: str, parent: QWidget | None = None) -> None:
        super().__init__(appearance, name, parent)
        self._checked: CheckedText | None = None
        appearance.changed.connect(self._show)

    def show_reply(self, checked: CheckedText | None) -> None:
        """Shows a reply, or nothing."""
        self._checked = checked
        self._show()

    @Slot()
    def _show(self) -> None:
        checked = self._checked
        if checked is None:
            self.show_html("")
        elif checked.channel in BUBBLES:
            self.show_html(self._bubbles(checked))
        elif checked.channel is Channel.PHONE:
            size = self._appearance.pixels("title")
            self.show_html(f'<div style="font-size: {size}px">{"".join(checked.previews)}</div>')
        else:
            self.show_html("".join(checked.previews))

    def _bubbles(self, checked: CheckedText) -> str:
        """Returns the messages as tables, the only boxes with a ground of their own that this view paints."""
        ground = QColor(self._appearance.color("accent_soft")).name()
        words = QColor(self._appearance.color("on_accent_soft")).name()
        messages = checked.rendered.messages
        shown = []
        for number, (seen, message) in enumerate(zip(checked.previews, messages, strict=True), start=1):
            caption = message_caption(message, checked.length, number)
            shown.append(
                f'<table align="right" width="{BUBBLE_WIDTH}" bgcolor="{ground}" cellspacing="0"><tr>'
                f'<td style="padding: {BUBBLE_PADDING}"><span style="color: {words}">{seen}</span></td></tr></table>'
                f'<p class="soft" align="right">{caption}</p>'
            )
        return "".join(shown)
