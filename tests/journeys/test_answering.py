"""A customer writes, an agent answers: the main job, told from paste to copy."""

from dataclasses import replace

import pytest

from kbassist.core.item import Item, ItemKey
from kbassist.core.reply import Channel
from kbassist.core.understanding import Address, Mood
from tests.journeys.desk import Desk

ANGRY = (
    "Labdien! Cik ilgi to var ciest?! Es jau trešo reizi rakstu un neviens neatbild! "
    "Kā atjaunot aizmirstu paroli?\n\nAr cieņu,\nAnita Kalniņa"
)
FAMILIAR_RUSSIAN = "Привет! Слушай, я забыл пароль. Подскажи, как восстановить забытый пароль?\n\nСерёжа"
THREE_QUESTIONS = (
    "Labdien! Kā atjaunot aizmirstu paroli? Vai šī mēneša rēķinu var samaksāt pa daļām? "
    "Vai jūsu birojā Liepājā drīkst ierasties ar kaķi?\n\nAnita Kalniņa"
)
ONLY_IN_RUSSIAN = "Labdien! Kā apmaksāt rēķinu internetbankā?\n\nIlze"
UNKNOWN = "Labdien! Vai jūsu birojā Liepājā drīkst ierasties ar kaķi? Mans tālrunis ir 29123456.\n\nAnita Kalniņa"
INTERNAL = "Labdien! Kā jūs pārbaudāt klienta identitāti pa tālruni un kāds ir klienta PIN?\n\nAnita Kalniņa"
PASSWORD = "Labdien! Kā atjaunot aizmirstu paroli?\n\nAr cieņu,\nAnita Kalniņa"


def article(desk: Desk, name: str, language: str = "lv") -> Item:
    with desk.home.store.read() as view:
        item = view.item_by_key(ItemKey("starter", name, language))
    assert item is not None
    return item


def test_an_agent_pastes_an_angry_latvian_message_and_copies_a_calm_reply_in_the_formal_form(desk: Desk) -> None:
    desk.paste(ANGRY)
    work = desk.page.model.current
    assert work is not None
    assert work.understanding is not None

    copied = desk.copy()

    assert work.understanding.mood.value is Mood.ANGRY
    assert work.draft is not None
    assert work.draft.address is Address.FORMAL
    assert "Anita" in copied
    assert "„Aizmirsu paroli”" in copied
    assert "Līga Ozola" in copied
    assert "Jūs" in copied
    assert not {" tev ", " tavu ", " tu "} & {f" {word} " for word in copied.lower().split()}
    with desk.home.store.read() as view:
        (outcome,) = view.outcomes(limit=5)
    assert (outcome.language, outcome.edit_distance) == ("lv", 0)
    assert article(desk, "reset-password").id in outcome.item_ids


def test_a_familiar_russian_message_gets_a_familiar_reply(desk: Desk) -> None:
    reply = desk.paste(FAMILIAR_RUSSIAN)

    assert desk.page.model.current is not None
    assert desk.page.model.current.draft is not None
    assert desk.page.model.current.draft.address is Address.FAMILIAR
    assert "Вы" not in reply.replace("Вы ", "Вы").split()
    assert "Вам" not in reply
    assert "парол" in reply.lower()


def test_two_questions_are_both_answered_and_an_unanswerable_third_is_named(desk: Desk) -> None:
    reply = desk.paste(THREE_QUESTIONS)

    work = desk.page.model.current
    assert work is not None
    assert work.draft is not None
    cited = {part.citation.external_id for part in work.draft.parts if part.citation is not None}
    assert cited == {"reset-password", "payment-plan"}
    assert "partly_answered" in work.draft.notes
    assert "kaķi" in reply


def test_what_only_another_language_knows_is_told_and_not_mixed_in(desk: Desk) -> None:
    reply = desk.paste(ONLY_IN_RUSSIAN)

    work = desk.page.model.current
    assert work is not None
    assert work.draft is not None
    assert work.draft.language == "lv"
    assert not [letter for letter in reply if "а" <= letter.lower() <= "я"]
    assert all(part.citation is None or part.citation.language == "lv" for part in work.draft.parts)


def test_where_nothing_fits_the_reply_is_honest_and_the_gap_holds_no_personal_data(desk: Desk) -> None:
    desk.paste(UNKNOWN)
    work = desk.page.model.current
    assert work is not None
    assert work.draft is not None

    desk.copy()

    assert "nothing_suitable" in work.draft.notes
    assert all(part.citation is None for part in work.draft.parts)
    with desk.home.store.read() as view:
        gaps = view.gaps(limit=5)
    assert any("kaķi" in gap.text for gap in gaps)
    assert not any("29123456" in gap.text or "Kalniņa" in gap.text for gap in gaps)


def test_thanks_alone_are_answered_with_courtesy_and_nothing_else(desk: Desk) -> None:
    reply = desk.paste("Liels paldies, viss strādā!")

    work = desk.page.model.current
    assert work is not None
    assert work.draft is not None
    assert "Līga Ozola" in reply
    assert all(part.citation is None for part in work.draft.parts)
    assert "?" not in reply


def test_an_internal_article_never_reaches_a_draft(desk: Desk) -> None:
    reply = desk.paste(INTERNAL)

    work = desk.page.model.current
    assert work is not None
    assert work.retrieval is not None
    found = [evidence.item for ask in work.retrieval.asks for evidence in (*ask.evidence, *ask.possible)]
    assert all(item.is_quotable for item in found)
    assert "10 minūtes" not in reply
    assert "Īsziņas kods" not in reply


def test_the_next_draft_quotes_what_an_editor_has_corrected(desk: Desk) -> None:
    before = desk.paste(PASSWORD)
    assert "60 minūtes" in before
    item = article(desk, "reset-password")
    content = replace(
        item.content,
        short_formal=item.content.short_formal.replace("60 minūtes", "45 minūtes"),
        body=item.content.body.replace("60 minūtes", "45 minūtes"),
    )

    desk.home.items.revise(item.id, content, based_on=item.revision, author="Redaktors")
    desk.session.context().changes.announce((item.id,))
    desk.wait()
    after = desk.paste(PASSWORD)

    assert "45 minūtes" in after
    assert "60 minūtes" not in after
    work = desk.page.model.current
    assert work is not None
    assert work.draft is not None
    assert {part.citation.revision for part in work.draft.parts if part.citation is not None} == {item.revision + 1}


@pytest.mark.parametrize("change", ["tone", "channel", "correction", "another customer"])
def test_an_edited_draft_survives(desk: Desk, change: str) -> None:
    desk.paste(PASSWORD)
    desk.write("\n\nTo rakstīju es pati.")
    mine = desk.reply
    model = desk.page.model

    if change == "tone":
        desk.do("reply.next_tone")
        assert "To rakstīju es pati." not in desk.reply
        desk.do("reply.next_tone")
        desk.do("reply.next_tone")
    elif change == "channel":
        model.set_channel(Channel.WHATSAPP)
    elif change == "correction":
        model.correct("address", Address.FAMILIAR)
    else:
        desk.paste(FAMILIAR_RUSSIAN)
        desk.do("reply.next")
    desk.wait()

    assert desk.reply == mine
