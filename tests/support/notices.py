"""Notices in one line: a test names only what it is about."""

from typing import Any

from kbassist.core.notice import Notice, NoticeContent, NoticeId, NoticeKind, NoticeText
from tests.support.clock import NOON

OUTAGE_LV = "Purvciemā nedarbojas internets. Meistari jau strādā, Jums nekas nav jādara."
OUTAGE_LV_FAMILIAR = "Purvciemā nedarbojas internets. Meistari jau strādā, tev nekas nav jādara."
OUTAGE_RU = "В Пурвциемсе не работает интернет. Мастера уже на месте."
OUTAGE_EN = "The internet is down in Purvciems. Our technicians are on it."


def a_content(**fields: Any) -> NoticeContent:
    """Builds the content of a notice about an outage; `fields` are those of NoticeContent."""
    usual: dict[str, Any] = {
        "kind": NoticeKind.OUTAGE,
        "texts": (NoticeText("lv", OUTAGE_LV), NoticeText("ru", OUTAGE_RU), NoticeText("en", OUTAGE_EN)),
        "about": ("internets", "интернет", "internet"),
        "starts_at": NOON,
    }
    return NoticeContent(**{**usual, **fields})


def a_notice(notice_id: str = "outage", **fields: Any) -> Notice:
    """Builds a posted notice; `fields` are those of NoticeContent."""
    return Notice(NoticeId(notice_id), a_content(**fields), NOON, "Anna")
