"""Replies in the register of the message: official letters, chats among friends, and all between."""

import re
from collections.abc import Mapping

import pytest

from kbassist.core.evidence import AskEvidence, Retrieval
from kbassist.core.item import Item
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.reply import Act, Channel, Draft, ReplyRequest, Tone
from kbassist.drafting.compose import compose_drafts
from kbassist.drafting.tone import ToneStyle
from kbassist.language.pack import LanguagePacks
from kbassist.language.understand import understand
from tests.drafting.letters import ANNA, evidence_of, texts_of
from tests.support.builders import an_item

SAID = {
    "lv": (("Datus izsniedzam 30 dienu laikā.", "Tas maksā 5 eiro."), "Personas dati"),
    "ru": (("Данные выдаём в течение 30 дней.", "Это стоит 5 евро."), "Персональные данные"),
    "en": (("The copy is ready within 30 days.", "It costs 5 euros."), "Personal data"),
    "de": (("Die Kopie liegt nach 30 Tagen vor.", "Das kostet 5 Euro."), "Ihre Daten"),
}
CONTRACTION = re.compile(r"\w[’'](?:s|t|ll|re|ve|m|d)\b")


def articles(language: str) -> tuple[Item, ...]:
    """Builds two articles that answer whatever is asked."""
    texts, title = SAID[language]
    return tuple(
        an_item(
            f"item{number}",
            language=language,
            title=f"{title} {number}",
            body=text,
            short_formal=text,
            short_familiar=text,
            url=f"https://help.example/{language}/{number}",
        )
        for number, text in enumerate(texts)
    )


def reply(
    text: str,
    language: str,
    packs: LanguagePacks,
    tones: Mapping[Tone, ToneStyle],
    *,
    channel: Channel = Channel.EMAIL,
    tone: Tone = Tone.WARM,
    is_known: bool = True,
) -> Draft:
    """Returns the draft for a message as it is really understood; every question has its answer with `is_known`."""
    message = CustomerMessage(text)
    understanding = understand(message, packs, Corrections())
    items = articles(language)
    found = tuple(
        AskEvidence(ask, (evidence_of(items[position % 2]),) if is_known else ())
        for position, ask in enumerate(understanding.asks)
    )
    (draft,) = compose_drafts(
        understanding,
        Retrieval(found),
        ReplyRequest((tone,), channel, ANNA),
        packs,
        tones,
        reply_language=language,
        reply_address=understanding.address.value,
        message=message,
    )
    return draft


OFFICIAL = [
    (
        "lv",
        "Rīgā, 2026. gada 12. novembrī\nPar personas datu dzēšanu\n\nCienījamie!\n\nPamatojoties uz Vispārīgās datu "
        "aizsardzības regulas 17. pantu, lūdzu dzēst visus manus personas datus un to apstiprināt rakstveidā.\n\n"
        "Ar cieņu,\nIlze Ozoliņa",
        ("Cienījamā Ozoliņas kundze!", "Godātā Ozoliņas kundze!"),
        "12.11.2026. vēstuli „Par personas datu dzēšanu”",
        "Ar cieņu",
    ),
    (
        "lv",
        "Labdien!\n\nSakarā ar pārcelšanos lūdzu izskatīt manu iesniegumu. Lūdzu informēt, kādi dokumenti ir "
        "nepieciešami.\n\nAr cieņu\nEdgars Kalniņš",
        ("Cienījamais Kalniņa kungs!", "Godātais Kalniņa kungs!"),
        "Jūsu vēstuli",
        "Ar cieņu",
    ),
    (
        "ru",
        "Уважаемые господа!\n\nПрошу предоставить копию всех моих персональных данных, которые хранит ваша компания."
        "\n\nС уважением,\nИванов Пётр Сергеевич",
        ("Уважаемый Пётр Сергеевич!",),
        "",
        "С уважением,",
    ),
    (
        "ru",
        "ООО «Балтстрой»\nИсх. № 45-17 от 12.11.2026\n\nУважаемая администрация!\n\nВ связи с переездом офиса просим "
        "сообщить, какие документы необходимы для переноса подключения.\n\nС уважением,\nАнна Иванова",
        ("Уважаемая госпожа Иванова!",),
        "письмо № 45-17 от 12.11.2026",
        "С уважением,",
    ),
    (
        "en",
        "Our ref: LC-2026/118\n12 November 2026\n\nDear Sirs,\n\nI am writing to request a copy of all personal data "
        "that you hold about me under Article 15 of the GDPR.\n\nYours faithfully,\nThomas Keller",
        ("Dear Mr Keller,",),
        "your letter of 12 November 2026, reference LC-2026/118",
        "Yours sincerely,",
    ),
    (
        "de",
        "Betreff: Kopie meiner Daten\n\nSehr geehrte Damen und Herren,\n\nhiermit bitte ich gemäß Art. 15 DSGVO um "
        "eine Kopie aller zu meiner Person gespeicherten Daten.\n\nMit freundlichen Grüßen\nSabine Keller",
        ("Sehr geehrte Frau Keller,",),
        "zum Thema „Kopie meiner Daten“",
        "Mit freundlichen Grüßen",
    ),
]


