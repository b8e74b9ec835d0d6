"""Moods by their cues: proof for what is said, neutral for what is not."""

import pytest

from kbassist.core.understanding import Mood, Satisfaction, Situation
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand


@pytest.mark.parametrize(
    ("text", "mood"),
    [
        ("Esmu sašutis par šādu attieksmi!", Mood.ANGRY),
        ("Очень переживаю, что пропадут все письма.", Mood.WORRIED),
        ("I don't understand any of this, it makes no sense.", Mood.CONFUSED),
        ("Esmu vīlusies, gaidīju ko vairāk.", Mood.SAD),
        ("Спасибо огромное, вы меня выручили!", Mood.HAPPY),
        ("Lūdzu atsūtiet rēķina kopiju.", Mood.NEUTRAL),
        ("I would be happy to get a reply. Thanks in advance.", Mood.NEUTRAL),
        ("Būšu pateicīga par atbildi.", Mood.NEUTRAL),
        ("I am not happy with this at all.", Mood.ANGRY),
        ("Kā uzstādīt antivīrusu?", Mood.NEUTRAL),
        ("😡😡", Mood.ANGRY),
        ("WIFI VPN HTTP DNS?", Mood.NEUTRAL),
        ("Viss lieliski, tikai internets atkal nestrādā :) Ko darīt?", Mood.NEUTRAL),
        ("Kur ieslēgt filtru? Man nāk daudz vēstuļu :(", Mood.NEUTRAL),
        ("Lieliski, atkal nestrādā. Paldies par neko!", Mood.ANGRY),
    ],
)
def test_a_mood_is_told_by_its_words(packs: LanguagePacks, text: str, mood: Mood) -> None:
    assert understand(message_from(text), packs).mood.value is mood


def test_a_mood_names_its_words(packs: LanguagePacks) -> None:
    text = "Tas ir nepieņemami, esmu dusmīga!"

    mood = understand(message_from(text), packs).mood

    assert {"nepieņemami", "dusmīga"} <= {span.of(text) for span in mood.proof}


@pytest.mark.parametrize(
    ("text", "is_urgent"),
    [
        ("Steidzami vajag palīdzību!", True),
        ("Ответьте как можно скорее.", True),
        ("I need this asap", True),
        ("Tas nav steidzami.", False),
        ("Не срочно, когда будет время.", False),
        ("Kā nomainīt paroli?", False),
    ],
)
def test_urgency_is_told_by_its_words(packs: LanguagePacks, text: str, is_urgent: bool) -> None:
    urgent = understand(message_from(text), packs).urgent

    assert urgent.value is is_urgent
    assert bool(urgent.proof) or not is_urgent


@pytest.mark.parametrize(
    ("text", "satisfaction"),
    [
        ("Paldies, esmu ļoti apmierināta ar apkalpošanu!", Satisfaction.POSITIVE),
        ("Ужасный сервис, я разочарован.", Satisfaction.NEGATIVE),
        ("How do I change my plan?", Satisfaction.NEUTRAL),
    ],
)
def test_satisfaction_is_told(packs: LanguagePacks, text: str, satisfaction: Satisfaction) -> None:
    assert understand(message_from(text), packs).satisfaction is satisfaction


@pytest.mark.parametrize(
    ("text", "situation"),
    [
        ("Paldies par palīdzību!", Situation.THANKS),
        ("Хочу подать жалобу на вашего техника.", Situation.COMPLAINT),
        ("I already wrote last week and nobody replied.", Situation.SECOND_CONTACT),
        ("Vēlos lauzt līgumu.", Situation.CANCELLATION),
        ("you are idiots", Situation.ABUSE),
        ("Kā nomainīt paroli?", Situation.QUESTION),
        ("хорошо", Situation.OTHER),
    ],
)
def test_the_situation_is_told(packs: LanguagePacks, text: str, situation: Situation) -> None:
    assert understand(message_from(text), packs).situation.value is situation
