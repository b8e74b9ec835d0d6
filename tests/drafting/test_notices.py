"""Notices in drafts: said first, in the reply's language and form, and in place of what they make pointless."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest

from kbassist.core.evidence import AskEvidence, Evidence, Retrieval
from kbassist.core.message import CustomerMessage
from kbassist.core.notice import NOTICE_SOURCE, Notice, NoticeKind, NoticeText
from kbassist.core.reply import Act, Channel, Draft, ReplyRequest, Tone
from kbassist.core.resource_files import resource_folder
from kbassist.core.understanding import Address, Mood, Situation
from kbassist.drafting.compose import compose_drafts
from kbassist.drafting.notices import NoticeManner
from kbassist.drafting.tone import ToneStyle
from kbassist.language.notice_words import load_notice_words
from kbassist.language.pack import LanguagePacks
from tests.drafting.letters import ANNA, evidence_of, password_article, texts_of, understood
from tests.support.builders import an_item
from tests.support.clock import NOON
from tests.support.notices import OUTAGE_EN, OUTAGE_LV, OUTAGE_LV_FAMILIAR, a_notice

NO_INTERNET = "Man nav interneta, ko darīt?"
MANNER = NoticeManner(load_notice_words(resource_folder("languages")), NOON)
RESTART = an_item("router", title="Maršrutētājs", body="Izslēdziet maršrutētāju uz desmit sekundēm.")


class Teller:
    """Drafts replies to messages that notices touch."""

    def __init__(self, packs: LanguagePacks, tones: Mapping[Tone, ToneStyle]) -> None:
        self._packs = packs
        self._tones = tones

    def draft(
        self,
        text: str,
        *asks: str,
        notices: tuple[Notice, ...] = (a_notice(),),
        evidence: tuple[tuple[Evidence, ...], ...] = (),
        language: str = "lv",
        **judgements: Any,
    ) -> Draft:
        understanding = understood(text, *asks, language=language, **judgements)
        found = tuple(
            AskEvidence(ask, evidence[place] if place < len(evidence) else ())
            for place, ask in enumerate(understanding.asks)
        )
        (draft,) = compose_drafts(
            understanding,
            Retrieval(found, notices=notices),
            ReplyRequest((Tone.WARM,), Channel.EMAIL, ANNA),
            self._packs,
            self._tones,
            reply_language=language,
            reply_address=understanding.address.value,
            message=CustomerMessage(text),
            manner=MANNER,
        )
        return draft


@pytest.fixture(scope="session")
def teller(packs: LanguagePacks, tones: Mapping[Tone, ToneStyle]) -> Teller:
    return Teller(packs, tones)


def test_an_outage_is_said_instead_of_what_to_try(teller: Teller) -> None:
    draft = teller.draft(NO_INTERNET, NO_INTERNET, evidence=((evidence_of(RESTART),),))

    assert texts_of(draft, Act.NOTICE) == [OUTAGE_LV]
    assert texts_of(draft, Act.ANSWER, Act.HOLD, Act.ASK, Act.PROMISE) == []
    assert draft.notes == ()


def test_a_notice_is_cited_with_the_words_as_the_editor_wrote_them(teller: Teller) -> None:
    draft = teller.draft(NO_INTERNET, NO_INTERNET, address=Address.FAMILIAR)

    (part,) = [part for part in draft.parts if part.act is Act.NOTICE]
    assert part.text == OUTAGE_LV_FAMILIAR
    assert draft.address is Address.FAMILIAR
    assert part.citation is not None
    assert (part.citation.source, part.citation.item_id, part.citation.field) == (NOTICE_SOURCE, "outage", "formal")
    assert part.citation.quote == OUTAGE_LV


def test_the_familiar_text_of_the_editor_is_taken_before_a_rewritten_one(teller: Teller) -> None:
    notice = a_notice(texts=(NoticeText("lv", OUTAGE_LV, "Tev nav interneta? Mēs zinām."),))

    draft = teller.draft(NO_INTERNET, NO_INTERNET, notices=(notice,), address=Address.FAMILIAR)

    assert texts_of(draft, Act.NOTICE) == ["Tev nav interneta? Mēs zinām."]


def test_the_end_is_said_with_its_time(teller: Teller) -> None:
    notice = a_notice(ends_at=NOON + timedelta(hours=6))

    draft = teller.draft(NO_INTERNET, NO_INTERNET, notices=(notice,))

    assert texts_of(draft, Act.NOTICE) == [OUTAGE_LV, "Plānojam to novērst līdz plkst. 18.00."]


@pytest.mark.parametrize("text", ["Internets nedarbosies līdz 18.00.", "Internets būs atkal plkst. 18:00."])
def test_an_end_that_the_text_names_is_not_said_twice(teller: Teller, text: str) -> None:
    notice = a_notice(texts=(NoticeText("lv", text),), ends_at=NOON + timedelta(hours=6))

    assert texts_of(teller.draft(NO_INTERNET, NO_INTERNET, notices=(notice,)), Act.NOTICE) == [text]


def test_another_question_is_answered_after_the_notice(teller: Teller) -> None:
    password = "Kā atjaunot paroli?"

    draft = teller.draft(
        f"{NO_INTERNET} {password}", NO_INTERNET, password, evidence=((), (evidence_of(password_article()),))
    )

    acts = [part.act for part in draft.parts]
    assert acts.index(Act.NOTICE) < acts.index(Act.ANSWER)
    assert texts_of(draft, Act.HOLD) == []


def test_a_question_that_an_outage_does_not_answer_keeps_its_answer(teller: Teller) -> None:
    price = "Cik maksā internets?"

    draft = teller.draft(price, price, evidence=((evidence_of(an_item("price", body="Internets maksā 12 eiro.")),),))

    assert texts_of(draft, Act.NOTICE) == [OUTAGE_LV]
    assert texts_of(draft, Act.ANSWER) == ["Internets maksā 12 eiro."]


def test_a_change_is_told_before_the_article(teller: Teller) -> None:
    notice = a_notice(
        kind=NoticeKind.CHANGE, texts=(NoticeText("lv", "Parole tagad ir 14 zīmes gara."),), about=("parole",)
    )
    question = "Kā atjaunot paroli?"

    draft = teller.draft(question, question, notices=(notice,), evidence=((evidence_of(password_article()),),))

    assert texts_of(draft, Act.NOTICE) == ["Parole tagad ir 14 zīmes gara."]
    assert texts_of(draft, Act.ANSWER) != []


def test_a_change_answers_where_no_article_does(teller: Teller) -> None:
    notice = a_notice(kind=NoticeKind.CHANGE, texts=(NoticeText("lv", "Svētkos esam slēgti."),), about=("svētki",))
    question = "Vai svētkos strādājat?"

    draft = teller.draft(question, question, notices=(notice,))

    assert texts_of(draft, Act.NOTICE) == ["Svētkos esam slēgti."]
    assert texts_of(draft, Act.HOLD, Act.PROMISE) == []


def test_the_apology_is_said_once(teller: Teller) -> None:
    notice = a_notice(texts=(NoticeText("lv", "Internets nedarbojas, atvainojamies par neērtībām."),))
    angry = "Nav interneta, cik var gaidīt!"

    told = teller.draft(angry, angry, notices=(notice,), mood=Mood.ANGRY)
    untold = teller.draft(angry, angry, mood=Mood.ANGRY)

    assert texts_of(told, Act.APOLOGIZE) == []
    assert len(texts_of(untold, Act.APOLOGIZE)) == 1


def test_a_language_without_the_text_is_told_nothing_and_the_agent_knows(teller: Teller) -> None:
    notice = a_notice(texts=(NoticeText("ru", "Нет интернета."),))

    draft = teller.draft(NO_INTERNET, NO_INTERNET, notices=(notice,), evidence=((evidence_of(RESTART),),))

    assert texts_of(draft, Act.NOTICE) == []
    assert texts_of(draft, Act.ANSWER) != []
    assert "notice_unsaid" in draft.notes


def test_who_only_says_thanks_is_told_no_outage(teller: Teller) -> None:
    draft = teller.draft("Paldies, internets atkal strādā!", situation=Situation.THANKS)

    assert texts_of(draft, Act.NOTICE) == []


def test_a_language_without_forms_of_address_takes_the_one_text(teller: Teller) -> None:
    question = "My internet is down, what can I do?"

    draft = teller.draft(question, question, language="en")

    assert texts_of(draft, Act.NOTICE) == [OUTAGE_EN]
