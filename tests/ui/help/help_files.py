"""The help pages as the tests read them: with what the program puts into them, in a language of the window."""

import re
from functools import cache

from kbassist.core.jobs import CancelToken
from kbassist.core.resource_files import resource_folder
from kbassist.ui.help.pages import HelpPage, load_help

LANGUAGES = ("en", "lv", "ru")
CODE_BLOCK = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


@cache
def pages_in(language: str) -> tuple[HelpPage, ...]:
    """Returns the pages as they lie in the folder, the places for generated parts unfilled."""
    return load_help(resource_folder("help"), language, {}, CancelToken())


def page_in(language: str, page_id: str) -> HelpPage:
    return next(page for page in pages_in(language) if page.id == page_id)


def prose(page: HelpPage) -> str:
    """Returns the Markdown of a page without its blocks of code."""
    return CODE_BLOCK.sub("", page.markdown)


def marked_code(page: HelpPage) -> set[str]:
    """Returns everything that stands as code in the running text."""
    return set(re.findall(r"`([^`\n]+)`", prose(page)))
