"""Whole drafts: what each situation gets, and what no draft may ever do."""

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kbassist.core.errors import InputProblem
from kbassist.core.item import Audience, ItemKind
from kbassist.core.reply import Act, Agent, Channel, Draft, Tone
from kbassist.core.text import Span
from kbassist.core.understanding import Address, Mood, Reader, Satisfaction, Sensitive, Situation
from kbassist.drafting.source_units import as_said
from kbassist.drafting.tone import ToneStyle
from kbassist.language.conversion.convert import convert_address
from kbassist.language.pack import LanguagePacks
from tests.drafting.letters import (
    COURTESIES,
    FACTUAL,
    PASSWORD_FAMILIAR,
    PASSWORD_FORMAL,
    Desk,
    evidence_of,
    field_of,
    password_article,
    texts_of,
)
from tests.support.builders import an_item

FORGOTTEN = "Aizmirsu paroli, kā to atjaunot?"
TELEVISION = "Vai jums ir televīzija?"


@pytest.fixture(scope="session")
def desk(packs: LanguagePacks, tones: Mapping[Tone, ToneStyle]) -> Desk:
    return Desk(packs, tones)


def test_a_question_is_greeted_answered_linked_and_signed(desk: Desk) -> None:
    draft = desk.draft(FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(password_article())]], name="Jānis")

    assert "Jāni" in texts_of(draft, Act.GREETING)[0]
    assert texts_of(draft, Act.ANSWER) == [PASSWORD_FORMAL]
    assert "https://help.example/lv/password" in texts_of(draft, Act.LINK)[0]
    assert draft.text.endswith("Anna Bērziņa\natbalsta speciāliste\nDzintarnet")
    assert draft.notes == ()


def test_a_familiar_message_gets_a_familiar_reply(desk: Desk) -> None:
    draft = desk.draft(
        FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(password_article())]], address=Address.FAMILIAR, name="Mārtiņš"
    )

    assert "Mārtiņ" in texts_of(draft, Act.GREETING)[0]
    assert texts_of(draft, Act.ANSWER) == [PASSWORD_FAMILIAR]
    assert draft.address is Address.FAMILIAR


def test_an_unknown_form_of_address_is_answered_formally(desk: Desk) -> None:
    draft = desk.draft(FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(password_article())]], address=Address.MIXED)

    assert draft.address is Address.FORMAL


def test_the_brief_tone_says_two_sentences_of_a_longer_answer(desk: Desk) -> None:
    draft = desk.draft(FORGOTTEN, FORGOTTEN, tone=Tone.BRIEF, evidence=[[evidence_of(password_article())]])

    said = " ".join(texts_of(draft, Act.ANSWER))
    assert said.startswith("Pieteikšanās lapā")
    assert said.count(". ") == 1


def test_steps_stay_a_numbered_list_in_the_words_of_the_source(desk: Desk) -> None:
    article = password_article(short_formal="", short_familiar="")

    draft = desk.draft(FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(article)]])

    assert texts_of(draft, Act.STEPS) == ["1. Atveriet **Profils**.\n2. Spiediet **Mainīt paroli**."]
    assert "Lai mainītu paroli, dariet tā:\n\n1. Atveriet" in draft.text
    assert "zemāk" not in draft.text
    assert texts_of(draft, Act.NEXT_STEP)


def test_a_novice_gets_the_numbered_steps_where_others_get_the_short_answer(desk: Desk) -> None:
    evidence = [[evidence_of(password_article())]]

    novice = desk.draft(FORGOTTEN, FORGOTTEN, evidence=evidence, reader=Reader.NOVICE)

    assert texts_of(novice, Act.STEPS) == ["1. Atveriet **Profils**.\n2. Spiediet **Mainīt paroli**."]
    assert texts_of(desk.draft(FORGOTTEN, FORGOTTEN, evidence=evidence), Act.STEPS) == []


def test_an_expert_gets_a_shorter_answer_and_no_courtesy_after_it(desk: Desk) -> None:
    long_answer = " ".join(f"Teikums numur {number} par paroli." for number in range(1, 6))
    evidence = [[evidence_of(password_article(short_formal=long_answer))]]

    expert = desk.draft(FORGOTTEN, FORGOTTEN, evidence=evidence, reader=Reader.EXPERT)

    assert " ".join(texts_of(expert, Act.ANSWER)).count("Teikums") == 3
    assert texts_of(expert, Act.NEXT_STEP) == []