@pytest.mark.parametrize(("language", "text", "greetings", "reference", "closing"), OFFICIAL)
@pytest.mark.parametrize("tone", list(Tone))
def test_an_official_letter_gets_an_official_reply(
    packs: LanguagePacks,
    tones: Mapping[Tone, ToneStyle],
    tone: Tone,
    language: str,
    text: str,
    greetings: tuple[str, ...],
    reference: str,
    closing: str,
) -> None:
    draft = reply(text, language, packs, tones, tone=tone)

    lines = draft.text.splitlines()
    assert lines[0] in greetings
    assert reference in texts_of(draft, Act.THANKS)[0]
    assert lines[-4:] == [closing, ANNA.name, ANNA.role, ANNA.company]
    assert SAID[language][0][0] in draft.text
    assert "!" not in "\n".join(lines[1:])
    assert language != "en" or not CONTRACTION.search(draft.text)


@pytest.mark.parametrize(
    ("signed", "greeting", "closing"),
    [
        ("Dr. Thomas Weber", "Dear Dr Weber,", "Yours sincerely,"),
        ("Alex Morgan", "Dear Alex Morgan,", "Yours sincerely,"),
        ("", "Dear Sir or Madam,", "Yours faithfully,"),
    ],
)
def test_an_english_letter_without_a_sure_title_is_answered_all_the_same(
    packs: LanguagePacks, tones: Mapping[Tone, ToneStyle], signed: str, greeting: str, closing: str
) -> None:
    text = (
        "To whom it may concern,\n\nI wish to make a formal complaint, because my invoice was charged twice. "
        f"I should be grateful for a reply.\n\nYours faithfully,\n{signed}"
    )

    draft = reply(text, "en", packs, tones)

    assert draft.text.startswith(f"{greeting}\n\n")
    assert closing in draft.text.splitlines()


def test_an_official_letter_that_cannot_be_answered_yet_is_held_in_its_own_words(
    packs: LanguagePacks, tones: Mapping[Tone, ToneStyle]
) -> None:
    draft = reply(OFFICIAL[4][1], "en", packs, tones, is_known=False)

    assert texts_of(draft, Act.HOLD)[0].startswith(
        ("To give you a reliable answer", "We do not have a confirmed answer")
    )
    assert not CONTRACTION.search(draft.text)


def test_an_official_letter_in_a_chat_keeps_the_brevity_of_the_chat(
    packs: LanguagePacks, tones: Mapping[Tone, ToneStyle]
) -> None:
    draft = reply(OFFICIAL[4][1], "en", packs, tones, channel=Channel.WHATSAPP)

    assert draft.text.startswith("Dear Mr Keller,")
    assert draft.text.endswith("\n\nAnna Bērziņa, Dzintarnet")


