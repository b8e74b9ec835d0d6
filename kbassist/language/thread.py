"""Tells what was said before in a pasted thread, turn by turn.

Each level of quoting is a turn: what the newest message quotes is one turn old, what that one quotes is two.
"""

import re
from collections.abc import Sequence

from kbassist.core.understanding import SetAside, SetAsideKind
from kbassist.language.clean import find_set_aside, without
from kbassist.language.pack import LanguagePacks

_QUOTE_MARK = re.compile(r"(?m)^[ \t]*[>|][ \t]?")


def earlier_turns(text: str, set_aside: Sequence[SetAside], packs: LanguagePacks, *, most: int) -> tuple[str, ...]:
    """Returns the turns before the newest one without their greetings' headers and signatures, newest first.

    `set_aside` is what `find_set_aside` says of the text; at most `most` turns.
    """
    quoted = "\n".join(part.span.of(text) for part in set_aside if part.kind is SetAsideKind.QUOTE)
    if not quoted or most < 1:
        return ()
    said = _QUOTE_MARK.sub("", quoted)
    inside = find_set_aside(said, packs)
    turn = without(said, inside).strip()
    older = earlier_turns(said, inside, packs, most=most - 1) if said != text else ()
    return (turn, *older) if turn else older
