"""Markdown read as words."""

from hypothesis import given
from hypothesis import strategies as st

from kbassist.markup.marked_text import Marks, marked_text
from kbassist.markup.plain_text import plain_text

PIECES = (
    *(
        "a",
        "b c",
        "1. x",
        "2. y",
        "0. w",
        "1) p",
        "3. n",
        "1.",
        "- z",
        "- q",
        "+ r",
        "* s",
        "-   d",
        "- 1. x",
        "-",
        "*",
    ),
    *("\n", "\n\n", "  ", "   ", "\t", " \n", "\r", "\u2028", "\xa0", "\x0b", "# h", "## k #", "#", "=", "---", "„q”"),
    *(
        "**b**",
        "*e*",
        "**",
        "_i_",
        "`c`",
        "```",
        "``` x",
        "````",
        " ```",
        "```\n  k\n\n```",
        "[l](u)",
        "[a]: /u",
        "[x]",
    ),
    *("<b>", "&amp;", "\\", "(", "| a | b |", "\n|---|---|\n", "> q", "!", "é"),
    *(
        "**Bo ld**",
        "*em x*",
        "_em x_",
        "__S__",
        "`co de`",
        "snake_case",
        "a & b",
        "(**B**)",
        "**B**.",
        "**a `b`**",
        "x**y**",
    ),
    *("|a|b|", "|x|", "|-|", "|---|---|", "\n|a|*b*|\n|-|:-:|\n|c|\n||d|e|\n", "\n\n|a|\n|-|\n|**b c**|\n\n", "a|b"),
    *("\n> ", "\n>", "> - q", "> |a|\n> |-|\n> |b|", ">> d", "\nw\n", "\n  w\n", "\n     w\n", "|a\\_b|\n", "|a\\|b|"),
    *(
        "\\[in\\]",
        "\\*",
        "**A\\_B\\*c**",
        "**/D**",
        "**F n:**",
        "*\\_x*",
        "(**.a**)",
        "\\w",
        "\\`",
        "a\\",
        "\\\\",
        "`a\\`",
        "\\&amp;",
    ),
)


def test_marks_go_and_words_stay() -> None:
    assert plain_text("## Parole\n\nAtveriet **Profils** un `OK`.") == "Parole\n\nAtveriet Profils un OK."


def test_lists_keep_their_numbers() -> None:
    assert plain_text("1. pirmais\n2. otrais\n   - sīkāk\n") == "1. pirmais\n2. otrais\n  - sīkāk"


def test_two_lists_stay_apart() -> None:
    assert plain_text("1. viens\n\n- divi\n") == "1. viens\n\n- divi"


def test_a_link_keeps_its_address_once() -> None:
    assert plain_text("[šeit](https://a.example/b)") == "šeit (https://a.example/b)"
    assert plain_text("<https://a.example/b>") == "https://a.example/b"


def test_a_table_keeps_its_cells() -> None:
    assert plain_text("| Plāns | Cena |\n|---|---|\n| Mājas 100 | 14,90 |") == "Plāns | Cena\n\nMājas 100 | 14,90"


@given(st.lists(st.text(alphabet="abcāčēя0123456789", min_size=1), min_size=1, max_size=20))
def test_no_word_is_lost(words: list[str]) -> None:
    assert plain_text(" ".join(words)).split() == words


def test_code_stands_as_it_was_written() -> None:
    assert plain_text("Pirms\n```sh\n  # *viens*\n\n```\n- pēc") == "Pirms\n\n  # *viens*\n\n- pēc"


@given(st.lists(st.sampled_from(PIECES), max_size=14).map("".join))
def test_simple_markdown_is_read_line_by_line_as_the_parser_reads_it(markdown: str) -> None:
    assert plain_text(markdown) == marked_text(markdown, Marks())


@given(st.lists(st.lists(st.sampled_from(PIECES), max_size=3).map(" ".join), max_size=6).map("\n".join))
def test_lines_of_simple_markdown_are_read_as_the_parser_reads_them(markdown: str) -> None:
    assert plain_text(markdown) == marked_text(markdown, Marks())
