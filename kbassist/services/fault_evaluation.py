"""Measures the check: how many seeded faults it finds under the right precept, and how often it frets over nothing.

A fault counts as found where the changed reply has a finding that the approved one has not, and as rightly named
where one of those new findings serves the precept that was broken.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from time import perf_counter

from kbassist.checking.run import check_reply
from kbassist.checking.tools import CheckTools
from kbassist.core.reply import Finding, Precept, ReplyToCheck, Severity
from kbassist.services.fault_sets import (
    CARRIERS,
    QUIET_SETS,
    Carrier,
    Fault,
    UntouchedReply,
    canned_replies,
    knowledge_replies,
    load_carriers,
    load_faults,
    load_quiet,
    with_fault,
)

ALARMING = frozenset({Severity.BLOCK, Severity.WARN})
OPEN_PLACE = "placeholder.open"
"""Ready-made replies have places to fill in; to point at them is no false alarm."""

OVERALL = "all"
RECALL, FOUND, ALARMS = "right precept", "found", "alarms"


@dataclass(frozen=True, slots=True)
class FaultOutcome:
    """What the check said to one fault: the findings that the approved reply did not have."""

    fault: Fault
    findings: tuple[Finding, ...]

    @property
    def is_named(self) -> bool:
        return any(finding.precept is self.fault.precept for finding in self.findings)

    @property
    def is_plain(self) -> bool:
        """True where the right precept is more than a hint."""
        return any(finding.precept is self.fault.precept and finding.severity in ALARMING for finding in self.findings)


@dataclass(frozen=True, slots=True)
class Recall:
    """Shares of `n` faults, 0 to 1: found at all, rightly named, and rightly named with more than a hint."""

    set_name: str
    precept: str
    language: str
    n: int
    found: float
    named: float
    plain: float

    @property
    def label(self) -> str:
        return " ".join((self.set_name, self.precept, self.language))


@dataclass(frozen=True, slots=True)
class Alarms:
    """Untouched replies of one group, and those that got a finding of weight all the same."""

    group: str
    n: int
    alarmed: tuple[tuple[UntouchedReply, tuple[Finding, ...]], ...]

    @property
    def share(self) -> float:
        return len(self.alarmed) / self.n if self.n else 0.0


@dataclass(frozen=True, slots=True)
class FaultReport:
    """The whole measurement; `median_ms` is the time of one check of a seeded reply.

    `unspelled` are the slips of spelling that were left out because no dictionary of their language is there.
    """

    outcomes: tuple[FaultOutcome, ...]
    recalls: tuple[Recall, ...]
    alarms: tuple[Alarms, ...]
    unspelled: tuple[Fault, ...]
    median_ms: float

    def figures(self) -> Mapping[str, Mapping[str, float]]:
        """Returns the figures by label, as thresholds name them."""
        told = {recall.label: {RECALL: recall.named, FOUND: recall.found} for recall in self.recalls}
        return told | {alarms.group: {ALARMS: alarms.share} for alarms in self.alarms}


def evaluate_faults(
    tools: CheckTools, *, folder: Path, knowledge: Path, set_names: Sequence[str], canned: Path | None
) -> FaultReport:
    """Measures the check on the sets in `folder`, of faults or of good sentences.

    `canned` is a file of real replies, None for none.

    InputProblem where a file is missing or a fault does not fit its reply.
    """
    carriers = load_carriers(folder, knowledge, tools.packs)
    seeded = [fault for name in set_names if name not in QUIET_SETS for fault in load_faults(folder, name)]
    unspelled = tuple(fault for fault in seeded if _is_unspelled(fault, tools))
    faults = [fault for fault in seeded if fault not in unspelled]
    outcomes, took_ms = _outcomes(faults, carriers, tools)
    untouched = [
        *(UntouchedReply(carrier.id, CARRIERS, carrier.reply) for carrier in carriers),
        *knowledge_replies(knowledge, carriers, tools.packs),
        *(reply for name in set_names if name in QUIET_SETS for reply in load_quiet(folder, name, carriers)),
        *(canned_replies(canned) if canned is not None else ()),
    ]
    median_ms = sorted(took_ms)[len(took_ms) // 2]
    return FaultReport(outcomes, _recalls(outcomes), _alarms(untouched, tools), unspelled, median_ms)


def _is_unspelled(fault: Fault, tools: CheckTools) -> bool:
    if fault.precept is not Precept.SPELLING:
        return False
    return tools.spelling is None or tools.spelling.of(fault.language) is None


def _outcomes(
    faults: Iterable[Fault], carriers: Iterable[Carrier], tools: CheckTools
) -> tuple[tuple[FaultOutcome, ...], list[float]]:
    replies = {carrier.id: carrier.reply for carrier in carriers}
    untouched = {name: Counter(map(_said, check_reply(reply, tools))) for name, reply in replies.items()}
    outcomes: list[FaultOutcome] = []
    took_ms = [0.0]
    for fault in faults:
        reply = replies[fault.carrier]
        changed = replace(reply, text=with_fault(reply.text, fault))
        started = perf_counter()
        found = check_reply(changed, tools)
        took_ms.append((perf_counter() - started) * 1_000)
        outcomes.append(FaultOutcome(fault, _new(found, untouched[fault.carrier])))
    return tuple(outcomes), took_ms


def _new(found: Iterable[Finding], known: Counter[tuple[str, str]]) -> tuple[Finding, ...]:
    left = Counter(known)
    new: list[Finding] = []
    for finding in found:
        if left[_said(finding)] > 0:
            left[_said(finding)] -= 1
        else:
            new.append(finding)
    return tuple(new)


def _said(finding: Finding) -> tuple[str, str]:
    return finding.code, finding.text


def _recalls(outcomes: Sequence[FaultOutcome]) -> tuple[Recall, ...]:
    groups: defaultdict[tuple[str, str, str], list[FaultOutcome]] = defaultdict(list)
    for outcome in outcomes:
        fault = outcome.fault
        for set_name in (OVERALL, fault.set_name):
            groups[set_name, OVERALL, OVERALL].append(outcome)
            groups[set_name, OVERALL, fault.language].append(outcome)
            groups[set_name, fault.precept, OVERALL].append(outcome)
            groups[set_name, fault.precept, fault.language].append(outcome)
    return tuple(_recall(*key, members) for key, members in sorted(groups.items()))


def _recall(set_name: str, precept: str, language: str, outcomes: Sequence[FaultOutcome]) -> Recall:
    count = len(outcomes)
    return Recall(
        set_name,
        precept,
        language,
        count,
        sum(bool(outcome.findings) for outcome in outcomes) / count,
        sum(outcome.is_named for outcome in outcomes) / count,
        sum(outcome.is_plain for outcome in outcomes) / count,
    )


def _alarms(untouched: Iterable[UntouchedReply], tools: CheckTools) -> tuple[Alarms, ...]:
    counts: Counter[str] = Counter()
    alarmed: defaultdict[str, list[tuple[UntouchedReply, tuple[Finding, ...]]]] = defaultdict(list)
    for reply in untouched:
        counts[reply.group] += 1
        if findings := alarming(reply.reply, tools):
            alarmed[reply.group].append((reply, findings))
    return tuple(Alarms(group, count, tuple(alarmed[group])) for group, count in counts.items())


def alarming(reply: ReplyToCheck, tools: CheckTools) -> tuple[Finding, ...]:
    """Returns the findings that ask an agent to act, open places aside."""
    return tuple(
        finding for finding in check_reply(reply, tools) if finding.severity in ALARMING and finding.code != OPEN_PLACE
    )
