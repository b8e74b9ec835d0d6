"""Runs commands in this process, and a home with a little knowledge that no test may change."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from kbassist.cli.main import main
from tests.support.importing import write

PASSWORD_LV = """---
id: mail-password
language: lv
title: Kā nomainīt pastkastes paroli
tags: [mail]
url: https://help.example/lv/mail-password
answer:
  formal: Pastkastes paroli nomainiet sadaļā „E-pasts”, nospiežot „Mainīt paroli”.
  familiar: Pastkastes paroli nomaini sadaļā „E-pasts”, nospiežot „Mainīt paroli”.
---
Katrai pastkastei ir sava parole. Parolē jābūt vismaz 12 rakstzīmēm.

## Ja parole ir aizmirsta

Sadaļā **E-pasts** nospiediet **Mainīt paroli** un ievadiet jauno paroli.
"""
PASSWORD_RU = """---
id: mail-password
language: ru
title: Как сменить пароль почтового ящика
---
Пароль почтового ящика меняется в разделе «Почта»: нажмите «Сменить пароль».
"""
INVOICE_LV = """---
id: invoice
language: lv
title: Kad jāmaksā rēķins
tags: [billing]
---
Rēķins jāapmaksā līdz mēneša 20. datumam. Atgādinājumu nosūtām 25. datumā.
"""
ANSWER_LV = {
    "id": "answer-1",
    "lang": "lv",
    "question": "Vai pastkasti var pievienot telefonā?",
    "answer": "Jā, pastkasti var pievienot telefonā, izmantojot IMAP.",
    "intent": "phone_setup",
}


@dataclass(frozen=True, slots=True)
class Finished:
    """What a command left behind."""

    code: int
    output: str
    errors: str

    def json(self) -> Any:
        return json.loads(self.output)

    def lines(self) -> list[Any]:
        return [json.loads(line) for line in self.output.splitlines()]


Command = Callable[..., Finished]


@pytest.fixture
def command(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Command:
    """Returns what runs a command line, with `stdin` as its standard input."""

    def run(*arguments: object, stdin: str = "") -> Finished:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin.encode())))
        capsys.readouterr()
        code = main([str(argument) for argument in arguments])
        captured = capsys.readouterr()
        return Finished(code, captured.out, captured.err)

    return run


@pytest.fixture(scope="session")
def knowledge(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of files to import."""
    folder = tmp_path_factory.mktemp("files") / "help"
    write(folder / "lv" / "mail-password.md", PASSWORD_LV)
    write(folder / "ru" / "mail-password.md", PASSWORD_RU)
    write(folder / "lv" / "invoice.md", INVOICE_LV)
    write(folder / "answers.jsonl", json.dumps(ANSWER_LV, ensure_ascii=False))
    return folder


@pytest.fixture(scope="session")
def home(knowledge: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home that holds the knowledge, indexed; only for commands that change nothing."""
    folder = tmp_path_factory.mktemp("home")
    assert main(["import", str(knowledge), "--home", str(folder)]) == 0
    return folder
