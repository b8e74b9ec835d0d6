"""Sources are read as whole sentences and lists, each with its exact place."""

from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.text import Span
from kbassist.drafting.source_units import UnitKind, as_said, units_of


def read(markdown: str, *pointers: str) -> list[tuple[UnitKind, str]]:
    units = units_of(markdown, Span(0, len(markdown)), pointers)
    return [(unit.kind, unit.text) for unit in units]


def test_headings_tables_quotes_and_pictures_are_no_units() -> None:
    markdown = "# Virsraksts\n\n| a | b |\n|---|---|\n\n> citāts\n\n![aina](a.png)\n\n---\n\nTeikums."

    assert read(markdown) == [(UnitKind.SENTENCE, "Teikums.")]


def test_a_sentence_over_two_lines_is_one_sentence() -> None:
    assert read("Viens garš\nteikums. Otrs.") == [
        (UnitKind.SENTENCE, "Viens garš teikums."),
        (UnitKind.SENTENCE, "Otrs."),
    ]


def test_an_abbreviation_does_not_cut_a_sentence() -> None:
    assert read("Darbi notiek no plkst. 00.00 līdz plkst. 05.00. Pēc tam viss strādā.") == [
        (UnitKind.SENTENCE, "Darbi notiek no plkst. 00.00 līdz plkst. 05.00."),
        (UnitKind.SENTENCE, "Pēc tam viss strādā."),
    ]


def test_a_sentence_that_points_elsewhere_is_left_out() -> None:
    assert read("Viens. Sīkāk Skat. zemāk tabulā. Divi.", "skat. zemak") == [
        (UnitKind.SENTENCE, "Viens."),
        (UnitKind.SENTENCE, "Divi."),
    ]


def test_steps_keep_their_numbers_and_what_hangs_below_them() -> None:
    markdown = "Dariet tā:\n\n1. Atveriet.\n   Tas ir zils.\n\n2. Spiediet **Labi**.\n   - vai Enter\n\nGatavs."

    assert read(markdown) == [
        (UnitKind.SENTENCE, "Dariet tā:"),
        (UnitKind.STEPS, "1. Atveriet. Tas ir zils.\n2. Spiediet **Labi**.\n   - vai Enter"),
        (UnitKind.SENTENCE, "Gatavs."),
    ]


def test_a_code_block_is_kept_as_it_stands() -> None:
    assert read("Ierakstiet:\n\n```\nv=spf1 -all\n```\n") == [
        (UnitKind.SENTENCE, "Ierakstiet:"),
        (UnitKind.CODE, "```\nv=spf1 -all\n```"),
    ]


def test_links_are_said_with_their_address_and_inner_ones_without() -> None:
    assert as_said("Skatiet [statusu](https://s.example/) un [parole](password.md).") == (
        "Skatiet statusu (https://s.example/) un parole."
    )
    assert as_said("<https://a.example> un [https://b.example](https://b.example)") == (
        "https://a.example un https://b.example"
    )


@given(
    st.lists(
        st.sampled_from(
            [
                "Teikums viens. Divi!",
                "1. solis\n2. solis",
                "- punkts",
                "# V",
                "",
                "```\nkods\n```",
                "> c",
                "a\nb?",
                "|x|",
            ]
        ),
        max_size=8,
    ),
    st.sampled_from(["\n", "\n\n"]),
)
def test_units_stand_in_order_where_they_say_and_never_overlap(blocks: list[str], joint: str) -> None:
    markdown = joint.join(blocks)

    end = 0
    for unit in units_of(markdown, Span(0, len(markdown)), ()):
        assert end <= unit.span.start < unit.span.end <= len(markdown)
        assert as_said(unit.span.of(markdown).replace("\n", " ")) == as_said(unit.text.replace("\n", " "))
        end = unit.span.end


def test_a_code_span_keeps_the_tag_that_the_sentence_speaks_of() -> None:
    assert as_said("Ielīmējiet to pirms `</head>`.<br>") == "Ielīmējiet to pirms `</head>`."


def test_a_sentence_whose_link_vanished_is_no_sentence() -> None:
    assert read("Taustiņus var mainīt. Kā to darīt, aprakstīts .") == [(UnitKind.SENTENCE, "Taustiņus var mainīt.")]


def test_what_remained_of_a_picture_is_no_sentence() -> None:
    text = "1. Izvēlieties paroli.\n\nģenerēt paroli\n\nTad saglabājiet."

    assert [unit.text for unit in units_of(text, Span(0, len(text)), ())] == [
        "1. Izvēlieties paroli.",
        "Tad saglabājiet.",
    ]
