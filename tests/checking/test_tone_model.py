"""The trained models of tone tell plain breaches from plain courtesy, and name their precept."""

import pytest

from kbassist.checking.tone_model import BREACH, judge_tone
from kbassist.checking.tools import CheckTools
from kbassist.core.resource_files import resource_folder

LANGUAGES = ("lv", "ru", "en")


@pytest.mark.parametrize(
    ("language", "bad", "good"),
    [
        ("lv", "Vai jūs vispār protat lasīt?", "Paldies, ka uzrakstījāt."),
        ("ru", "Вы вообще читать умеете?", "Спасибо, что написали нам."),
        ("en", "Your manners are terrible.", "Thank you for writing to us."),
    ],
)
def test_a_rude_sentence_is_likelier_a_breach_than_a_kind_one(
    tools: CheckTools, language: str, bad: str, good: str
) -> None:
    rude, kind = judge_tone([bad, good], language, tools.packs.models)

    assert rude.likelihood > 0.5 > kind.likelihood
    assert rude.code.startswith("respect.")


@pytest.mark.parametrize("language", LANGUAGES)
def test_each_class_of_a_model_has_a_rule_that_stands_for_it(tools: CheckTools, language: str) -> None:
    first, *codes = tools.packs.models.named(f"reply_tone_{language}").classes
    rules = tools.rules.by_language[language].rules

    assert first == BREACH
    assert sorted(codes) == sorted(rule.code for rule in rules if rule.learnt is not None)


def test_no_sentences_need_no_model(tools: CheckTools) -> None:
    assert judge_tone([], "fr", tools.packs.models) == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_model_is_small(language: str) -> None:
    assert (resource_folder("models") / f"reply_tone_{language}.npz").stat().st_size < 300_000