def test_questions_are_answered_in_order_and_each_is_named(desk: Desk) -> None:
    bill = an_item("bill", body="Rēķins ir sadaļā **Rēķini**.", title="Rēķini", url="https://help.example/bill")
    text = f"{FORGOTTEN} Un kur ir rēķins?"

    draft = desk.draft(
        text, FORGOTTEN, "kur ir rēķins?", evidence=[[evidence_of(password_article())], [evidence_of(bill)]]
    )

    leads = texts_of(draft, Act.NOTICE)
    assert FORGOTTEN in leads[0]
    assert "Kur ir rēķins?" in leads[1]
    assert draft.text.index(PASSWORD_FORMAL) < draft.text.index("Rēķins ir sadaļā **Rēķini**.")


def test_evidence_that_two_questions_share_is_said_once(desk: Desk) -> None:
    evidence = [evidence_of(password_article())]
    text = f"{FORGOTTEN} Cik ilgi der saite?"

    draft = desk.draft(text, FORGOTTEN, "Cik ilgi der saite?", evidence=[evidence, evidence])

    assert texts_of(draft, Act.ANSWER) == [PASSWORD_FORMAL]
    assert len(texts_of(draft, Act.LINK)) == 1


def test_an_unanswered_question_is_named_and_promised(desk: Desk) -> None:
    drafts = desk.drafts(
        f"{FORGOTTEN} {TELEVISION}", FORGOTTEN, TELEVISION, evidence=[[evidence_of(password_article())], []]
    )

    for draft in drafts.values():
        assert TELEVISION in texts_of(draft, Act.HOLD)[0]
        assert draft.notes == ("partly_answered",)


def test_an_answer_that_follows_an_open_question_says_which_question_it_answers(desk: Desk) -> None:
    draft = desk.draft(
        f"{TELEVISION} {FORGOTTEN}", TELEVISION, FORGOTTEN, evidence=[[], [evidence_of(password_article())]]
    )

    acts = [part.act for part in draft.parts]
    assert acts.index(Act.HOLD) < acts.index(Act.NOTICE) < acts.index(Act.ANSWER)
    assert FORGOTTEN in texts_of(draft, Act.NOTICE)[0]


def test_a_question_with_personal_data_is_not_quoted(desk: Desk) -> None:
    ask = "Vai zvanāt uz 29123456?"
    text = f"{FORGOTTEN} {ask}"
    number = Sensitive("PHONE_NUMBER", Span(text.index("29"), text.index("?", text.index("29"))))

    draft = desk.draft(text, FORGOTTEN, ask, evidence=[[evidence_of(password_article())], []], sensitive=(number,))

    assert texts_of(draft, Act.HOLD)
    assert "29123456" not in draft.text


def test_where_nothing_fits_the_reply_is_an_honest_holding_reply(desk: Desk) -> None:
    drafts = desk.drafts(TELEVISION, TELEVISION)

    for draft in drafts.values():
        assert {Act.HOLD, Act.PROMISE} <= {part.act for part in draft.parts}
        assert Act.ASK not in {part.act for part in draft.parts}
        assert not FACTUAL & {part.act for part in draft.parts}
        assert draft.notes == ("nothing_suitable",)


def test_knowledge_in_another_language_is_told_and_never_mixed_in(desk: Desk) -> None:
    english = an_item("tv", language="en", body="There is no television.")

    draft = desk.draft(TELEVISION, TELEVISION, other_language=[[evidence_of(english)]])

    assert "latviski" in texts_of(draft, Act.HOLD)[0]
    assert "television" not in draft.text
    assert draft.notes == ("other_language",)


def test_thanks_get_a_short_warm_answer_that_asks_nothing(desk: Desk) -> None:
    drafts = desk.drafts(
        "Paldies, viss strādā!",
        evidence=[[evidence_of(password_article())]],
        situation=Situation.THANKS,
        mood=Mood.HAPPY,
    )

    for draft in drafts.values():
        assert {part.act for part in draft.parts} == {Act.GREETING, Act.THANKS, Act.CLOSING, Act.SIGNATURE}
        assert "?" not in draft.text


