"""Posting notices, finding what they touch, and what becomes of replies that tell them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from kbassist import bootstrap
from kbassist.bootstrap import Home, open_home
from kbassist.core.errors import InputProblem
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.message import Corrections, CustomerMessage
from kbassist.core.notice import Customer, NoticeKind, NoticeState, NoticeText
from kbassist.core.reply import Act, Agent, Channel, ReplyRequest, Tone
from kbassist.core.understanding import Address
from kbassist.services.reply import Reply
from tests.support.builders import new_item
from tests.support.clock import NOON, FixedClock
from tests.support.notices import OUTAGE_LV, OUTAGE_LV_FAMILIAR, OUTAGE_RU, a_content

HOUR = timedelta(hours=1)
REQUEST = ReplyRequest((Tone.WARM,), Channel.EMAIL, Agent("Anna Bērziņa", "speciāliste", "Dzintarnet"))
NO_INTERNET = "Labdien! Man kopš rīta nav interneta, vai varat palīdzēt?"


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def home(tmp_path: Path, clock: FixedClock, monkeypatch: pytest.MonkeyPatch) -> Iterator[Home]:
    monkeypatch.setattr(bootstrap, "SystemClock", lambda: clock)
    opened = open_home(tmp_path / "home")
    opened.items.create(
        new_item("router", title="Nav interneta", body="Izslēdziet maršrutētāju uz desmit sekundēm.", tags=("Modemi",)),
        author="Anna",
    )
    opened.indexing.bring_up_to_date(no_progress, CancelToken())
    yield opened
    opened.close()


def reply_to(home: Home, text: str) -> Reply:
    return home.replies.run(CustomerMessage(text), REQUEST, Corrections(), CancelToken())


def told(reply: Reply) -> list[str]:
    return [part.text for part in reply.drafts[0].parts if part.act is Act.NOTICE]


def test_a_message_that_a_notice_touches_is_told_it_without_a_finding(home: Home) -> None:
    home.notices.post(a_content(ends_at=NOON + 5 * HOUR), "Anna")

    reply = reply_to(home, NO_INTERNET)

    assert told(reply)[0] == OUTAGE_LV
    assert len(told(reply)) == 2
    assert "maršrutētāju" not in reply.drafts[0].text
    assert [finding.code for finding in reply.findings[0]] == []


def test_a_message_about_something_else_is_told_nothing(home: Home) -> None:
    home.notices.post(a_content(), "Anna")

    assert reply_to(home, "Labdien! Kā nomainīt paroli?").retrieval.notices == ()


def test_words_of_the_quoted_history_do_not_count(home: Home) -> None:
    home.notices.post(a_content(), "Anna")

    assert reply_to(home, "Kur ir mans rēķins?\n\n> Man nav interneta").retrieval.notices == ()


def test_a_notice_is_found_by_a_tag_of_the_item_that_answers(home: Home) -> None:
    home.notices.post(a_content(about=("modemi",)), "Anna")

    assert told(reply_to(home, NO_INTERNET)) == [OUTAGE_LV]


def test_a_notice_for_one_language_leaves_the_others_alone(home: Home) -> None:
    home.notices.post(a_content(languages=("ru",)), "Anna")

    assert told(reply_to(home, NO_INTERNET)) == []
    assert told(reply_to(home, "Здравствуйте! У меня не работает интернет.")) == [OUTAGE_RU]


def test_a_notice_is_told_from_its_beginning_until_its_end(home: Home, clock: FixedClock) -> None:
    home.notices.post(a_content(starts_at=NOON + HOUR, ends_at=NOON + 2 * HOUR), "Anna")

    heard = []
    for _ in range(3):
        heard.append(bool(told(reply_to(home, NO_INTERNET))))
        clock.advance(HOUR)

    assert heard == [False, True, False]


def test_a_notice_that_ended_since_the_search_is_not_drafted_any_more(home: Home, clock: FixedClock) -> None:
    home.notices.post(a_content(ends_at=NOON + HOUR), "Anna")
    reply = reply_to(home, NO_INTERNET)

    clock.advance(HOUR)
    (draft,) = home.replies.draft(reply.message, reply.understanding, reply.retrieval, REQUEST)

    assert OUTAGE_LV not in draft.text


def test_what_is_solved_is_told_instead_of_the_outage(home: Home) -> None:
    home.notices.post(a_content(), "Anna")
    over = a_content(kind=NoticeKind.SOLVED, texts=(NoticeText("lv", "Internets atkal darbojas."),))
    home.notices.post(over, "Anna")

    assert told(reply_to(home, NO_INTERNET)) == ["Internets atkal darbojas."]


def test_ending_with_words_says_for_a_day_that_it_is_over(home: Home, clock: FixedClock) -> None:
    notice = home.notices.post(a_content(), "Anna")

    home.notices.end(notice.id, "Anna", (NoticeText("lv", "Internets atkal darbojas."),))

    assert told(reply_to(home, NO_INTERNET)) == ["Internets atkal darbojas."]
    clock.advance(24 * HOUR)
    assert told(reply_to(home, NO_INTERNET)) == []


def test_a_removed_notice_can_be_put_back(home: Home) -> None:
    notice = home.notices.post(a_content(), "Anna")

    removed = home.notices.remove(notice.id, "Anna")
    assert home.notices.all() == ()

    home.notices.put(removed)
    assert home.notices.all() == (notice,)


def test_ending_a_planned_notice_leaves_nothing_to_be_told(home: Home) -> None:
    notice = home.notices.post(a_content(starts_at=NOON + HOUR), "Anna")

    assert home.notices.state(home.notices.end(notice.id, "Anna")) is NoticeState.ENDED


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (a_content(texts=(NoticeText("lv", " "),)), "notice_text_missing"),
        (a_content(about=(" ", "un")), "notice_about_missing"),
        (a_content(ends_at=NOON), "notice_ends_early"),
    ],
)
def test_a_notice_that_could_not_be_told_is_refused(home: Home, content: object, code: str) -> None:
    with pytest.raises(InputProblem) as refused:
        home.notices.post(content, "Anna")  # type: ignore[arg-type] # parametrize knows no types

    assert refused.value.code == code


def test_copying_a_reply_counts_a_notice_as_no_item(home: Home) -> None:
    home.notices.post(a_content(), "Anna")
    reply = reply_to(home, NO_INTERNET)

    outcome = home.replies.record_copy(reply.drafts[0], reply.drafts[0].text, is_override=False, author="Anna")

    assert outcome.item_ids == ()


def test_a_question_that_a_notice_answers_is_no_gap(home: Home) -> None:
    home.notices.post(a_content(about=("televīzija",)), "Anna")
    reply = reply_to(home, "Labdien! Kāpēc man nerāda televīzija?")

    assert home.replies.note_gaps(reply.understanding, reply.retrieval, author="Anna") == ()


def test_many_are_told_each_in_language_and_form_of_his_own(home: Home) -> None:
    notice = home.notices.post(a_content(), "Anna")
    anita = Customer("1", "Anita Kalniņa", "lv")
    martins = Customer("2", "Mārtiņš", "lv", Address.FAMILIAR)
    oleg = Customer("3", text="Привет, у меня не работает интернет! Олег")

    texts = [home.notice_replies.reply_to(who, notice, REQUEST).draft.text for who in (anita, martins, oleg)]

    assert "Anita" in texts[0]
    assert OUTAGE_LV in texts[0]
    assert "Mārtiņ!" in texts[1]
    assert OUTAGE_LV_FAMILIAR in texts[1]
    assert "Олег" in texts[2]
    assert OUTAGE_RU in texts[2]


def test_who_wrote_nothing_is_not_thanked_for_writing(home: Home) -> None:
    notice = home.notices.post(a_content(), "Anna")

    reply = home.notice_replies.reply_to(Customer("1", "Anita Kalniņa", "lv"), notice, REQUEST)

    assert [part.act for part in reply.draft.parts][:2] == [Act.GREETING, Act.NOTICE]
    assert reply.findings == ()


def test_a_customer_whose_language_the_notice_lacks_is_refused_by_name(home: Home) -> None:
    notice = home.notices.post(a_content(texts=(NoticeText("lv", OUTAGE_LV),)), "Anna")

    with pytest.raises(InputProblem) as refused:
        home.notice_replies.reply_to(Customer("1", language="ru"), notice, REQUEST)

    assert refused.value.code == "notice_language_missing"


def test_a_notice_that_is_over_is_told_to_nobody(home: Home) -> None:
    notice = home.notices.end(home.notices.post(a_content(), "Anna").id, "Anna")

    with pytest.raises(InputProblem) as refused:
        home.notice_replies.reply_to(Customer("1", language="lv"), notice, REQUEST)

    assert refused.value.code == "notice_ended"


def test_the_open_messages_that_a_notice_touches_are_found(home: Home) -> None:
    notice = home.notices.post(a_content(), "Anna")
    touched = home.entries.open(CustomerMessage(f"{NO_INTERNET}\n\nAnita Kalniņa"))
    home.entries.open(CustomerMessage("Kur ir mans rēķins?"))

    (customer,) = home.notice_replies.touched(notice, home.entries.all(), CancelToken())

    assert (customer.id, customer.name) == (touched.id, "Anita Kalniņa")
