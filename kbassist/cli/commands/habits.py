"""`kbassist habits`: the phrases that an agent says in words of his own, and forgetting them."""

from typing import Annotated

import typer

from kbassist.bootstrap import Home
from kbassist.cli.output import print_json, print_note, print_text
from kbassist.cli.session import home_of
from kbassist.core.errors import InputProblem

AgentOption = Annotated[str | None, typer.Option(help="Whose; the agent of the settings by default.")]


def register(app: typer.Typer) -> None:
    group = typer.Typer(help="What an agent always writes instead of a phrase of the program.", no_args_is_help=True)
    group.command("list")(show)
    group.command("forget")(forget)
    app.add_typer(group, name="habits")


def show(
    context: typer.Context,
    agent: AgentOption = None,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
) -> None:
    """Lists the phrases that the window's drafts say in the agent's own words."""
    with home_of(context) as home:
        habits = home.habits.of(_agent(home, agent))
    if as_json:
        rows = [
            {"language": habit.language, "phrase": habit.phrase, "replacement": habit.replacement, "count": habit.count}
            for habit in habits
        ]
        print_json({"habits": rows})
        return
    for habit in habits:
        print_text(f"{habit.language}  {habit.phrase} → {habit.replacement}  ({habit.count})")
    if not habits:
        print_note("There are no learned phrases.")


def forget(
    context: typer.Context,
    phrase: Annotated[str, typer.Argument(help="The program’s phrase, as “kbassist habits list” shows it.")],
    agent: AgentOption = None,
) -> None:
    """Says a phrase as the program does again."""
    with home_of(context) as home:
        name = _agent(home, agent)
        named = [habit for habit in home.habits.of(name) if habit.phrase == phrase]
        if not named:
            raise InputProblem(
                "habit_unknown", "This phrase is not a learned one.", "“kbassist habits list” shows those that are."
            )
        for habit in named:
            home.habits.forget(name, habit.language, phrase)


def _agent(home: Home, name: str | None) -> str:
    return home.settings.agent.name if name is None else name
