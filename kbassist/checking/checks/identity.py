"""Looks for what makes a reply a letter from a person: a greeting, a closing, the agent's real name.

What is needed is the channel's to say. Silent where channel or agent is not known.
"""

import re
from collections.abc import Iterator

from kbassist.checking.letter import Letter, letter_of
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Act, Agent, Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span
from kbassist.core.understanding import Address
from kbassist.language.pack import LanguagePack
from kbassist.language.phrases import placeholders_of
from kbassist.language.tokens import fold, words

CODES = ("identity.greeting", "identity.closing", "identity.name")


def check(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Reports the missing parts at the place where they belong, with a suggestion that puts them in."""
    if reply.agent is None or reply.channel is None or not reply.text.strip():
        return ()
    needs = tools.channels[reply.channel]
    pack = tools.packs.reply_pack_of(reply.language)
    letter = letter_of(reply, tools.packs)
    missing: list[Finding] = []
    if needs.needs_greeting and letter.greeting is None:
        missing.append(_missing("identity.greeting", 0, _greeting(pack, reply.address)))
    name_at = _name_line(reply.text, reply.agent)
    has_name = not reply.agent.name.strip() or name_at is not None
    if letter.closing is None and (needs.needs_closing or _is_signed(reply, letter, name_at)):
        missing.append(_missing_closing(reply, pack, name_at, is_needed=needs.needs_closing))
    if needs.needs_name and not has_name:
        end = len(reply.text.rstrip())
        missing.append(_missing("identity.name", end, f"\n{'' if _is_open(letter) else chr(10)}{reply.agent.name}"))
    return tuple(missing)


def _is_signed(reply: ReplyToCheck, letter: Letter, name_at: int | None) -> bool:
    """Returns whether a chat message is written like a letter: greeting, paragraphs, name and role in own lines."""
    if letter.greeting is None or name_at is None:
        return False
    return "\n\n" in reply.text[:name_at] and "\n" in reply.text[name_at:].strip()


def _missing(code: str, place: int, suggestion: str | None, severity: Severity = Severity.WARN) -> Finding:
    return Finding(code, severity, Precept.IDENTITY, Span(place, place), "", suggestion)


def _is_open(letter: Letter) -> bool:
    """Returns whether the reply ends with its closing, so that the name belongs right below it."""
    return letter.closing is not None


def _missing_closing(
    reply: ReplyToCheck, pack: LanguagePack | None, name_at: int | None, *, is_needed: bool
) -> Finding:
    severity = Severity.WARN if is_needed else Severity.HINT
    closing = _phrase(pack, Act.CLOSING, "any", reply.address)
    if name_at is not None and name_at > 0:
        return _missing("identity.closing", name_at, f"{closing}\n" if closing else None, severity)
    end = len(reply.text.rstrip())
    return _missing("identity.closing", end, f"\n\n{closing}" if closing else None, severity)


def _greeting(pack: LanguagePack | None, address: Address | None) -> str | None:
    greeting = _phrase(pack, Act.GREETING, "unnamed", address)
    return f"{greeting}\n\n" if greeting else None


def _phrase(pack: LanguagePack | None, act: Act, when: str, address: Address | None) -> str | None:
    """Returns the first plain phrase of the pack that fits the form of address."""
    if pack is None:
        return None
    fitting = Address.FAMILIAR if address is Address.FAMILIAR else Address.FORMAL
    texts = (
        text
        for phrase in pack.phrases
        if phrase.act is act and phrase.when == when and phrase.address in (None, fitting)
        for text in phrase.texts
        if not placeholders_of(text)
    )
    return next(texts, None)


def _name_line(text: str, agent: Agent) -> int | None:
    """Returns where the line begins that holds the agent's name, the last one; None where it is missing."""
    wanted = [set(_said(name)) for name in _names(agent)]
    lines = list(re.finditer(r"[^\n]+", text))
    for line in reversed(lines):
        said = set(_said(line.group()))
        if any(name and name <= said for name in wanted):
            return line.start()
    return None


def _names(agent: Agent) -> Iterator[str]:
    yield agent.name
    given = agent.name.split()
    if given:
        yield given[0]


def _said(text: str) -> list[str]:
    return [fold(word.text) for word in words(text)]
