"""Words that an author wrote in both forms of address: `{formal: Jūs paši | familiar: tu pats}`.

For what no rule can rewrite. Readers never see the braces: the formal words stand by default, a reply to a
customer addressed as tu or ты takes the familiar ones. Markdown that only looks similar stays as it is.
"""

import re

from kbassist.core.understanding import Address

_VARIANTS = re.compile(
    r"""
    \{ \s* (?:
        formal \s*:\s* (?P<formal>[^{}|]{0,600}) \| \s* familiar \s*:\s* (?P<familiar>[^{}|]{0,600})
      | familiar \s*:\s* (?P<familiar_first>[^{}|]{0,600}) \| \s* formal \s*:\s* (?P<formal_last>[^{}|]{0,600})
    ) \}
    """,
    re.VERBOSE,
)
_STOP = re.compile(r"[.!?…:]")


def in_one_form(markdown: str, address: Address | None = None) -> str:
    """Returns Markdown with the words of one form where an author wrote both; None gives the formal ones."""
    if "{" not in markdown:
        return markdown
    is_familiar = address is Address.FAMILIAR
    return _VARIANTS.sub(lambda found: _words_of(found, is_familiar=is_familiar), markdown)


def in_both_forms(markdown: str) -> str:
    """Returns Markdown with the words of both forms one after the other, so that either can be found."""
    if "{" not in markdown:
        return markdown
    return _VARIANTS.sub(
        lambda found: f"{_words_of(found, is_familiar=False)} {_words_of(found, is_familiar=True)}", markdown
    )


def without_stops_inside(markdown: str) -> str:
    """Returns a text of equal length in which no sentence ends inside words written in both forms."""
    if "{" not in markdown:
        return markdown
    return _VARIANTS.sub(lambda found: _STOP.sub("_", found.group()), markdown)


def _words_of(found: re.Match[str], *, is_familiar: bool) -> str:
    names = ("familiar", "familiar_first") if is_familiar else ("formal", "formal_last")
    return next((found[name].strip() for name in names if found[name] is not None), "")
