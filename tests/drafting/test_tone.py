"""Tones are data: every tone loads, a slip names its file, a channel changes what it says it changes."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.reply import Act, Channel, Tone
from kbassist.drafting.tone import Layout, SignatureForm, ToneStyle, load_tones


def test_every_tone_is_shipped_and_brief_is_the_shortest(tones: Mapping[Tone, ToneStyle]) -> None:
    assert set(tones) == set(Tone)
    assert tones[Tone.BRIEF].longest_answer < tones[Tone.NEUTRAL].longest_answer <= tones[Tone.WARM].longest_answer


def test_an_omitted_act_takes_all_its_conditions_with_it() -> None:
    style = ToneStyle(Tone.BRIEF, 2, frozenset({"next_step", "thanks.first"}))

    assert not style.says(Act.NEXT_STEP, "steps", Channel.EMAIL)
    assert not style.says(Act.THANKS, "first", Channel.EMAIL)
    assert style.says(Act.THANKS, "happy", Channel.EMAIL)


def test_a_channel_omits_and_shortens_beside_the_tone() -> None:
    layout = Layout(frozenset({"closing"}), SignatureForm.LINE, longest_answer=2)
    style = ToneStyle(Tone.WARM, 5, frozenset(), {Channel.SMS: layout})

    assert not style.says(Act.CLOSING, "any", Channel.SMS)
    assert style.says(Act.CLOSING, "any", Channel.EMAIL)
    assert (style.sentences(Channel.SMS), style.sentences(Channel.EMAIL)) == (2, 5)


@pytest.mark.parametrize(
    "slip",
    [
        "",
        "longest_answer = 'two'",
        "longest_answer = 2\nomit = ['shouting']",
        "longest_answer = 2\n[layout.pigeon]",
        "longest_answer = 2\n[layout.sms]\nsignature = 'loud'",
        "longest_answer = 2\n[layout.sms]\ncolour = 'red'",
        "longest_answer =",
    ],
)
def test_a_slip_in_a_tone_file_is_told_with_the_file(tmp_path: Path, slip: str) -> None:
    (tmp_path / "warm.toml").write_text(slip, encoding="utf-8")

    with pytest.raises(InputProblem, match=r"warm\.toml") as raised:
        load_tones(tmp_path)

    assert raised.value.code == "tone_broken"


def test_a_missing_tone_is_told(tmp_path: Path) -> None:
    with pytest.raises(InputProblem, match=r"warm\.toml"):
        load_tones(tmp_path)
