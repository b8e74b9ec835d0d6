"""The rules of a house: which findings weigh what for this team, and which words it uses and does not use."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from kbassist.core.reply import Finding, Severity
from kbassist.language.cues import CueBook, is_cue

OFF = "off"


@dataclass(frozen=True, slots=True)
class HouseRules:
    """What a team decided; `severities` has None for a rule that is switched off.

    `words` finds the words not to be said, labelled by their number in `sayings`; a saying is what to say instead,
    "" where the words are banned and nothing takes their place.
    """

    severities: Mapping[str, Severity | None]
    words: CueBook
    sayings: tuple[str, ...]

    @classmethod
    def of(cls, severities: Mapping[str, str], glossary: Mapping[str, str]) -> "HouseRules":
        """Makes the rules from settings: severity or "off" by finding code, and what to say by what not to say.

        Words are written as in check.toml: "word*" stands for all that begin so. A line without words finds nothing.
        """
        entries = [(unwanted, wanted.strip()) for unwanted, wanted in glossary.items() if is_cue(unwanted)]
        return cls(
            {code: None if severity == OFF else Severity(severity) for code, severity in severities.items()},
            CueBook({f"house.{number}": (unwanted,) for number, (unwanted, _) in enumerate(entries)}),
            tuple(wanted for _, wanted in entries),
        )

    def weighed(self, findings: Iterable[Finding]) -> tuple[Finding, ...]:
        """Returns the findings with the team's severities, without those of rules that are switched off."""
        kept = ((finding, self.severities.get(finding.code, finding.severity)) for finding in findings)
        return tuple(
            finding if severity is finding.severity else replace(finding, severity=severity)
            for finding, severity in kept
            if severity is not None
        )


NO_HOUSE_RULES = HouseRules.of({}, {})
