"""How each language says the end of a notice, and which questions a notice answers."""

from datetime import datetime

import pytest

from kbassist.core.notice import NoticeKind
from kbassist.core.resource_files import resource_folder
from kbassist.language.notice_words import NoticeWords, load_notice_words

NOW = datetime(2026, 11, 22, 14, 0)


@pytest.fixture(scope="module")
def words() -> dict[str, NoticeWords]:
    return load_notice_words(resource_folder("languages"))


@pytest.mark.parametrize(
    ("language", "end", "said"),
    [
        ("lv", datetime(2026, 11, 22, 18, 0), "plkst. 18.00"),
        ("lv", datetime(2026, 11, 24, 9, 5), "24. novembrim plkst. 9.05"),
        ("ru", datetime(2026, 11, 22, 18, 0), "18:00"),
        ("ru", datetime(2026, 3, 1, 18, 30), "18:30 1 марта"),
        ("en", datetime(2026, 11, 22, 18, 0), "6 pm"),
        ("en", datetime(2026, 11, 24, 9, 5), "9:05 am on 24 November"),
        ("en", datetime(2026, 11, 22, 0, 30), "12:30 am"),
        ("de", datetime(2026, 11, 24, 12, 0), "24. November, 12 Uhr"),
    ],
)
def test_an_end_is_said_as_people_say_it(
    words: dict[str, NoticeWords], language: str, end: datetime, said: str
) -> None:
    assert words[language].until(end, NOW) == said


@pytest.mark.parametrize("end", [datetime(2026, 11, 24, 23, 59), datetime(2026, 11, 25, 0, 0)])
def test_the_end_of_a_day_has_no_time_of_day(words: dict[str, NoticeWords], end: datetime) -> None:
    assert words["lv"].until(end, NOW) == "24. novembrim"


@pytest.mark.parametrize(
    ("language", "kind", "question"),
    [
        ("lv", NoticeKind.OUTAGE, "Man atkal nestrada internets!"),
        ("lv", NoticeKind.SOLVED, "Kāpēc nav interneta?"),
        ("lv", NoticeKind.DELAY, "Kur ir mans sūtījums?"),
        ("ru", NoticeKind.OUTAGE, "Не работает интернет"),
        ("ru", NoticeKind.DELAY, "Когда придёт посылка?"),
        ("en", NoticeKind.OUTAGE, "My internet isn't working"),
        ("en", NoticeKind.DELAY, "Where is my parcel?"),
        ("de", NoticeKind.OUTAGE, "Das Internet geht nicht"),
    ],
)
def test_questions_that_a_notice_answers_are_known(
    words: dict[str, NoticeWords], language: str, kind: NoticeKind, question: str
) -> None:
    assert words[language].is_answered_by(kind, question)


@pytest.mark.parametrize(
    ("language", "question"),
    [("lv", "Cik maksā internets?"), ("ru", "Сколько стоит интернет?"), ("en", "How much is the internet?")],
)
def test_an_outage_answers_no_question_about_prices(
    words: dict[str, NoticeWords], language: str, question: str
) -> None:
    assert not words[language].is_answered_by(NoticeKind.OUTAGE, question)