def test_a_complaint_that_asks_nothing_is_looked_into_and_never_taught(desk: Desk) -> None:
    drafts = desk.drafts(
        "Tehniķis bija nekaunīgs.",
        evidence=[[evidence_of(password_article())]],
        mood=Mood.ANGRY,
        situation=Situation.COMPLAINT,
    )

    for draft in drafts.values():
        assert {Act.HOLD, Act.PROMISE} <= {part.act for part in draft.parts}
        assert not FACTUAL & {part.act for part in draft.parts}


def test_a_message_that_asks_nothing_is_asked_what_it_is_about(desk: Desk) -> None:
    draft = desk.draft("Labdien, man ir problēma.", situation=Situation.OTHER)

    assert texts_of(draft, Act.ASK)
    assert draft.notes == ()


@pytest.mark.parametrize("tone", list(Tone))
@pytest.mark.parametrize("language", ["lv", "ru", "en"])
def test_an_angry_and_a_happy_customer_never_get_the_same_courtesy(desk: Desk, language: str, tone: Tone) -> None:
    courtesies = []
    for mood, satisfaction in ((Mood.ANGRY, Satisfaction.NEGATIVE), (Mood.HAPPY, Satisfaction.POSITIVE)):
        drafts = [
            desk.draft(f"{n}?", f"{n}?", language=language, mood=mood, satisfaction=satisfaction, tone=tone)
            for n in range(20)
        ]
        courtesies.append({text for draft in drafts for text in texts_of(draft, *COURTESIES, Act.CLOSING)})

    assert all(courtesies)
    assert not courtesies[0] & courtesies[1]


def test_abuse_is_answered_calmly_and_to_the_point(desk: Desk) -> None:
    text = f"Jūs esat idioti. {FORGOTTEN}"

    draft = desk.draft(
        text,
        FORGOTTEN,
        evidence=[[evidence_of(password_article())]],
        mood=Mood.ANGRY,
        situation=Situation.ABUSE,
    )

    assert "idiot" not in draft.text
    assert len(texts_of(draft, *COURTESIES)) == 1
    assert texts_of(draft, Act.ANSWER) == [PASSWORD_FORMAL]


def test_advice_that_the_quoted_history_holds_is_not_given_again(desk: Desk) -> None:
    text = f"Nestrādā!\n> {PASSWORD_FORMAL}"

    draft = desk.draft(
        text,
        "Nestrādā!",
        evidence=[[evidence_of(password_article())]],
        situation=Situation.SECOND_CONTACT,
        quote=f"> {PASSWORD_FORMAL}",
    )

    assert texts_of(draft, Act.HANDOVER)
    assert not FACTUAL & {part.act for part in draft.parts}


def test_another_good_source_comes_before_advice_given_already(desk: Desk) -> None:
    other = an_item("locked", body="Iespējams, konts ir bloķēts. To atbloķēs pēc pusstundas.", title="Bloķēts konts")
    text = f"Nestrādā!\n> {PASSWORD_FORMAL}"

    draft = desk.draft(
        text,
        "Nestrādā!",
        evidence=[[evidence_of(password_article()), evidence_of(other, confidence=0.75)]],
        situation=Situation.SECOND_CONTACT,
        quote=f"> {PASSWORD_FORMAL}",
    )

    assert texts_of(draft, Act.ANSWER) == ["Iespējams, konts ir bloķēts. To atbloķēs pēc pusstundas."]


def test_a_formal_source_is_said_to_a_familiar_customer_in_his_form(desk: Desk) -> None:
    body = "Jums jāspiež „Aizmirsu paroli”, un Jūs saņemsiet saiti."
    past = an_item("past", kind=ItemKind.ANSWER, body=body, title="")

    drafts = desk.drafts(FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(past)]], address=Address.FAMILIAR)

    for draft in drafts.values():
        assert (draft.address, draft.notes) == (Address.FAMILIAR, ())
        assert texts_of(draft, Act.ANSWER) == ["Tev jāspiež „Aizmirsu paroli”, un tu saņemsi saiti."]
        assert [part.citation.quote for part in draft.parts if part.citation and part.act is Act.ANSWER] == [body]


