"""Both themes can be read, and every icon is drawn."""

import pytest

from kbassist.ui.appearance import Appearance
from kbassist.ui.icons import icon_names
from kbassist.ui.theme import Theme, contrast, font_pixels, load_themes, palette, style_sheet

TEXT_PAIRS = [
    (text, ground) for text in ("text", "text_soft", "link") for ground in ("window", "surface", "sunken", "hover")
] + [
    ("accent_text", "accent"),
    ("accent_text", "accent_hover"),
    ("on_accent_soft", "accent_soft"),
    ("text", "accent_soft"),
    ("text_soft", "accent_soft"),
    ("on_mark", "mark"),
    ("accent", "surface"),
    ("good", "good_soft"),
    ("warning", "warning_soft"),
    ("problem", "problem_soft"),
    ("problem", "window"),
    ("info", "info_soft"),
    ("info", "surface"),
    ("text", "good_soft"),
    ("text", "warning_soft"),
    ("text", "problem_soft"),
    ("text", "info_soft"),
]
OUTLINE_PAIRS = [("border_strong", "surface"), ("border_strong", "window"), ("accent", "window")]


@pytest.fixture(params=["light", "dark"])
def theme(request: pytest.FixtureRequest) -> Theme:
    return load_themes()[request.param]


@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_stands_out_from_its_ground(theme: Theme, text: str, ground: str) -> None:
    assert contrast(theme.color(text), theme.color(ground)) >= 4.5


@pytest.mark.parametrize(("outline", "ground"), OUTLINE_PAIRS)
def test_outlines_can_be_seen(theme: Theme, outline: str, ground: str) -> None:
    assert contrast(theme.color(outline), theme.color(ground)) >= 3


def test_both_themes_name_the_same_roles() -> None:
    themes = load_themes()

    assert themes["light"].colors.keys() == themes["dark"].colors.keys()


def test_the_style_sheet_leaves_no_place_open(theme: Theme) -> None:
    assert "$" not in style_sheet(theme, 150)


def test_the_palette_follows_the_theme(theme: Theme) -> None:
    assert palette(theme).window().color() == theme.color("window")


def test_the_type_scale_grows_with_the_text_size() -> None:
    steps = ("small", "body", "strong", "title", "display")

    assert [font_pixels(step, 100) for step in steps] == sorted({font_pixels(step, 100) for step in steps})
    assert font_pixels("body", 150) == 21


@pytest.mark.parametrize("name", icon_names())
def test_every_icon_has_ink(appearance: Appearance, name: str) -> None:
    image = appearance.icon(name, "text").pixmap(24, 24).toImage()

    assert any(image.pixelColor(x, y).alpha() > 100 for x in range(image.width()) for y in range(image.height()))