@pytest.mark.parametrize(
    "text",
    [
        "Labdien! Kā es varu pārsūtīt pastu uz savu privāto adresi?\n\nAr cieņu,\nJānis Ozols",
        "Labdien, pienāca vēstule par jaunajiem noteikumiem, bet es no tā neko nesaprotu, esmu pensionāre. Ko man "
        "darīt?\n\nAr cieņu,\nVelta Krūmiņa",
        "Cienījamie!!! Cik ilgi vēl jāgaida, kamēr kāds atbildēs uz manu iesniegumu par rēķinu?\nJānis Ozols",
    ],
)
def test_who_is_only_polite_or_a_novice_or_beside_himself_gets_no_official_letter(
    packs: LanguagePacks, tones: Mapping[Tone, ToneStyle], text: str
) -> None:
    draft = reply(text, "lv", packs, tones)

    assert re.match(r"(Labdien|Labu dienu|Sveicināti), (Jāni|Velta)!", draft.text)


CASUAL = [
    ("lv", "čau, te Mārtiņš! kā lai nomainu wifi paroli?", Channel.WHATSAPP, "Čau, Mārtiņ!"),
    ("lv", "Sveiki! Klau, vari pateikt, cik maksā domēns?\nMārtiņš", Channel.EMAIL, "Sveiki, Mārtiņ!"),
    ("ru", "привет! слушай, как пароль от вайфая поменять? Саша", Channel.TELEGRAM, "Привет, Саша!"),
    ("en", "hey guys, whats the biggest attachment i can send? cheers, Liam", Channel.EMAIL, "Hey Liam,"),
    ("de", "hey, wie kann ich mein wlan-passwort ändern? LG Jonas", Channel.EMAIL, "Hey Jonas!"),
]


@pytest.mark.parametrize(("language", "text", "channel", "greeting"), CASUAL)
@pytest.mark.parametrize("tone", list(Tone))
def test_a_familiar_customer_gets_no_form_letter(
    packs: LanguagePacks,
    tones: Mapping[Tone, ToneStyle],
    tone: Tone,
    language: str,
    text: str,
    channel: Channel,
    greeting: str,
) -> None:
    draft = reply(text, language, packs, tones, channel=channel, tone=tone)

    assert draft.text.startswith(f"{greeting}\n\n{SAID[language][0][0]}")
    assert not texts_of(draft, Act.THANKS, Act.ACKNOWLEDGE, Act.NOTICE)


def test_the_second_answer_among_friends_is_led_in_without_quoting(
    packs: LanguagePacks, tones: Mapping[Tone, ToneStyle]
) -> None:
    text = "hey guys, whats the biggest attachment i can send? and how do i set up an auto-reply? cheers, Liam"

    draft = reply(text, "en", packs, tones)

    assert [lead.endswith("next question:") for lead in texts_of(draft, Act.NOTICE)] == [True]
    assert not any("“" in lead for lead in texts_of(draft, Act.NOTICE))


@pytest.mark.parametrize(
    ("language", "text", "most"),
    [
        ("ru", "где посмотреть счёт?", 4),
        ("en", "how do I change my wifi password?", 4),
        ("lv", "Kur redzēt rēķinu?", 4),
    ],
)
def test_a_line_of_a_chat_gets_the_answer_without_rituals(
    packs: LanguagePacks, tones: Mapping[Tone, ToneStyle], language: str, text: str, most: int
) -> None:
    draft = reply(text, language, packs, tones, channel=Channel.CHAT)

    assert draft.text.count("\n\n") + 1 <= most
    assert SAID[language][0][0] in draft.text
    assert not texts_of(draft, Act.THANKS, Act.ACKNOWLEDGE, Act.NEXT_STEP)


@pytest.mark.parametrize(
    ("language", "text", "second"),
    [
        (
            "lv",
            "Labdien! Kā samaksāt rēķinu ar karti? Un vai var maksāt pa daļām?\nKristīne",
            "„Vai var maksāt pa daļām?”",
        ),
        (
            "ru",
            "Здравствуйте! Как оплатить счёт картой? И можно ли платить частями? Елена",
            "«Можно ли платить частями?»",
        ),
    ],
)
def test_a_question_stands_right_above_its_answer(
    packs: LanguagePacks, tones: Mapping[Tone, ToneStyle], language: str, text: str, second: str
) -> None:
    draft = reply(text, language, packs, tones)

    assert re.search(rf"{re.escape(second)}:?\n{re.escape(SAID[language][0][1])}", draft.text)