def test_a_formal_source_that_stays_unsure_turns_the_whole_reply_to_its_form(desk: Desk) -> None:
    past = an_item(
        "past", kind=ItemKind.ANSWER, body="Kad esat pieteikušies, Jums jāspiež „Aizmirsu paroli”.", title=""
    )

    drafts = desk.drafts(FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(past)]], address=Address.FAMILIAR)

    for draft in drafts.values():
        assert draft.address is Address.FORMAL
        assert draft.notes == ("other_address",)
        assert "tev" not in draft.text.lower().split()


@pytest.mark.parametrize("address", [None, Address.FORMAL])
def test_who_did_not_say_tu_is_never_answered_with_it(desk: Desk, address: Address | None) -> None:
    sure = an_item("sure", kind=ItemKind.ANSWER, body="Tev jāspiež „Aizmirsu paroli”, un tu saņemsi saiti.", title="")
    unsure = an_item("unsure", kind=ItemKind.ANSWER, body="Tev jāspiež „Labi”. Failus arhivē serverī.", title="")

    rewritten = desk.draft(FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(sure)]], address=address)
    left_out = desk.draft(FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(unsure)]], address=address)

    assert (rewritten.address, rewritten.notes) == (Address.FORMAL, ())
    assert texts_of(rewritten, Act.ANSWER) == ["Jums jāspiež „Aizmirsu paroli”, un Jūs saņemsiet saiti."]
    assert (left_out.address, left_out.notes) == (Address.FORMAL, ("nothing_suitable",))


def test_an_article_comes_before_a_past_answer_that_is_hardly_surer(desk: Desk) -> None:
    past = an_item("past", kind=ItemKind.ANSWER, body="Paroli atjaunos tehniķis.", title="")

    draft = desk.draft(
        FORGOTTEN,
        FORGOTTEN,
        evidence=[[evidence_of(past, confidence=0.9), evidence_of(password_article(), confidence=0.7)]],
    )

    assert texts_of(draft, Act.ANSWER) == [PASSWORD_FORMAL]


def test_an_unsure_past_answer_is_not_said(desk: Desk) -> None:
    past = an_item("past", kind=ItemKind.ANSWER, body="Paroli atjaunos tehniķis.", title="")

    draft = desk.draft(FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(past, confidence=0.4)]])

    assert draft.notes == ("nothing_suitable",)


def test_answers_are_all_named_by_their_questions_or_all_counted(desk: Desk) -> None:
    bill = an_item("bill", body="Rēķins ir sadaļā **Rēķini**.", title="Rēķini", url="https://help.example/bill")
    text = f"{FORGOTTEN} un kur ir rekins"

    draft = desk.draft(
        text, FORGOTTEN, "kur ir rekins", evidence=[[evidence_of(password_article())], [evidence_of(bill)]]
    )

    assert "jautājum" in " ".join(texts_of(draft, Act.NOTICE))
    assert "„" not in " ".join(texts_of(draft, Act.NOTICE))


def test_two_sources_are_pointed_to_in_different_words(desk: Desk) -> None:
    bill = an_item("bill", body="Rēķins ir sadaļā **Rēķini**.", title="Rēķini", url="https://help.example/bill")
    text = f"{FORGOTTEN} Un kur ir rēķins?"

    draft = desk.draft(
        text, FORGOTTEN, "Un kur ir rēķins?", evidence=[[evidence_of(password_article())], [evidence_of(bill)]]
    )

    first, second = texts_of(draft, Act.LINK)
    assert first.split("„")[0] != second.split("„")[0]


def test_a_list_is_led_into(desk: Desk) -> None:
    article = an_item("cables", body="- Pārbaudiet vadu.\n- Ieslēdziet ierīci.", title="Vadi")

    draft = desk.draft("Kā pārbaudīt vadu?", "Kā pārbaudīt vadu?", evidence=[[evidence_of(article)]])

    assert texts_of(draft, Act.NOTICE)


def test_on_the_phone_an_english_greeting_ends_before_the_name(desk: Desk) -> None:
    drafts = [
        desk.draft(f"Can {n}?", f"Can {n}?", language="en", channel=Channel.PHONE, agent=Agent("Anna"))
        for n in range(6)
    ]

    assert not any(texts_of(draft, Act.GREETING)[0].endswith(",") for draft in drafts)


