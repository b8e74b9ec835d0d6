"""Every action of the program in one table; menus, shortcuts and the help on shortcuts are made from it.

An action with a `page` belongs to that page and works only while it is shown; pages say what it does in
`Page.handlers()`. Shortcuts avoid Ctrl+Alt, which writes letters on Latvian keyboards.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from kbassist.ui.translatable import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """An action as data; `shortcuts` are portable names, `page` "" works everywhere, `menu` "" is in no menu."""

    id: str
    text: str
    shortcuts: tuple[str, ...] = ()
    page: str = ""
    menu: str = ""
    icon: str = ""


MENUS: Mapping[str, str] = {
    "go": QT_TRANSLATE_NOOP("actions", "Go to"),
    "reply": QT_TRANSLATE_NOOP("actions", "Reply"),
    "search": QT_TRANSLATE_NOOP("actions", "Search"),
    "articles": QT_TRANSLATE_NOOP("actions", "Articles"),
    "notices": QT_TRANSLATE_NOOP("actions", "Notices"),
    "knowledge": QT_TRANSLATE_NOOP("actions", "Knowledge"),
    "help": QT_TRANSLATE_NOOP("actions", "Help"),
    "program": QT_TRANSLATE_NOOP("actions", "Program"),
}

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("go.reply", QT_TRANSLATE_NOOP("actions", "Reply"), ("Ctrl+1",), menu="go", icon="reply"),
    ActionSpec("go.search", QT_TRANSLATE_NOOP("actions", "Search"), ("Ctrl+2",), menu="go", icon="search"),
    ActionSpec("go.articles", QT_TRANSLATE_NOOP("actions", "Articles"), ("Ctrl+3",), menu="go", icon="articles"),
    ActionSpec("go.notices", QT_TRANSLATE_NOOP("actions", "Notices"), ("Ctrl+4",), menu="go", icon="bell"),
    ActionSpec("go.settings", QT_TRANSLATE_NOOP("actions", "Settings"), ("Ctrl+,",), menu="go", icon="settings"),
    ActionSpec(
        "go.find", QT_TRANSLATE_NOOP("actions", "Search for words"), ("Ctrl+Shift+F",), menu="go", icon="search"
    ),
    ActionSpec(
        "paste", QT_TRANSLATE_NOOP("actions", "Paste a customer's message"), ("Ctrl+V",), menu="reply", icon="paste"
    ),
    ActionSpec(
        "reply.copy",
        QT_TRANSLATE_NOOP("actions", "Copy the reply"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "reply",
        "reply",
        "copy",
    ),
    ActionSpec(
        "reply.copy_files",
        QT_TRANSLATE_NOOP("actions", "Copy the files that go along"),
        ("Ctrl+Shift+A",),
        "reply",
        "reply",
        "file",
    ),
    # No Return in it: held a moment too long it would repeat in the other window and send.
    ActionSpec(
        "reply.paste_previous",
        QT_TRANSLATE_NOOP("actions", "Copy and paste into the previous window"),
        ("Ctrl+Shift+P",),
        "reply",
        "reply",
        "paste",
    ),
    ActionSpec("reply.edit", QT_TRANSLATE_NOOP("actions", "Edit the reply"), ("Ctrl+E",), "reply", "reply", "edit"),
    ActionSpec(
        "reply.preview",
        QT_TRANSLATE_NOOP("actions", "Preview as the customer sees it"),
        ("Ctrl+P",),
        "reply",
        "reply",
        "eye",
    ),
    ActionSpec("reply.next_tone", QT_TRANSLATE_NOOP("actions", "Next tone"), ("Ctrl+T",), "reply", "reply"),
    ActionSpec(
        "reply.channel", QT_TRANSLATE_NOOP("actions", "Choose the channel"), ("Ctrl+M",), "reply", "reply", "mail"
    ),
    ActionSpec(
        "reply.source",
        QT_TRANSLATE_NOOP("actions", "Show the source of the sentence"),
        ("F2",),
        "reply",
        "reply",
        "info",
    ),
    ActionSpec(
        "reply.open_source",
        QT_TRANSLATE_NOOP("actions", "Open the source in Articles"),
        ("Ctrl+O",),
        "reply",
        "reply",
        "open",
    ),
    ActionSpec(
        "reply.next_finding", QT_TRANSLATE_NOOP("actions", "Next finding"), ("F8",), "reply", "reply", "warning"
    ),
    ActionSpec(
        "reply.apply",
        QT_TRANSLATE_NOOP("actions", "Apply the suggestion"),
        ("Alt+Return", "Alt+Enter"),
        "reply",
        "reply",
        "check",
    ),
    ActionSpec(
        "reply.add_word",
        QT_TRANSLATE_NOOP("actions", "Add the marked word to the dictionary"),
        ("Ctrl+D",),
        "reply",
        "reply",
        "add",
    ),
    ActionSpec(
        "reply.explain", QT_TRANSLATE_NOOP("actions", "Explain the finding"), ("Shift+F1",), "reply", "reply", "help"
    ),
    ActionSpec(
        "reply.fresh_draft", QT_TRANSLATE_NOOP("actions", "Use the new draft"), ("Ctrl+R",), "reply", "reply", "refresh"
    ),
    ActionSpec(
        "reply.add_question",
        QT_TRANSLATE_NOOP("actions", "Make the selected words a question"),
        ("Ctrl+J",),
        "reply",
        "reply",
        "question",
    ),
    ActionSpec(
        "reply.snippet",
        QT_TRANSLATE_NOOP("actions", "Insert a canned reply"),
        ("Ctrl+Shift+I",),
        "reply",
        "reply",
        "add",
    ),
    ActionSpec("reply.calm", QT_TRANSLATE_NOOP("actions", "Calm view"), ("Ctrl+Shift+M",), "reply", "reply", "eye"),
    ActionSpec(
        "reply.chip_1", QT_TRANSLATE_NOOP("actions", "Correct the language"), ("Alt+1",), "reply", "reply", "language"
    ),
    ActionSpec(
        "reply.chip_2",
        QT_TRANSLATE_NOOP("actions", "Correct the form of address"),
        ("Alt+2",),
        "reply",
        "reply",
        "person",
    ),
    ActionSpec("reply.chip_3", QT_TRANSLATE_NOOP("actions", "Correct the mood"), ("Alt+3",), "reply", "reply", "heart"),
    ActionSpec(
        "reply.chip_4", QT_TRANSLATE_NOOP("actions", "Correct the urgency"), ("Alt+4",), "reply", "reply", "bolt"
    ),
    ActionSpec(
        "reply.chip_5", QT_TRANSLATE_NOOP("actions", "Correct the situation"), ("Alt+5",), "reply", "reply", "info"
    ),
    ActionSpec(
        "reply.chip_6",
        QT_TRANSLATE_NOOP("actions", "Correct the customer’s name"),
        ("Alt+6",),
        "reply",
        "reply",
        "person",
    ),
    ActionSpec(
        "reply.chip_7", QT_TRANSLATE_NOOP("actions", "Correct the questions"), ("Alt+7",), "reply", "reply", "question"
    ),
    ActionSpec(
        "reply.chip_8", QT_TRANSLATE_NOOP("actions", "Show personal data"), ("Alt+8",), "reply", "reply", "lock"
    ),
    ActionSpec(
        "reply.next",
        QT_TRANSLATE_NOOP("actions", "Next customer"),
        ("Ctrl+PgDown", "Alt+Down"),
        "reply",
        "reply",
        "chevron_right",
    ),
    ActionSpec(
        "reply.previous",
        QT_TRANSLATE_NOOP("actions", "Previous customer"),
        ("Ctrl+PgUp", "Alt+Up"),
        "reply",
        "reply",
        "chevron_left",
    ),
    ActionSpec("reply.next_part", QT_TRANSLATE_NOOP("actions", "Next part of the page"), ("F6",), "reply", "reply"),
    ActionSpec("reply.close", QT_TRANSLATE_NOOP("actions", "Close the entry"), ("Ctrl+W",), "reply", "reply", "close"),
    ActionSpec(
        "reply.notice",
        QT_TRANSLATE_NOOP("actions", "Open the notice that touches the message"),
        ("Ctrl+Shift+N",),
        "reply",
        "reply",
        "bell",
    ),
    ActionSpec("reply.try_again", QT_TRANSLATE_NOOP("actions", "Try again"), ("F5",), "reply", "reply", "refresh"),
    ActionSpec("search.copy", QT_TRANSLATE_NOOP("actions", "Copy the answer"), ("Ctrl+C",), "search", "search", "copy"),
    ActionSpec(
        "search.copy_link", QT_TRANSLATE_NOOP("actions", "Copy the link"), ("Ctrl+L",), "search", "search", "link"
    ),
    ActionSpec(
        "search.copy_quote",
        QT_TRANSLATE_NOOP("actions", "Copy the quote"),
        ("Ctrl+Shift+C",),
        "search",
        "search",
        "copy",
    ),
    ActionSpec(
        "search.suggestion",
        QT_TRANSLATE_NOOP("actions", "Take the suggested words"),
        ("Alt+Return", "Alt+Enter"),
        "search",
        "search",
        "check",
    ),
    ActionSpec(
        "search.open", QT_TRANSLATE_NOOP("actions", "Open in Articles"), ("Ctrl+O",), "search", "search", "open"
    ),
    ActionSpec(
        "search.clear", QT_TRANSLATE_NOOP("actions", "Clear words and filters"), ("Ctrl+R",), "search", "search"
    ),
    ActionSpec("articles.new", QT_TRANSLATE_NOOP("actions", "New article"), ("Ctrl+N",), "articles", "articles", "add"),
    ActionSpec("articles.edit", QT_TRANSLATE_NOOP("actions", "Edit"), ("F2", "Ctrl+E"), "articles", "articles", "edit"),
    ActionSpec("articles.save", QT_TRANSLATE_NOOP("actions", "Save"), ("Ctrl+S",), "articles", "articles", "save"),
    ActionSpec(
        "articles.add_file",
        QT_TRANSLATE_NOOP("actions", "Add a file that goes along with replies"),
        ("Ctrl+Shift+A",),
        "articles",
        "articles",
        "file",
    ),
    ActionSpec(
        "articles.revisions",
        QT_TRANSLATE_NOOP("actions", "Earlier versions"),
        ("Ctrl+H",),
        "articles",
        "articles",
        "history",
    ),
    ActionSpec(
        "articles.archive", QT_TRANSLATE_NOOP("actions", "Archive"), ("Ctrl+Delete",), "articles", "articles", "archive"
    ),
    ActionSpec(
        "articles.filter",
        QT_TRANSLATE_NOOP("actions", "Filter the list"),
        ("Ctrl+F",),
        "articles",
        "articles",
        "filter",
    ),
    ActionSpec(
        "articles.to_review",
        QT_TRANSLATE_NOOP("actions", "Show only what is to be reviewed"),
        ("Ctrl+R",),
        "articles",
        "articles",
        "clock",
    ),
    ActionSpec(
        "articles.gaps",
        QT_TRANSLATE_NOOP("actions", "Unanswered questions"),
        ("Ctrl+G",),
        "articles",
        "articles",
        "question",
    ),
    ActionSpec(
        "articles.answer_gap",
        QT_TRANSLATE_NOOP("actions", "Write an article for the question"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "articles",
        "articles",
        "edit",
    ),
    ActionSpec(
        "articles.drop_gap",
        QT_TRANSLATE_NOOP("actions", "Take the question off the list"),
        ("Ctrl+D",),
        "articles",
        "articles",
        "close",
    ),
    ActionSpec("notices.new", QT_TRANSLATE_NOOP("actions", "New notice"), ("Ctrl+N",), "notices", "notices", "add"),
    ActionSpec("notices.save", QT_TRANSLATE_NOOP("actions", "Save"), ("Ctrl+S",), "notices", "notices", "save"),
    ActionSpec(
        "notices.discard",
        QT_TRANSLATE_NOOP("actions", "Discard what was changed"),
        ("Ctrl+R",),
        "notices",
        "notices",
        "undo",
    ),
    ActionSpec(
        "notices.solved",
        QT_TRANSLATE_NOOP("actions", "Say that it is solved"),
        ("Ctrl+D",),
        "notices",
        "notices",
        "check",
    ),
    ActionSpec(
        "notices.end", QT_TRANSLATE_NOOP("actions", "End the notice now"), ("Ctrl+E",), "notices", "notices", "clock"
    ),
    ActionSpec(
        "notices.delete",
        QT_TRANSLATE_NOOP("actions", "Delete the notice"),
        ("Ctrl+Delete",),
        "notices",
        "notices",
        "close",
    ),
    ActionSpec(
        "notices.replies",
        QT_TRANSLATE_NOOP("actions", "Replies to many"),
        ("Ctrl+Return", "Ctrl+Enter"),
        "notices",
        "notices",
        "mail",
    ),
    ActionSpec(
        "knowledge.import",
        QT_TRANSLATE_NOOP("actions", "Import knowledge…"),
        ("Ctrl+I",),
        menu="knowledge",
        icon="import",
    ),
    ActionSpec(
        "knowledge.rebuild", QT_TRANSLATE_NOOP("actions", "Rebuild the search index"), menu="knowledge", icon="refresh"
    ),
    ActionSpec(
        "notice.action",
        QT_TRANSLATE_NOOP("actions", "Undo, or what the notice offers"),
        ("Ctrl+Shift+Z",),
        menu="program",
        icon="undo",
    ),
    ActionSpec(
        "notice.close",
        QT_TRANSLATE_NOOP("actions", "Close the notice"),
        ("Ctrl+Shift+X",),
        menu="program",
        icon="close",
    ),
    ActionSpec(
        "clipboard.put_back",
        QT_TRANSLATE_NOOP("actions", "Put back what was on the clipboard"),
        ("Ctrl+Shift+V",),
        menu="program",
        icon="paste",
    ),
    ActionSpec("text.larger", QT_TRANSLATE_NOOP("actions", "Larger text"), ("Ctrl++", "Ctrl+="), menu="program"),
    ActionSpec("text.smaller", QT_TRANSLATE_NOOP("actions", "Smaller text"), ("Ctrl+-",), menu="program"),
    ActionSpec(
        "theme.switch", QT_TRANSLATE_NOOP("actions", "Switch between light and dark"), ("Ctrl+Shift+D",), menu="program"
    ),
    ActionSpec("help.open", QT_TRANSLATE_NOOP("actions", "Help on this page"), ("F1",), menu="help", icon="help"),
    ActionSpec(
        "help.shortcuts", QT_TRANSLATE_NOOP("actions", "Keyboard shortcuts"), ("Ctrl+F1",), menu="help", icon="keyboard"
    ),
    ActionSpec("help.find", QT_TRANSLATE_NOOP("actions", "Search in the help"), ("Ctrl+F",), "help", "help"),
    ActionSpec("help.back", QT_TRANSLATE_NOOP("actions", "Back in the help"), ("Alt+Left",), "help", "help"),
    ActionSpec("program.menu", QT_TRANSLATE_NOOP("actions", "Open the menu"), ("F10",)),
    ActionSpec("program.quit", QT_TRANSLATE_NOOP("actions", "Quit"), ("Ctrl+Q",), menu="program"),
)
