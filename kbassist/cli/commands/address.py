"""`kbassist address`: rewrites a text from one form of address to the other."""

from collections.abc import Mapping
from enum import StrEnum
from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from kbassist.bootstrap import Home
from kbassist.cli.output import print_json, print_note, print_text, run_jsonl
from kbassist.cli.session import home_of, read_lines, read_text, text_in
from kbassist.cli.shapes import conversion_json
from kbassist.core.conversion import Conversion
from kbassist.core.errors import InputProblem
from kbassist.core.understanding import Address
from kbassist.language.conversion.convert import convert_address
from kbassist.language.identify import identify


class WantedAddress(StrEnum):
    """The forms that a text can be rewritten to."""

    FORMAL = "formal"
    FAMILIAR = "familiar"


def register(app: typer.Typer) -> None:
    app.command("address")(address)


def address(
    context: typer.Context,
    to: Annotated[WantedAddress, typer.Option(help="The form to rewrite to.")],
    text: Annotated[Path | None, typer.Argument(help="A file with the text; standard input by default.")] = None,
    language: Annotated[
        str | None, typer.Option(help="The language of the text; told from the text by default.")
    ] = None,
    capital: Annotated[
        bool | None, typer.Option(help="The polite pronoun with or without its capital; by default as the text has it.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Prints one JSON object.")] = False,
    jsonl: Annotated[str | None, typer.Option(help="A file of {id, text} lines; “-” for standard input.")] = None,
) -> None:
    """Rewrites a text addressed to “Jūs” or “Вы” to “tu” or “ты”, or the other way."""
    wanted = Address(to.value)
    with home_of(context) as home:
        if jsonl is not None:
            run_jsonl(read_lines(jsonl), partial(_convert_one, home, wanted, language, capital))
            return
        converted = _convert(home, read_text(text), wanted, language, capital)
    if as_json:
        print_json(conversion_json(None, converted))
        return
    print_text(converted.text)
    for span in converted.unsure:
        print_note(f"unsure at {span.start}: “{span.of(converted.text)}”")


def _convert_one(
    home: Home, to: Address, language: str | None, capital: bool | None, request: Mapping[str, Any]
) -> dict[str, Any]:
    own_language = text_in(request, "language") if request.get("language") is not None else language
    return conversion_json(request.get("id"), _convert(home, text_in(request, "text"), to, own_language, capital))


def _convert(home: Home, text: str, to: Address, language: str | None, capital: bool | None) -> Conversion:
    if language is None:
        language = identify(text, home.packs).value
    if language is None:
        raise InputProblem(
            "language_unknown",
            "The language of the text cannot be told.",
            "Name it with --language, for example --language lv.",
        )
    return convert_address(text, language=language.lower(), to=to, packs=home.packs, is_capital=capital)
