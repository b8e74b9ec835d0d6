"""A canned reply that goes into another letter leaves its greeting and closing behind."""

import pytest

from kbassist.drafting.inner_text import inner_text
from kbassist.language.pack import LanguagePacks


@pytest.mark.parametrize(
    ("language", "text", "inner"),
    [
        (
            "lv",
            "Labdien, {customer_name}!\n\nViss kārtībā.\n\nPaldies!\n\nAr cieņu\n{agent_name}",
            "Viss kārtībā.\n\nPaldies!",
        ),
        (
            "ru",
            "Здравствуйте, {customer_name}!\n\nВсё готово.\n\nСпасибо, что Вы с нами!\n{agent_name}",
            "Всё готово.\n\nСпасибо, что Вы с нами!",
        ),
        ("en", "Hello {customer_name},\n\nAll is well.\n\nKind regards,\n{agent_name}\nDzintarnet", "All is well."),
        ("en", "All is well.", "All is well."),
    ],
)
def test_only_what_is_said_stays(packs: LanguagePacks, language: str, text: str, inner: str) -> None:
    assert inner_text(text, packs[language]) == inner