@pytest.mark.parametrize("tone", list(Tone))
def test_nobody_is_told_that_his_message_is_not_urgent(
    packs: LanguagePacks, tones: Mapping[Tone, ToneStyle], tone: Tone
) -> None:
    text = "Labdien! Nav steidzami, bet kā es varu pārsūtīt pastu? Un vai ir televīzija?\nKristīne"

    draft = reply(text, "lv", packs, tones, tone=tone)

    assert "steidz" not in draft.text.lower()
    assert "„Kā es varu pārsūtīt pastu?”" in draft.text


def test_several_unnamed_questions_are_promised_in_one_sentence(
    packs: LanguagePacks, tones: Mapping[Tone, ToneStyle]
) -> None:
    text = (
        "Labdien!\n\nLūdzu izskatīt manu iesniegumu par līguma izbeigšanu. Lūdzu informēt, kādā termiņā līgums ir "
        "jāuzsaka. Lūdzu paziņot, vai ir piemērojams līgumsods.\n\nAr cieņu\nEdgars Kalniņš"
    )
    message = CustomerMessage(text)
    understanding = understand(message, packs, Corrections())
    item = articles("lv")[0]
    found = tuple(
        AskEvidence(ask, (evidence_of(item),) if position == 0 else ())
        for position, ask in enumerate(understanding.asks)
    )

    (draft,) = compose_drafts(
        understanding,
        Retrieval(found),
        ReplyRequest((Tone.WARM,), Channel.EMAIL, ANNA),
        packs,
        tones,
        reply_language="lv",
        reply_address=understanding.address.value,
        message=message,
    )

    assert len(understanding.asks) == 3
    assert len(texts_of(draft, Act.HOLD)) == 1


@pytest.mark.parametrize(
    ("language", "text", "greeting"),
    [
        (
            "lv",
            "Cienījamie!\n\nLūdzu rakstveidā apstiprināt, ka mans iesniegums ir saņemts.\n\nAr cieņu,\n{}",
            "Labdien!",
        ),
        (
            "de",
            "Sehr geehrte Damen und Herren,\n\nhiermit kündige ich den Vertrag.\n\nHochachtungsvoll\n{}",
            "Guten Tag {},",
        ),
    ],
)
def test_a_name_that_tells_no_gender_gets_no_title(
    packs: LanguagePacks, tones: Mapping[Tone, ToneStyle], language: str, text: str, greeting: str
) -> None:
    draft = reply(text.format("Alex Morgan"), language, packs, tones)

    assert draft.text.splitlines()[0] == greeting.format("Alex Morgan")


def test_the_header_of_a_pasted_letter_tells_its_date_and_subject(
    packs: LanguagePacks, tones: Mapping[Tone, ToneStyle]
) -> None:
    text = (
        "From: Thomas Keller <keller@example.org>\nSent: 12 November 2026 10:14\nTo: help@example.com\n"
        "Subject: RE: Request under Article 15 GDPR\n\nDear Sir or Madam,\n\nI hereby request a copy of all personal "
        "data that you hold about me.\n\nYours faithfully,\nThomas Keller"
    )

    draft = reply(text, "en", packs, tones)

    assert "your letter of 12 November 2026 regarding “Request under Article 15 GDPR”" in draft.text


def test_personal_data_in_the_subject_is_not_repeated(packs: LanguagePacks, tones: Mapping[Tone, ToneStyle]) -> None:
    text = (
        "Par personas koda 120385-11114 dzēšanu\n\nCienījamie!\n\nLūdzu rakstveidā apstiprināt, ka mani personas dati "
        "ir dzēsti.\n\nAr cieņu,\nIlze Ozoliņa"
    )

    draft = reply(text, "lv", packs, tones)

    assert "120385" not in draft.text
    assert draft.text.startswith(("Cienījamā Ozoliņas kundze!", "Godātā Ozoliņas kundze!"))
