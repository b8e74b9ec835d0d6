"""The window learns an agent's own phrases from what he copies, unless that is switched off."""

from dataclasses import replace
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from kbassist.core.reply import Act
from kbassist.services.habits import TIMES
from kbassist.ui.page import PageContext
from kbassist.ui.reply.view_model import ReplyViewModel
from tests.support.messages import PASSWORD


def answer(model: ReplyViewModel, idle: Any, qtbot: QtBot, closing: str) -> str:
    """Answers a message with another closing; returns the closing of the draft."""
    model.open_message(PASSWORD)
    qtbot.waitUntil(lambda: model.current is not None and model.current.is_check_current, timeout=8_000)
    work = model.current
    assert work is not None
    assert work.draft is not None
    drafted = next(part.text for part in work.draft.parts if part.act is Act.CLOSING)
    if drafted != closing:
        with qtbot.waitSignal(model.checked):
            model.edit_text(work.text.replace(drafted, closing))
    with qtbot.waitSignal(model.copied):
        model.copy_anyway()
    idle.wait()
    return drafted


@pytest.mark.parametrize("is_on", [True, False])
def test_a_closing_that_is_always_replaced_is_drafted_so(
    model: ReplyViewModel, context: PageContext, idle: Any, qtbot: QtBot, is_on: bool
) -> None:
    settings = context.settings.current
    context.settings.change(replace(settings, reply=replace(settings.reply, use_habits=is_on)))
    phrases = {answer(model, idle, qtbot, "Lai izdodas,") for _ in range(4 * TIMES)}

    learned = context.home.habits.of("Līga Ozola")

    assert bool(learned) is is_on
    assert ("Lai izdodas," in phrases) is is_on
