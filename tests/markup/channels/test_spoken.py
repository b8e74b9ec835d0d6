"""A reply to be read aloud."""

import pytest

from kbassist.core.reply import Channel
from kbassist.core.resource_files import resource_folder
from kbassist.markup.channels import ChannelFormat, load_channels, preview, render

LONG = {
    "lv": (
        "Izslēdziet rūteri no strāvas, pagaidiet trīsdesmit sekundes, ieslēdziet to atkal un pagaidiet, kamēr "
        "iedegas zaļā gaismiņa, jo tikai tad tas ir gatavs darbam."
    ),
    "ru": (
        "Выключите роутер из розетки, подождите тридцать секунд, включите его снова и подождите, пока загорится "
        "зелёный огонёк, потому что только тогда он готов к работе."
    ),
    "en": (
        "Unplug the router from the wall, wait for thirty seconds, plug it in again and wait until the green light "
        "comes on, because only then is it ready to work for you."
    ),
}


@pytest.fixture(scope="module")
def phone() -> ChannelFormat:
    return load_channels(resource_folder("channels"))[Channel.PHONE]


def script(markdown: str, phone: ChannelFormat, language: str | None = None) -> list[str]:
    return render(markdown, phone, language).plain.splitlines()


def test_every_sentence_has_a_line_of_its_own(phone: ChannelFormat) -> None:
    assert script("Viens. Divi! Trīs?", phone, "lv") == ["Viens.", "Divi!", "Trīs?"]


def test_initials_and_ordinals_do_not_end_a_sentence(phone: ChannelFormat) -> None:
    lines = script("J. Bērziņš ieradīsies 2026. gada 3. maijā. Čau!", phone, "lv")

    assert lines == ["J. Bērziņš ieradīsies 2026. gada 3. maijā.", "Čau!"]


@pytest.mark.parametrize("language", ["lv", "ru", "en"])
def test_no_line_is_longer_than_fifteen_words(phone: ChannelFormat, language: str) -> None:
    lines = script(LONG[language], phone, language)

    assert max(len(line.split()) for line in lines) <= 15
    assert " ".join(lines) == LONG[language]


def test_steps_can_be_ticked_off_and_go_on_under_their_words(phone: ChannelFormat) -> None:
    lines = script(f"Lūdzu:\n\n1. Atveriet **Profils**.\n2. {LONG['lv']}", phone, "lv")

    assert lines[2] == "☐ Atveriet Profils."
    assert lines[3].startswith("☐ Izslēdziet")
    assert all(line.startswith("  ") for line in lines[4:])


@pytest.mark.parametrize(
    ("language", "written", "said"),
    [
        ("lv", "Vairāk: https://a.example/b?c=1.", "Vairāk: saiti es atsūtīšu."),
        ("lv", "Atveriet lapu (www.a.example) un piesakieties.", "Atveriet lapu (saiti es atsūtīšu) un piesakieties."),
        ("ru", "Откройте https://a.example/b и войдите.", "Откройте (ссылку я пришлю) и войдите."),
        ("en", "Go to dzintarnet.lv/login and sign in.", "Go to (I will send you the link) and sign in."),
        ("lv", "Serveris ir imap.dzintarnet.lv, ports 993.", "Serveris ir (to es atsūtīšu rakstiski), ports 993."),
        ("en", "Write to help@a.example.", "Write to (I will send you the e-mail address)."),
    ],
)
def test_addresses_are_promised_and_not_read_out(phone: ChannelFormat, language: str, written: str, said: str) -> None:
    assert script(written, phone, language) == [said]


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("67001234", "67 00 12 34"),
        ("+37167001234", "+371 67 00 12 34"),
        ("4512873", "451 28 73"),
        ("12500", "12 500"),
        ("123456789", "123 456 789"),
        ("LV80BANK0000435195001", "LV80 BANK 0000 4351 9500 1"),
        ("2026", "2026"),
        ("12,50", "12,50"),
        ("INV-2026-00451", "INV-2026-00451"),
    ],
)
def test_long_numbers_stand_in_groups(phone: ChannelFormat, written: str, said: str) -> None:
    (line,) = script(f"Tas ir {written} tagad.", phone, "lv")

    assert line.replace("\u00a0", " ") == f"Tas ir {said} tagad."


@pytest.mark.parametrize(
    ("text", "promise"),
    [
        ("Lūdzu, skatiet https://a.example.", "saiti es"),
        ("Смотрите https://a.example.", "ссылку"),
        ("See https://a.example.", "link"),
    ],
)
def test_an_untold_language_is_read_from_the_letters(phone: ChannelFormat, text: str, promise: str) -> None:
    assert promise in script(text, phone)[0]


def test_the_steps_of_a_menu_are_said_one_after_another(phone: ChannelFormat) -> None:
    assert script("Откройте «Заявки > Возврат» и нажмите.", phone, "ru") == [
        "Откройте «Заявки, затем Возврат» и нажмите."
    ]


def test_the_preview_has_a_paragraph_for_each_line(phone: ChannelFormat) -> None:
    (shown,) = preview(render("Labdien!\n\n- viens\n- divi", phone, "lv"), phone)

    assert shown == "<p>Labdien!</p><p>☐ viens</p><p>☐ divi</p>"
