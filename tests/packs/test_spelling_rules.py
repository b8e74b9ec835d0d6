"""What spelling.toml says of each language agrees with itself."""

import pytest

from kbassist.checking.spelling_rules import SpellingRules, load_spelling_rules
from kbassist.core.resource_files import resource_folder

RULES = load_spelling_rules(resource_folder("languages"))


def test_the_usual_reply_languages_can_be_judged() -> None:
    assert {"lv", "ru", "en"} <= set(RULES)


@pytest.mark.parametrize("rules", RULES.values(), ids=RULES)
def test_no_mistake_is_accepted_and_every_correction_is_another_word(rules: SpellingRules) -> None:
    assert set(rules.mistakes) & set(rules.accepted) == set()
    assert [typed for typed, meant in rules.mistakes.items() if meant in rules.mistakes or typed == meant] == []


@pytest.mark.parametrize("rules", RULES.values(), ids=RULES)
def test_marks_and_probes_are_written_in_the_alphabet(rules: SpellingRules) -> None:
    letters = {*rules.marks, *(marked for several in rules.marks.values() for marked in several)}

    assert letters | set("".join(rules.probes)) <= set(rules.alphabet)
