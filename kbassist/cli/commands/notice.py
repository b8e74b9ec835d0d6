"""`kbassist notice`: post, list and end notices, which drafts for the messages they touch say first."""

from collections.abc import Iterable
from datetime import datetime
from typing import Annotated

import typer

from kbassist.cli.output import print_json, print_note, print_text
from kbassist.cli.session import home_of
from kbassist.cli.shapes import notice_json
from kbassist.core.errors import InputProblem
from kbassist.core.notice import Notice, NoticeContent, NoticeId, NoticeKind, NoticeState, NoticeText

AUTHOR = "command line"


def register(app: typer.Typer) -> None:
    group = typer.Typer(help="Notices: what drafts for the messages that they touch say first.", no_args_is_help=True)
    group.command("add")(add)
    group.command("list")(show)
    group.command("end")(end)
    app.add_typer(group, name="notice")


def add(
    context: typer.Context,
    text: Annotated[
        list[str] | None, typer.Option(help="LANGUAGE=WORDS that customers read, to Jūs or to all.")
    ] = None,
    familiar: Annotated[list[str] | None, typer.Option(help="LANGUAGE=WORDS to tu, where they differ.")] = None,
    about: Annotated[list[str] | None, typer.Option(help="Words, a tag or a product that messages speak of.")] = None,
    kind: Annotated[NoticeKind, typer.Option(help="What it is.")] = NoticeKind.OUTAGE,
    since: Annotated[str | None, typer.Option("--from", help="“18:00” or “2026-11-22 18:00”; now by default.")] = None,
    until: Annotated[str | None, typer.Option(help="The same; without it nobody knows yet.")] = None,
    only: Annotated[list[str] | None, typer.Option("--language", help="Only messages in this language.")] = None,
    note: Annotated[str, typer.Option(help="For the team, never said.")] = "",
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
) -> None:
    """Posts a notice."""
    with home_of(context) as home:
        now = home.clock.now()
        content = NoticeContent(
            kind=kind,
            texts=_texts(text or (), familiar or ()),
            about=tuple(about or ()),
            starts_at=_moment(since, now) if since else now,
            ends_at=_moment(until, now) if until else None,
            languages=tuple(only or ()),
            note=note,
        )
        notice = home.notices.post(content, AUTHOR)
        if as_json:
            print_json(notice_json(notice, home.notices.state(notice)))
        else:
            print_text(notice.id)


def show(
    context: typer.Context,
    everything: Annotated[bool, typer.Option("--all", help="Those that ended, too.")] = False,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
) -> None:
    """Lists the notices that hold now or are to come."""
    with home_of(context) as home:
        known = [(notice, home.notices.state(notice)) for notice in home.notices.all()]
    shown = [(notice, state) for notice, state in known if everything or state is not NoticeState.ENDED]
    if as_json:
        print_json({"notices": [notice_json(notice, state) for notice, state in shown]})
        return
    for notice, state in shown:
        print_text(_line(notice, state))
    if not shown:
        print_note("There are no notices.")


def end(
    context: typer.Context,
    notice_id: Annotated[str, typer.Argument(help="The notice, as “kbassist notice list” names it.")],
    solved: Annotated[list[str] | None, typer.Option(help="LANGUAGE=WORDS that say for a day that it is over.")] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
) -> None:
    """Ends a notice now; with --solved it says for a day that it is over."""
    with home_of(context) as home:
        notice = home.notices.end(NoticeId(notice_id), AUTHOR, _texts(solved or (), ()))
        if as_json:
            print_json(notice_json(notice, home.notices.state(notice)))
        else:
            print_text(_line(notice, home.notices.state(notice)))


def _texts(formal: Iterable[str], familiar: Iterable[str]) -> tuple[NoticeText, ...]:
    first, second = dict(map(_language_and_words, formal)), dict(map(_language_and_words, familiar))
    return tuple(
        NoticeText(language, first.get(language, ""), second.get(language, "")) for language in {**first, **second}
    )


def _language_and_words(option: str) -> tuple[str, str]:
    language, sign, words = option.partition("=")
    if not sign or not language.strip().isalpha():
        raise InputProblem(
            "notice_text_unclear",
            f"It is not clear in which language “{option[:40]}” is.",
            "Write it as LANGUAGE=WORDS, for example lv=Internets nedarbojas.",
        )
    return language.strip().lower(), words


def _moment(text: str, now: datetime) -> datetime:
    """Returns a moment that a person wrote in local time; a time alone is today's."""
    today = now.astimezone()
    try:
        return datetime.fromisoformat(f"{today:%Y-%m-%d} {text}" if len(text) <= len("18:00") else text).astimezone()
    except ValueError as error:
        raise InputProblem(
            "time_unclear", f"“{text}” is not a time.", "Write it as 18:00 or as 2026-11-22 18:00."
        ) from error


def _line(notice: Notice, state: NoticeState) -> str:
    end_text = f", until {notice.last_moment.astimezone():%Y-%m-%d %H:%M}" if notice.last_moment is not None else ""
    return f"{notice.id}  {state}  {notice.content.kind}{end_text}: {notice.title}  [{', '.join(notice.content.about)}]"
