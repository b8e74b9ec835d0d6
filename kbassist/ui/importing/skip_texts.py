"""Words for why a file or record was not imported, by code, in the language of the window."""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication

from kbassist.core.errors import InputProblem
from kbassist.core.records import Skipped
from kbassist.ui.texts import PROBLEMS, problem_text
from kbassist.ui.translatable import QT_TRANSLATE_NOOP

SKIPS: Mapping[str, str] = {
    "file_empty": QT_TRANSLATE_NOOP("skips", "The file is empty."),
    "file_unknown": QT_TRANSLATE_NOOP("skips", "It is no kind of file that can be imported."),
    "file_gone": QT_TRANSLATE_NOOP("skips", "It is gone."),
    "file_forbidden": QT_TRANSLATE_NOOP("skips", "You have no permission to read it."),
    "file_unreadable": QT_TRANSLATE_NOOP("skips", "It cannot be read: {reason}."),
    "file_too_deep": QT_TRANSLATE_NOOP("skips", "It is nested too deeply or too large to be read."),
    "link_nowhere": QT_TRANSLATE_NOOP("skips", "It is a link that leads nowhere."),
    "no_file": QT_TRANSLATE_NOOP("skips", "It is not a file."),
    "no_text": QT_TRANSLATE_NOOP("skips", "It holds no text."),
    "text_too_long": QT_TRANSLATE_NOOP("skips", "Its text is longer than {count} characters."),
    "language_unclear": QT_TRANSLATE_NOOP("skips", "Its language cannot be told; choose it above and import again."),
    "read_before": QT_TRANSLATE_NOOP("skips", "“{name}” ({language}) was read before with other words, in {file}."),
    "row_too_wide": QT_TRANSLATE_NOOP("skips", "The row has {cells} cells, but there are {columns} columns."),
    "table_broken": QT_TRANSLATE_NOOP("skips", "The table is broken here: {reason}."),
    "line_no_json": QT_TRANSLATE_NOOP("skips", "The line is not JSON: {reason} at character {place}."),
    "line_too_deep": QT_TRANSLATE_NOOP("skips", "The line is nested too deeply or holds a number that is too long."),
    "line_no_object": QT_TRANSLATE_NOOP("skips", "The line is not a JSON object."),
    "attached_missing": QT_TRANSLATE_NOOP("skips", "The file that it names is not there."),
    "attached_outside": QT_TRANSLATE_NOOP("skips", "The file that it names lies outside the imported folder."),
    "is_word": QT_TRANSLATE_NOOP("skips", "It is a Word document; save it as HTML or text and import that."),
    "is_odt": QT_TRANSLATE_NOOP(
        "skips", "It is a text document of an office program; save it as HTML or text and import that."
    ),
    "is_spreadsheet": QT_TRANSLATE_NOOP("skips", "It is a spreadsheet; save it as CSV and import that."),
    "is_book": QT_TRANSLATE_NOOP("skips", "It is a packed book; unpack it and import the folder."),
    "is_zip": QT_TRANSLATE_NOOP("skips", "It is a zip archive; unpack it and import the folder."),
    "is_empty_zip": QT_TRANSLATE_NOOP("skips", "It is an empty zip archive."),
    "is_packed": QT_TRANSLATE_NOOP("skips", "It is a packed file ({form}); unpack it and import what is in it."),
    "is_pdf": QT_TRANSLATE_NOOP("skips", "It is a PDF; save it as text or HTML and import that."),
    "is_old_office": QT_TRANSLATE_NOOP(
        "skips", "It is an old office document; save it as HTML or text and import that."
    ),
    "is_picture": QT_TRANSLATE_NOOP("skips", "It is a picture."),
    "is_database": QT_TRANSLATE_NOOP("skips", "It is a database."),
}


def skip_text(skipped: Skipped) -> str:
    """Returns why something was not imported; a reason without words here speaks English."""
    if skipped.code in SKIPS:
        return QCoreApplication.translate("skips", SKIPS[skipped.code]).format(**skipped.values)
    if skipped.code in PROBLEMS:
        return problem_text(InputProblem(skipped.code, skipped.reason, **skipped.values))
    return skipped.reason
