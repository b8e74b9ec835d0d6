"""Words for the codes of the vocabulary, in the language of the window.

Core values carry codes; here every code has its source text, and Qt's translators give the language. Findings have
their own table in `finding_texts`, settings theirs in `preferences.setting_texts`.
"""

from collections.abc import Mapping
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLocale

from kbassist.core.errors import KbassistProblem
from kbassist.core.understanding import Address
from kbassist.ui.translatable import QT_TRANSLATE_NOOP

KINDS: Mapping[str, str] = {
    "article": QT_TRANSLATE_NOOP("kinds", "Article"),
    "answer": QT_TRANSLATE_NOOP("kinds", "Past answer"),
    "canned": QT_TRANSLATE_NOOP("kinds", "Canned reply"),
}
STATUSES: Mapping[str, str] = {
    "draft": QT_TRANSLATE_NOOP("statuses", "Draft"),
    "in_review": QT_TRANSLATE_NOOP("statuses", "In review"),
    "published": QT_TRANSLATE_NOOP("statuses", "Published"),
    "archived": QT_TRANSLATE_NOOP("statuses", "Archived"),
}
AUDIENCES: Mapping[str, str] = {
    "public": QT_TRANSLATE_NOOP("audiences", "Public"),
    "internal": QT_TRANSLATE_NOOP("audiences", "Internal"),
    "confidential": QT_TRANSLATE_NOOP("audiences", "Confidential"),
}
LANGUAGES: Mapping[str, str] = {
    "lv": QT_TRANSLATE_NOOP("languages", "Latvian"),
    "ru": QT_TRANSLATE_NOOP("languages", "Russian"),
    "en": QT_TRANSLATE_NOOP("languages", "English"),
    "lt": QT_TRANSLATE_NOOP("languages", "Lithuanian"),
    "et": QT_TRANSLATE_NOOP("languages", "Estonian"),
    "de": QT_TRANSLATE_NOOP("languages", "German"),
    "pl": QT_TRANSLATE_NOOP("languages", "Polish"),
    "uk": QT_TRANSLATE_NOOP("languages", "Ukrainian"),
    "fr": QT_TRANSLATE_NOOP("languages", "French"),
    "es": QT_TRANSLATE_NOOP("languages", "Spanish"),
}
ADDRESS_WORDS: Mapping[str, tuple[str, str]] = {
    "lv": ("Jūs", "tu"),
    "ru": ("Вы", "ты"),
    "lt": ("Jūs", "tu"),
    "et": ("Teie", "sina"),
    "de": ("Sie", "du"),
    "pl": ("Pan/Pani", "ty"),
    "uk": ("Ви", "ти"),
}
"""The formal and the familiar word of languages that have both."""
ADDRESSES: Mapping[str, str] = {
    "formal": QT_TRANSLATE_NOOP("addresses", "Formal"),
    "familiar": QT_TRANSLATE_NOOP("addresses", "Familiar"),
    "mixed": QT_TRANSLATE_NOOP("addresses", "Mixed"),
}
MOODS: Mapping[str, str] = {
    "angry": QT_TRANSLATE_NOOP("moods", "Angry"),
    "worried": QT_TRANSLATE_NOOP("moods", "Worried"),
    "confused": QT_TRANSLATE_NOOP("moods", "Confused"),
    "happy": QT_TRANSLATE_NOOP("moods", "Happy"),
    "sad": QT_TRANSLATE_NOOP("moods", "Sad"),
    "neutral": QT_TRANSLATE_NOOP("moods", "Calm"),
}
TONES: Mapping[str, str] = {
    "warm": QT_TRANSLATE_NOOP("tones", "Warm"),
    "neutral": QT_TRANSLATE_NOOP("tones", "Neutral"),
    "brief": QT_TRANSLATE_NOOP("tones", "Brief"),
}
CHANNELS: Mapping[str, str] = {
    "email": QT_TRANSLATE_NOOP("channels", "E-mail"),
    "ticket": QT_TRANSLATE_NOOP("channels", "Ticket"),
    "whatsapp": "WhatsApp",
    "telegram": "Telegram",
    "viber": "Viber",
    "skype": "Teams, Skype",
    "vk": "VK",
    "forum": QT_TRANSLATE_NOOP("channels", "Forum"),
    "sms": "SMS",
    "chat": QT_TRANSLATE_NOOP("channels", "Site chat"),
    "phone": QT_TRANSLATE_NOOP("channels", "Phone script"),
    "plain": QT_TRANSLATE_NOOP("channels", "Plain text"),
}
NOTICE_KINDS: Mapping[str, str] = {
    "outage": QT_TRANSLATE_NOOP("notice_kinds", "Outage"),
    "delay": QT_TRANSLATE_NOOP("notice_kinds", "Delay"),
    "change": QT_TRANSLATE_NOOP("notice_kinds", "Change"),
    "solved": QT_TRANSLATE_NOOP("notice_kinds", "Solved"),
}
NOTICE_STATES: Mapping[str, str] = {
    "planned": QT_TRANSLATE_NOOP("notice_states", "planned"),
    "current": QT_TRANSLATE_NOOP("notice_states", "current"),
    "ended": QT_TRANSLATE_NOOP("notice_states", "ended"),
}
PROBLEMS: Mapping[str, str] = {
    "edit_conflict": QT_TRANSLATE_NOOP("problems", "Somebody saved a newer version of this article meanwhile."),
    "item_exists": QT_TRANSLATE_NOOP("problems", "There is already an item with this name in this language."),
    "item_unknown": QT_TRANSLATE_NOOP("problems", "This item is not in the knowledge any more."),
    "title_missing": QT_TRANSLATE_NOOP("problems", "An item needs a title."),
    "day_unclear": QT_TRANSLATE_NOOP("problems", "“{text}” is not a day."),
    "attachment_missing": QT_TRANSLATE_NOOP("problems", "The file {file} is not there."),
    "attachment_unreadable": QT_TRANSLATE_NOOP("problems", "The file {file} cannot be read."),
    "attachment_empty": QT_TRANSLATE_NOOP("problems", "The file {file} is empty."),
    "attachment_too_large": QT_TRANSLATE_NOOP("problems", "The file {file} is larger than 20 MB."),
    "attachment_gone": QT_TRANSLATE_NOOP("problems", "The file {file} is not in the knowledge any more."),
    "previous_window_missing": QT_TRANSLATE_NOOP("problems", "There is no other window to paste into."),
    "previous_window_lost": QT_TRANSLATE_NOOP("problems", "Another window came to the front, so nothing was pasted."),
    "language_missing": QT_TRANSLATE_NOOP("problems", "Choose the language first."),
    "message_empty": QT_TRANSLATE_NOOP("problems", "There is no text in this message."),
    "message_too_long": QT_TRANSLATE_NOOP("problems", "This message is too long to be read."),
    "reply_empty": QT_TRANSLATE_NOOP("problems", "There is no reply to copy yet."),
    "reply_open_place": QT_TRANSLATE_NOOP("problems", "A place in the reply is still open."),
    "front_matter_broken": QT_TRANSLATE_NOOP("problems", "The header of this file cannot be read."),
    "file_not_readable": QT_TRANSLATE_NOOP("problems", "This file cannot be read."),
    "settings_broken": QT_TRANSLATE_NOOP(
        "problems", "The settings file could not be read; the usual settings are in use."
    ),
    "setting_invalid": QT_TRANSLATE_NOOP("problems", "This value is not possible for the setting {name}."),
    "backup_unreadable": QT_TRANSLATE_NOOP("problems", "This file is not a sound backup of the knowledge."),
    "backup_newer": QT_TRANSLATE_NOOP("problems", "This backup was made by a newer version of the program."),
    "home_locked": QT_TRANSLATE_NOOP("problems", "Another program is changing this knowledge right now."),
    "home_read_only": QT_TRANSLATE_NOOP("problems", "This knowledge can only be read here, so nothing was changed."),
    "home_newer": QT_TRANSLATE_NOOP("problems", "This knowledge was made by a newer version of the program."),
    "home_unreachable": QT_TRANSLATE_NOOP("problems", "The folder of the knowledge cannot be used."),
    "database_locked": QT_TRANSLATE_NOOP("problems", "Another program holds the knowledge database."),
    "database_damaged": QT_TRANSLATE_NOOP("problems", "The knowledge database is damaged."),
    "not_a_database": QT_TRANSLATE_NOOP("problems", "The knowledge database is damaged or belongs to another program."),
    "database_missing": QT_TRANSLATE_NOOP("problems", "The knowledge database is gone, but there are backups of it."),
    "database_unreachable": QT_TRANSLATE_NOOP("problems", "The knowledge database cannot be opened."),
    "disk_full": QT_TRANSLATE_NOOP("problems", "The disk is full, so nothing was saved."),
    "disk_failed": QT_TRANSLATE_NOOP("problems", "The disk could not read or write the knowledge."),
    "clipboard_refused": QT_TRANSLATE_NOOP("problems", "The clipboard did not take the text. Nothing was copied."),
    "clipboard_unreachable": QT_TRANSLATE_NOOP("problems", "The clipboard cannot be reached. Nothing was copied."),
    "clipboard_empty": QT_TRANSLATE_NOOP("problems", "There is no text on the clipboard."),
    "stage_failed": QT_TRANSLATE_NOOP(
        "problems", "This step could not be finished; what was there before is still shown."
    ),
    "child_failed": QT_TRANSLATE_NOOP("problems", "The work could not be finished."),
    "index_missing": QT_TRANSLATE_NOOP("problems", "The search index has not been built yet."),
    "index_stale": QT_TRANSLATE_NOOP(
        "problems", "The search index is older than the knowledge; newest items may be missing."
    ),
    "index_damaged": QT_TRANSLATE_NOOP("problems", "The search index is damaged and needs to be rebuilt."),
    "path_missing": QT_TRANSLATE_NOOP("problems", "There is no file or folder with this name."),
    "nothing_to_import": QT_TRANSLATE_NOOP("problems", "There is nothing to import yet; add files or a folder."),
    "folder_not_empty": QT_TRANSLATE_NOOP("problems", "This folder is not empty."),
    "format_unknown": QT_TRANSLATE_NOOP("problems", "This form of export is not known."),
    "export_failed": QT_TRANSLATE_NOOP("problems", "The files cannot be written: {reason}."),
    "file_too_large": QT_TRANSLATE_NOOP("problems", "This file is larger than {megabytes} MB."),
    "file_is_binary": QT_TRANSLATE_NOOP("problems", "This is not a text file."),
    "encoding_unknown": QT_TRANSLATE_NOOP("problems", "The letters of this file are in an encoding that is not known."),
    "columns_unknown": QT_TRANSLATE_NOOP("problems", "None of the columns of this table is known as a text."),
    "notices_broken": QT_TRANSLATE_NOOP("problems", "This file of notices cannot be read."),
    "json_broken": QT_TRANSLATE_NOOP("problems", "This file is not valid JSON."),
    "yaml_broken": QT_TRANSLATE_NOOP("problems", "This file is not valid YAML."),
    "nothing_recognised": QT_TRANSLATE_NOOP("problems", "No articles or replies are recognised in this file."),
    "text_not_readable": QT_TRANSLATE_NOOP("problems", "This cannot be read as text."),
    "index_locked": QT_TRANSLATE_NOOP(
        "problems", "Another window or command of this program is writing to the search index."
    ),
    "index_incomplete": QT_TRANSLATE_NOOP(
        "problems", "The new search index did not hold what it should; the old one stays."
    ),
    "semantic_missing": QT_TRANSLATE_NOOP("problems", "Search by meaning needs packages that are not installed."),
    "semantic_broken": QT_TRANSLATE_NOOP(
        "problems", "The packages for search by meaning are installed but cannot be used."
    ),
    "channel_broken": QT_TRANSLATE_NOOP("problems", "A file of a channel that belongs to the program cannot be used."),
    "channel_missing": QT_TRANSLATE_NOOP("problems", "A file of a channel that belongs to the program is missing."),
    "task_unknown": QT_TRANSLATE_NOOP("problems", "There is no measurement of this name."),
    "evaluation_process_failed": QT_TRANSLATE_NOOP("problems", "The process that measures start and memory failed."),
    "fault_misplaced": QT_TRANSLATE_NOOP("problems", "A seeded fault does not fit its reply."),
    "file_missing": QT_TRANSLATE_NOOP("problems", "This file does not exist."),
    "gallery_not_written": QT_TRANSLATE_NOOP("problems", "The gallery could not be written."),
    "reply_blocked": QT_TRANSLATE_NOOP(
        "problems", "The reply holds something that must be mended, so it was not copied."
    ),
    "pack_broken": QT_TRANSLATE_NOOP("problems", "A language file that belongs to the program cannot be used."),
    "phrases_broken": QT_TRANSLATE_NOOP("problems", "A file of phrases that belongs to the program cannot be used."),
    "phrases_missing": QT_TRANSLATE_NOOP(
        "problems", "Phrases for this language are missing, so no reply can be written in it."
    ),
    "tone_broken": QT_TRANSLATE_NOOP("problems", "A file of a tone that belongs to the program cannot be used."),
    "name_missing": QT_TRANSLATE_NOOP("problems", "The new item has no name to be known by."),
    "address_not_convertible": QT_TRANSLATE_NOOP(
        "problems", "A text in this language cannot be rewritten to the other form of address."
    ),
    "language_unknown": QT_TRANSLATE_NOOP("problems", "The language of the text cannot be told."),
    "address_missing": QT_TRANSLATE_NOOP("problems", "There is no form of address to remember."),
    "notice_text_missing": QT_TRANSLATE_NOOP("problems", "A notice needs a text in at least one language."),
    "notice_about_missing": QT_TRANSLATE_NOOP("problems", "Nothing says whom the notice concerns."),
    "notice_ends_early": QT_TRANSLATE_NOOP("problems", "The notice ends before it begins."),
    "notice_unknown": QT_TRANSLATE_NOOP("problems", "This notice is not there any more."),
    "notice_ended": QT_TRANSLATE_NOOP("problems", "This notice is over."),
    "notice_language_missing": QT_TRANSLATE_NOOP(
        "problems", "The notice has no text for this customer’s language or form of address."
    ),
    "notice_text_unclear": QT_TRANSLATE_NOOP("problems", "It is not clear in which language a text is."),
    "snippet_unknown": QT_TRANSLATE_NOOP("problems", "There is no canned reply “{name}”."),
    "snippet_missing": QT_TRANSLATE_NOOP(
        "problems", "The canned reply “{name}”, which is brought in, does not exist in this language."
    ),
    "snippet_in_itself": QT_TRANSLATE_NOOP("problems", "The canned reply “{name}” brings in itself."),
    "snippet_too_deep": QT_TRANSLATE_NOOP("problems", "“{name}” is brought in through too many canned replies."),
    "snippet_without_text": QT_TRANSLATE_NOOP("problems", "“{name}” has no ready answer to insert."),
    "snippet_value_unclear": QT_TRANSLATE_NOOP("problems", "This fills no place of the canned reply."),
    "habit_unknown": QT_TRANSLATE_NOOP("problems", "This phrase is not a learned one."),
    "time_unclear": QT_TRANSLATE_NOOP("problems", "This is not a time."),
    "customers_unreadable": QT_TRANSLATE_NOOP("problems", "Line {number} of this file names no customer."),
    "bench_size": QT_TRANSLATE_NOOP("problems", "This number of passages or queries cannot be measured."),
    "bench_process_failed": QT_TRANSLATE_NOOP("problems", "The process that measures opening and memory failed."),
    "corpus_missing": QT_TRANSLATE_NOOP("problems", "The texts to measure with are not there."),
    "corpus_empty": QT_TRANSLATE_NOOP("problems", "There are no passages in the texts to measure with."),
    "corpus_line_unreadable": QT_TRANSLATE_NOOP("problems", "A line of the texts to measure with is no passage."),
    "corpus_incomplete": QT_TRANSLATE_NOOP("problems", "Not all texts to measure with can be imported."),
    "no_sets": QT_TRANSLATE_NOOP("problems", "This folder holds no questions to measure with."),
    "set_unknown": QT_TRANSLATE_NOOP("problems", "There is no set of questions with this name."),
}
HINTS: Mapping[str, str] = {
    "edit_conflict": QT_TRANSLATE_NOOP("hints", "Compare both versions before you save yours."),
    "message_empty": QT_TRANSLATE_NOOP("hints", "Copy the message and paste it again."),
    "reply_open_place": QT_TRANSLATE_NOOP("hints", "Fill it in or take it out, then copy."),
    "snippet_missing": QT_TRANSLATE_NOOP("hints", "Correct the id after “include:” in Articles, or add that reply."),
    "snippet_in_itself": QT_TRANSLATE_NOOP("hints", "Take one of the “include:” out in Articles."),
    "snippet_too_deep": QT_TRANSLATE_NOOP("hints", "Put its words into one of them in Articles."),
    "semantic_missing": QT_TRANSLATE_NOOP("hints", "Install them with “{command}” and start the program again."),
    "semantic_broken": QT_TRANSLATE_NOOP("hints", "Install them again, or turn search by meaning off."),
    "home_locked": QT_TRANSLATE_NOOP("hints", "Wait a moment and try again."),
    "home_newer": QT_TRANSLATE_NOOP("hints", "Update the program to be able to change anything."),
    "home_read_only": QT_TRANSLATE_NOOP("hints", "Allow writing to the folder, or choose another one."),
    "home_unreachable": QT_TRANSLATE_NOOP("hints", "Choose another folder."),
    "database_locked": QT_TRANSLATE_NOOP("hints", "Close it and try again."),
    "database_damaged": QT_TRANSLATE_NOOP("hints", "Restore a backup; the damaged file is kept beside it."),
    "not_a_database": QT_TRANSLATE_NOOP("hints", "Restore a backup; the damaged file is kept beside it."),
    "database_missing": QT_TRANSLATE_NOOP("hints", "Restore a backup, or move the backups away to start empty."),
    "database_unreachable": QT_TRANSLATE_NOOP("hints", "Check the folder and try again."),
    "disk_full": QT_TRANSLATE_NOOP("hints", "Free some space and try again; your text is still here."),
    "disk_failed": QT_TRANSLATE_NOOP("hints", "Check the disk and try again."),
    "clipboard_refused": QT_TRANSLATE_NOOP("hints", "Click into the window and copy once more."),
    "day_unclear": QT_TRANSLATE_NOOP("hints", "Write it as 31.12.2026, or leave the field empty."),
    "message_too_long": QT_TRANSLATE_NOOP("hints", "Paste only the part that the customer wrote."),
    "path_missing": QT_TRANSLATE_NOOP("hints", "Check its name."),
    "folder_not_empty": QT_TRANSLATE_NOOP("hints", "Choose a new or empty folder."),
    "export_failed": QT_TRANSLATE_NOOP("hints", "Choose another folder."),
    "file_too_large": QT_TRANSLATE_NOOP("hints", "Cut it into smaller files."),
    "file_is_binary": QT_TRANSLATE_NOOP("hints", "Save it as text, Markdown, CSV or HTML."),
    "encoding_unknown": QT_TRANSLATE_NOOP("hints", "Save it as UTF-8 and import it again."),
    "columns_unknown": QT_TRANSLATE_NOOP(
        "hints", "Name the columns in the first row: id, title, body, or question and answer."
    ),
    "text_not_readable": QT_TRANSLATE_NOOP("hints", "Save it as UTF-8 text and try again."),
    "index_locked": QT_TRANSLATE_NOOP("hints", "Wait until it is done and try again."),
    "index_incomplete": QT_TRANSLATE_NOOP("hints", "Try again; if it happens again, check the database."),
    "channel_broken": QT_TRANSLATE_NOOP("hints", "Install the program again; the knowledge stays."),
    "channel_missing": QT_TRANSLATE_NOOP("hints", "Install the program again; the knowledge stays."),
    "pack_broken": QT_TRANSLATE_NOOP("hints", "Install the program again; the knowledge stays."),
    "phrases_broken": QT_TRANSLATE_NOOP("hints", "Install the program again; the knowledge stays."),
    "tone_broken": QT_TRANSLATE_NOOP("hints", "Install the program again; the knowledge stays."),
    "address_missing": QT_TRANSLATE_NOOP("hints", "Choose the form of address first."),
    "notices_broken": QT_TRANSLATE_NOOP("hints", "Export the notices again."),
    "notice_text_missing": QT_TRANSLATE_NOOP("hints", "Write what customers read."),
    "notice_about_missing": QT_TRANSLATE_NOOP("hints", "Name at least one telling word, as customers write it."),
    "notice_ends_early": QT_TRANSLATE_NOOP("hints", "Set an end after the beginning, or none."),
    "customers_unreadable": QT_TRANSLATE_NOOP(
        "hints", "The first line of a table names the columns: id, name, language, address, text."
    ),
    "bench_size": QT_TRANSLATE_NOOP("hints", "Choose larger numbers, separated by commas."),
    "corpus_missing": QT_TRANSLATE_NOOP("hints", "Check its name."),
    "corpus_empty": QT_TRANSLATE_NOOP("hints", "Each line of a JSONL file needs a title and a body."),
    "corpus_line_unreadable": QT_TRANSLATE_NOOP("hints", "Each line of a JSONL file needs a title and a body."),
    "no_sets": QT_TRANSLATE_NOOP("hints", "Choose a folder that has the folders “docs” and “retrieval”."),
}


