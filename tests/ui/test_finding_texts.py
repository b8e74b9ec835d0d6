"""Every finding of the check has a sentence for the agent."""

from kbassist.checking import checks
from kbassist.core.registry import plug_ins
from kbassist.ui.finding_texts import FINDINGS, finding_text


def test_every_code_of_every_check_has_a_sentence() -> None:
    codes = {code for module in plug_ins(checks) for code in module.CODES}

    assert codes - set(FINDINGS) == set()


def test_no_sentence_waits_for_a_code_that_no_check_has() -> None:
    codes = {code for module in plug_ins(checks) for code in module.CODES}

    assert set(FINDINGS) - codes == {"check_failed"}


def test_an_unknown_code_is_shown_as_it_is() -> None:
    assert finding_text("code.of_tomorrow") == "code.of_tomorrow"
