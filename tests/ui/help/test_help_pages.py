"""The help says the same in three languages, and what it names exists in the program."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

import pytest
import typer

from kbassist.checking import checks
from kbassist.cli.main import build_app
from kbassist.core.jobs import Cancelled, CancelToken
from kbassist.core.resource_files import resource_folder
from kbassist.ui.actions import ACTIONS
from kbassist.ui.finding_texts import FINDINGS
from kbassist.ui.help.pages import PAGE_IDS, load_help, page_from
from tests.ui.help.help_files import LANGUAGES, marked_code, page_in, pages_in, prose

INNER_KEYS = {"Enter", "Esc", "Tab", "Shift+Tab", "PgUp", "PgDown", "Ctrl+Z"}
"""Keys that belong to lists and fields, not to an action."""

KEY = re.compile(r"(?:(?:Ctrl|Alt|Shift)\+)+\S+|F\d{1,2}|Enter|Esc|Tab|PgUp|PgDown")
LINK = re.compile(r"\]\(([^)]+)\)")
BOLD = re.compile(r"\*\*(.+?)\*\*")
HEADING_SIGNS = re.compile(r"^(#+) ", re.MULTILINE)

every_language = pytest.mark.parametrize("language", LANGUAGES)


def finding_codes() -> set[str]:
    modules = [import_module(f"{checks.__name__}.{module.name}") for module in iter_modules(checks.__path__)]
    return {code for module in modules for code in module.CODES} | {"check_failed"}


def words_of_the_window(language: str) -> set[str]:
    """Returns every text of the window in a language."""
    reference = "lv" if language == "en" else language
    file = resource_folder("translations") / f"kbassist_{reference}.ts"
    wanted = "source" if language == "en" else "translation"
    return {message.findtext(wanted) or "" for message in ElementTree.parse(file).iter("message")} | {"SMS"}


@every_language
def test_every_page_exists_and_no_other(language: str) -> None:
    files = {file.stem for file in (resource_folder("help") / language).glob("*.md")}

    assert files == set(PAGE_IDS)


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_a_page_has_the_same_headings_in_every_language(page_id: str) -> None:
    signs = {language: HEADING_SIGNS.findall(prose(page_in(language, page_id))) for language in LANGUAGES}

    assert signs["lv"] == signs["en"]
    assert signs["ru"] == signs["en"]


@pytest.mark.parametrize("page_id", PAGE_IDS)
def test_a_page_names_the_same_keys_and_commands_in_every_language(page_id: str) -> None:
    def keys(language: str) -> set[str]:
        return {code for code in marked_code(page_in(language, page_id)) if KEY.fullmatch(code)}

    assert keys("lv") == keys("en")
    assert keys("ru") == keys("en")


@every_language
def test_a_page_has_one_title_and_it_stands_first(language: str) -> None:
    for page in pages_in(language):
        assert page.markdown.startswith("# ")
        assert HEADING_SIGNS.findall(prose(page)).count("#") == 1


@every_language
def test_links_between_pages_lead_somewhere(language: str) -> None:
    wrong = [
        f"{page.id}: {target}"
        for page in pages_in(language)
        for target in LINK.findall(prose(page))
        if target.removesuffix(".md") not in PAGE_IDS or not target.endswith(".md")
    ]

    assert wrong == []


@every_language
def test_every_page_can_be_reached_by_links_or_is_listed_first(language: str) -> None:
    linked = {target for page in pages_in(language) for target in LINK.findall(prose(page))}

    assert {"articles.md", "data.md", "findings.md", "reply.md", "search.md"} <= linked


@every_language
def test_every_key_that_is_named_exists(language: str) -> None:
    known = {keys for spec in ACTIONS for keys in spec.shortcuts} | INNER_KEYS

    unknown = [
        f"{page.id}: {code}"
        for page in pages_in(language)
        for code in marked_code(page)
        if KEY.fullmatch(code) and code not in known
    ]

    assert unknown == []


@every_language
def test_every_screen_name_stands_as_the_window_writes_it(language: str) -> None:
    known = words_of_the_window(language)

    unknown = [
        f"{page.id}: {name}" for page in pages_in(language) for name in BOLD.findall(prose(page)) if name not in known
    ]

    assert unknown == []


@every_language
def test_every_finding_is_explained(language: str) -> None:
    page = page_in(language, "findings")

    explained = {code for code in marked_code(page) if re.fullmatch(r"[a-z]+\.[a-z_]+|check_failed", code)}

    assert explained == finding_codes() == set(FINDINGS)


@every_language
def test_every_finding_has_a_section_of_its_own(language: str) -> None:
    page = page_in(language, "findings")

    sections = [page.section_about(code) for code in FINDINGS]

    assert 0 not in sections
    assert len(set(sections)) == len(sections)


def single_commands(group: typer.core.TyperGroup) -> Iterator[typer.core.TyperCommand]:
    """Yields the commands of a group and of the groups in it."""
    for command in group.commands.values():
        if isinstance(command, typer.core.TyperGroup):
            yield from single_commands(command)
        elif isinstance(command, typer.core.TyperCommand):
            yield command


@every_language
def test_every_command_is_mentioned(language: str) -> None:
    command = typer.main.get_command(build_app())
    assert isinstance(command, typer.core.TyperGroup)
    page = page_in(language, "command-line")

    named = {code.split()[1] for code in marked_code(page) if code.startswith("kbassist ") and code[9] != "-"}

    assert named == {name for name, one in command.commands.items() if not one.hidden}


@every_language
def test_every_option_that_is_mentioned_exists(language: str) -> None:
    command = typer.main.get_command(build_app())
    assert isinstance(command, typer.core.TyperGroup)
    options = {name for one in single_commands(command) for parameter in one.params for name in parameter.opts}
    options |= {"--help", "--home", "--paste-from-clipboard"}

    mentioned = {
        word
        for page in pages_in(language)
        for code in marked_code(page)
        for word in code.split()
        if word.startswith("--")
    }

    assert mentioned <= options


def test_a_language_without_pages_gets_the_english_ones() -> None:
    pages = load_help(resource_folder("help"), "de", {}, CancelToken())

    assert pages == pages_in("en")


def test_loading_stops_when_it_is_cancelled() -> None:
    token = CancelToken()
    token.cancel()

    with pytest.raises(Cancelled):
        load_help(resource_folder("help"), "en", {}, token)


def test_a_heading_in_a_block_of_code_begins_no_section() -> None:
    page = page_from("example", "# Title\n\n```\n# comment\n```\n\n## Part\n\nWords.\n")

    assert [section.heading for section in page.sections] == ["Title", "Part"]