def kind_text(code: str) -> str:
    return _say("kinds", KINDS, code)


def status_text(code: str) -> str:
    return _say("statuses", STATUSES, code)


def audience_text(code: str) -> str:
    return _say("audiences", AUDIENCES, code)


def language_text(code: str) -> str:
    """Returns a language's name, or its code in capitals where it has none here."""
    return _say("languages", LANGUAGES, code) if code in LANGUAGES else code.upper()


def address_text(code: str) -> str:
    return _say("addresses", ADDRESSES, code)


def address_word(address: Address, language: str | None) -> str:
    """Returns a form of address as that language itself calls it, else in the window's words."""
    if language is not None and language in ADDRESS_WORDS and address is not Address.MIXED:
        formal, familiar = ADDRESS_WORDS[language]
        return formal if address is Address.FORMAL else familiar
    return address_text(address)


def mood_text(code: str) -> str:
    return _say("moods", MOODS, code)


def tone_text(code: str) -> str:
    return _say("tones", TONES, code)


def channel_text(code: str) -> str:
    return _say("channels", CHANNELS, code)


def day_text(moment: datetime) -> str:
    """Returns the day of a moment as this system writes it."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local.date(), QLocale.FormatType.ShortFormat)


def calendar_day_text(day: date) -> str:
    """Returns a day of the calendar as this system writes it."""
    return QLocale().toString(QDate(day.year, day.month, day.day), QLocale.FormatType.ShortFormat)


def moment_text(moment: datetime) -> str:
    """Returns day and time of a moment as this system writes them."""
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()))
    return QLocale().toString(local, QLocale.FormatType.ShortFormat)


def notice_kind_text(code: str) -> str:
    return _say("notice_kinds", NOTICE_KINDS, code)


def notice_state_text(code: str) -> str:
    return _say("notice_states", NOTICE_STATES, code)


def notice_text(code: str) -> str:
    """Returns the sentence for a notice code of search or storage."""
    return _say("problems", PROBLEMS, code)


def problem_text(problem: KbassistProblem) -> str:
    """Returns the sentence of an expected trouble; one without words here speaks English."""
    if problem.code not in PROBLEMS:
        return problem.sentence
    return _filled(_say("problems", PROBLEMS, problem.code), problem.values)


def problem_hint(problem: KbassistProblem) -> str:
    if problem.code not in HINTS:
        return problem.hint if problem.code not in PROBLEMS else ""
    return _filled(_say("hints", HINTS, problem.code), problem.values)


def _say(context: str, table: Mapping[str, str], code: str) -> str:
    return QCoreApplication.translate(context, table[code]) if code in table else code


def _filled(text: str, values: Mapping[str, str]) -> str:
    for name, value in values.items():
        text = text.replace("{" + name + "}", value)
    return text
