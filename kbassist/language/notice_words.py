"""What a language has for notices: how their end is said, and the words of questions that they answer.

It is read from notice.toml of each language folder; a language without one says no end and answers nothing by a notice.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from kbassist.core.notice import NoticeKind
from kbassist.core.text import Span
from kbassist.language.cues import CueBook, is_cue
from kbassist.language.pack_table import PackTable, read_table
from kbassist.language.phrases import filled
from kbassist.language.reading import read_words_of

WITH_AN_END = (NoticeKind.OUTAGE, NoticeKind.DELAY, NoticeKind.CHANGE)
ANSWERING = (NoticeKind.OUTAGE, NoticeKind.DELAY)
MONTHS = 12
LAST_MINUTE = (23, 59)


@dataclass(frozen=True, slots=True)
class NoticeWords:
    """One language's words; `endings` are sentences with a place for {until}.

    `full_hour`, `time`, `day` and `day_and_time` are put together from {hour}, {hour12}, {half}, {minute}, {day},
    {month} and {time}; `cues` are labelled with the kind of notice that answers such words, and "apology".
    """

    full_hour: str
    time: str
    day: str
    day_and_time: str
    months: tuple[str, ...]
    endings: Mapping[NoticeKind, str]
    cues: CueBook

    def until(self, end: datetime, now: datetime) -> str:
        """Returns a moment as one says it after "until"; both times are local. A whole day has no time of day."""
        if (end.hour, end.minute) == LAST_MINUTE:
            return self._day_text(end)
        if (end.hour, end.minute) == (0, 0) and end.date() > now.date():
            return self._day_text(end - timedelta(days=1))
        time = self.time_text(end)
        if end.date() == now.date():
            return time
        return filled(self.day_and_time, {"day": self._day_text(end), "time": time})

    def time_text(self, moment: datetime) -> str:
        """Returns the time of day."""
        places = {
            "hour": str(moment.hour),
            "hour12": str((moment.hour - 1) % 12 + 1),
            "half": "am" if moment.hour < 12 else "pm",
            "minute": f"{moment.minute:02}",
        }
        return filled(self.time if moment.minute else self.full_hour, places)

    def ending(self, kind: NoticeKind, end: datetime, now: datetime) -> str:
        """Returns the sentence that says how long a notice holds, "" for one that is not said to end."""
        sentence = self.endings.get(kind, "")
        return filled(sentence, {"until": self.until(end, now)}) if sentence else ""

    def is_answered_by(self, kind: NoticeKind, text: str) -> bool:
        """Tells whether a question is such that a notice of this kind answers it: it does not work, where is it."""
        wanted = {NoticeKind.OUTAGE, NoticeKind.DELAY} if kind is NoticeKind.SOLVED else {kind}
        return not self._labels(text).isdisjoint(wanted)

    def apologizes(self, text: str) -> bool:
        """Tells whether a text says that we are sorry."""
        return "apology" in self._labels(text)

    def _day_text(self, moment: datetime) -> str:
        return filled(self.day, {"day": str(moment.day), "month": self.months[moment.month - 1]})

    def _labels(self, text: str) -> frozenset[str]:
        found = self.cues.find(read_words_of(text, Span(0, len(text)), None))
        return frozenset(hit.label for hit in found)


def load_notice_words(languages_folder: Path) -> dict[str, NoticeWords]:
    """Reads notice.toml of every language folder that has one; InputProblem "pack_broken" names file and key."""
    return {path.parent.name: _load(path) for path in sorted(languages_folder.glob("*/notice.toml"))}


def _load(path: Path) -> NoticeWords:
    table = read_table(path)
    times, endings, answers = table.table("times"), table.table("endings"), table.table("answers")
    cues: dict[str, tuple[str, ...]] = {kind.value: _cues(answers, kind.value) for kind in ANSWERING}
    cues["apology"] = _cues(table, "apology")
    words = NoticeWords(
        full_hour=times.text("full_hour"),
        time=times.text("time"),
        day=times.text("day"),
        day_and_time=times.text("day_and_time"),
        months=times.texts("months"),
        endings={kind: endings.text(kind.value) for kind in WITH_AN_END},
        cues=CueBook(cues),
    )
    if len(words.months) != MONTHS:
        raise times.problem("months", f"must be {MONTHS}")
    for part in (times, endings, answers, table):
        part.finish()
    return words


def _cues(table: PackTable, key: str) -> tuple[str, ...]:
    texts = table.texts(key)
    for text in texts:
        if not is_cue(text):
            raise table.problem(key, f"has a cue without words: {text!r}")
    return texts
