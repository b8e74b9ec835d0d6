"""Runs every check over a reply; one that fails is reported and the others go on."""

import logging
from collections.abc import Iterable, Iterator
from types import ModuleType

from kbassist.checking import checks
from kbassist.checking.tools import CheckTools
from kbassist.core.registry import plug_ins
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.core.text import Span

_RANKS = {Severity.BLOCK: 0, Severity.WARN: 1, Severity.HINT: 2}
_PRECEPTS_BY_WEIGHT = (Precept.PRIVACY, Precept.WISHES, Precept.TRUTH)

_CHECKS = plug_ins(checks)

_log = logging.getLogger(__name__)


def check_reply(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Returns what a careful colleague would point out, in order of position.

    Of findings of one code that overlap, and of findings of several codes at the very same words, only the
    weightiest stays. How grave each is, a team may decide for itself.
    """
    found = [finding for module in _CHECKS for finding in _run(module, reply, tools)]
    return tools.house.weighed(_without_duplicates(found))


def _run(module: ModuleType, reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    try:
        return tuple(module.check(reply, tools))
    except Exception:  # noqa: BLE001 - a broken check must not take the others with it, nor the reply
        _log.exception("the check %s failed", module.__name__)
        return (Finding("check_failed", Severity.HINT, Precept.TRUTH, Span(0, 0), ""),)


def _without_duplicates(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    kept: list[Finding] = []
    for group in _overlapping(findings):
        strongest: list[Finding] = []
        for finding in sorted(group, key=_weight):
            if not any(_repeats(finding, other) for other in strongest):
                strongest.append(finding)
        kept += strongest
    return tuple(sorted(kept, key=lambda finding: (finding.span, _RANKS[finding.severity], finding.code)))


def _overlapping(findings: Iterable[Finding]) -> Iterator[list[Finding]]:
    """Yields the findings in groups that share no place: only within a group can one repeat another."""
    group: list[Finding] = []
    end = -1
    for finding in sorted(findings, key=lambda finding: finding.span):
        if group and finding.span.start > end:
            yield group
            group, end = [], -1
        group.append(finding)
        end = max(end, finding.span.end)
    if group:
        yield group


def _weight(finding: Finding) -> tuple[int, int, bool, int, int, str]:
    """Orders what to keep first: the graver, then what knows better words, then the longer."""
    precept = finding.precept
    weight = _PRECEPTS_BY_WEIGHT.index(precept) if precept in _PRECEPTS_BY_WEIGHT else len(_PRECEPTS_BY_WEIGHT)
    length = finding.span.end - finding.span.start
    return _RANKS[finding.severity], weight, finding.suggestion is None, -length, finding.span.start, finding.code


def _repeats(finding: Finding, kept: Finding) -> bool:
    if finding.span == kept.span:
        return finding.code == kept.code or finding.span.end > finding.span.start
    overlaps = finding.span.start < kept.span.end and kept.span.start < finding.span.end
    return overlaps and (finding.code == kept.code or finding.precept == kept.precept == Precept.TRUTH)