def test_a_source_in_the_customers_form_is_preferred_to_an_equal_one_in_the_other(desk: Desk) -> None:
    familiar = an_item("past", kind=ItemKind.ANSWER, body="Tev jāspiež „Aizmirsu paroli”.", title="")

    draft = desk.draft(
        FORGOTTEN,
        FORGOTTEN,
        evidence=[[evidence_of(familiar, confidence=0.82), evidence_of(password_article())]],
        address=Address.FORMAL,
    )

    assert draft.address is Address.FORMAL
    assert texts_of(draft, Act.ANSWER) == [PASSWORD_FORMAL]


def test_what_is_not_public_never_reaches_a_draft(desk: Desk) -> None:
    internal = password_article(audience=Audience.INTERNAL)

    draft = desk.draft(FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(internal)]])

    assert not FACTUAL & {part.act for part in draft.parts}


def test_phrases_of_the_previous_reply_are_avoided(desk: Desk) -> None:
    first = desk.draft(TELEVISION, TELEVISION, tone=Tone.WARM)

    second = desk.draft(TELEVISION, TELEVISION, tone=Tone.WARM, previous_reply=first.text)

    said_twice = {part.text for part in first.parts} & {part.text for part in second.parts}
    assert said_twice == set(texts_of(first, Act.SIGNATURE))


def test_the_same_message_gives_the_same_drafts(desk: Desk) -> None:
    assert desk.drafts(TELEVISION, TELEVISION) == desk.drafts(TELEVISION, TELEVISION)


def test_without_a_name_there_is_no_signature_and_no_comma_that_waits_for_it(desk: Desk) -> None:
    drafts = [desk.draft(f"Можно {n}?", f"Можно {n}?", language="ru", agent=Agent()) for n in range(12)]

    assert not any(texts_of(draft, Act.SIGNATURE) for draft in drafts)
    assert not any(draft.text.endswith(",") for draft in drafts)


def test_a_signature_of_its_own_replaces_the_usual_one(desk: Desk) -> None:
    draft = desk.draft(TELEVISION, TELEVISION, agent=Agent("Anna", signature="Dzintarnet atbalsts, Anna B."))

    assert texts_of(draft, Act.SIGNATURE) == ["Dzintarnet atbalsts, Anna B."]


def test_a_forum_reply_does_not_name_the_customer(desk: Desk) -> None:
    draft = desk.draft(TELEVISION, TELEVISION, name="Jānis", channel=Channel.FORUM)

    assert "Jāni" not in draft.text


def test_on_the_phone_the_agent_says_the_name_after_the_greeting_and_no_address_is_read_out(desk: Desk) -> None:
    draft = desk.draft(FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(password_article())]], channel=Channel.PHONE)

    assert [part.act for part in draft.parts[:2]] == [Act.GREETING, Act.SIGNATURE]
    assert "Anna Bērziņa" in draft.parts[1].text
    assert "https://" not in draft.text


def test_a_text_message_goes_straight_to_the_answer(desk: Desk) -> None:
    draft = desk.draft(
        FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(password_article())]], channel=Channel.SMS, name="Jānis"
    )

    assert draft.parts[0].act is Act.ANSWER
    assert draft.text.endswith("Anna Bērziņa, Dzintarnet")


def test_a_text_message_points_to_the_source_by_its_address_alone(desk: Desk) -> None:
    draft = desk.draft(FORGOTTEN, FORGOTTEN, evidence=[[evidence_of(password_article())]], channel=Channel.SMS)

    assert "https://help.example/lv/password" in texts_of(draft, Act.LINK)[0]
    assert "Kā atjaunot paroli" not in draft.text


def test_a_language_without_phrases_is_refused(desk: Desk) -> None:
    with pytest.raises(InputProblem, match="no phrases"):
        desk.drafts("Moi?", "Moi?", language="fi")


