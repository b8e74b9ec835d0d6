from kbassist.cli.tables import table_text


def test_words_stand_left_and_figures_right_under_their_headings() -> None:
    text = table_text("Found", ("set", "R@1"), [("starter", "0.5"), ("a", "10.25")])

    title, _, heading, _, first, second, *_ = text.splitlines()
    assert title == "Found"
    assert heading.split() == ["set", "R@1"]
    assert first.strip().startswith("starter ")
    assert first.rstrip().endswith("  0.5")
    assert len(first.rstrip()) == len(second.rstrip())


def test_signs_in_a_cell_are_no_markup() -> None:
    assert "[bold]x[/bold]" in table_text("", ("set",), [("[bold]x[/bold]",)])