MATTERS = {
    "lv": ("Kā atjaunot paroli?", "Cik maksā internets?", "Vai jums ir televīzija?"),
    "ru": ("Как сменить пароль?", "Сколько стоит интернет?", "Есть ли у вас телевидение?"),
    "en": ("How do I change the password?", "What does the internet cost?", "Do you have television?"),
}
BODIES = {
    "lv": "# Parole\n\nParoli maina sadaļā **Profils**, skat. [palīdzību](https://help.example/a).\n\n- Viens\n- Divi",
    "ru": "Пароль меняют в разделе **Профиль**.\nЭто занимает минуту. См. ниже.\n\n1. Откройте его.\n2. Смените.",
    "en": "The password is changed under **Profile**. It takes a minute!\n\n1. Open it.\n   It is blue.\n2. Change it.",
}


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    language=st.sampled_from(["lv", "ru", "en"]),
    mood=st.sampled_from(list(Mood)),
    situation=st.sampled_from(list(Situation)),
    address=st.sampled_from([None, *Address]),
    channel=st.sampled_from(list(Channel)),
    urgent=st.booleans(),
    answered=st.lists(st.booleans(), max_size=3),
    kind=st.sampled_from(list(ItemKind)),
    has_url=st.booleans(),
)
def test_every_draft_is_whole_traceable_and_its_own(
    desk: Desk,
    language: str,
    mood: Mood,
    situation: Situation,
    address: Address | None,
    channel: Channel,
    urgent: bool,
    answered: list[bool],
    kind: ItemKind,
    has_url: bool,
) -> None:
    asks = MATTERS[language][: len(answered)]
    url = "https://help.example/" if has_url else ""
    items = [
        an_item(f"item-{n}", language=language, kind=kind, body=f"{BODIES[language]}\n\n{ask}", url=url)
        for n, ask in enumerate(asks)
    ]

    drafts = desk.drafts(
        " ".join(asks) or "…",
        *asks,
        evidence=[[evidence_of(item)] if known else [] for item, known in zip(items, answered, strict=True)],
        language=language,
        mood=mood,
        situation=situation,
        address=address,
        channel=channel,
        urgent=urgent,
    )

    assert len({draft.text for draft in drafts.values()}) == len(Tone)
    for draft in drafts.values():
        _assert_whole(draft)
        for part in draft.parts:
            if part.act in FACTUAL:
                assert part.citation is not None
                item = next(item for item in items if item.id == part.citation.item_id)
                assert part.citation.span.of(field_of(item, part.citation.field)) == part.citation.quote
            if part.act in (Act.ANSWER, Act.STEPS):
                assert part.citation is not None
                said, source = (as_said(text.replace("\n", " ")) for text in (part.text, part.citation.quote))
                assert said == source or said == as_said(_readdressed(source, draft, desk).replace("\n", " "))


def _readdressed(text: str, draft: Draft, desk: Desk) -> str:
    assert draft.address is not None
    return convert_address(text, language=draft.language, to=draft.address, packs=desk.packs).text


def _assert_whole(draft: Draft) -> None:
    assert draft.text.strip() == draft.text
    assert "{" not in draft.text
    assert "\n\n\n" not in draft.text
    end = 0
    for part in draft.parts:
        assert part.span.of(draft.text) == part.text
        assert draft.text[end : part.start].strip() == ""
        end = part.span.end
    assert end == len(draft.text)


def test_a_question_that_the_answer_to_another_answers_too_is_not_promised_an_answer(desk: Desk) -> None:
    beside = "Cik ilgi darbosies saite?"
    evidence = [[evidence_of(password_article())], []]

    draft = desk.draft(f"{FORGOTTEN} {beside}", FORGOTTEN, beside, evidence=evidence)

    assert "partly_answered" not in draft.notes
    assert texts_of(draft, Act.HOLD) == []


def test_who_sends_his_password_is_asked_to_change_it(desk: Desk) -> None:
    text = f"{FORGOTTEN} Vecā parole: Saule2024!"
    evidence = [[evidence_of(password_article())]]
    told = (Sensitive("PASSWORD", Span(text.index("Saule"), len(text))),)

    for draft in desk.drafts(text, FORGOTTEN, evidence=evidence, sensitive=told).values():
        assert len(texts_of(draft, Act.ASK)) == 1
        assert "Saule2024" not in draft.text
    assert texts_of(desk.draft(FORGOTTEN, FORGOTTEN, evidence=evidence), Act.ASK) == []
