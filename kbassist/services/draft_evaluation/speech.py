"""Judges the language and the form of address of drafts with other means than those they were made with.

The language is told by lingua or py3langid where one is installed, else by our own recognition of the finished text.
The form is told by words and endings that only one form has (forms.toml), and compared with the label of the message:
who says Jūs is never answered with tu, and who really says tu with Jūs only where the sources cannot speak otherwise.
"""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from kbassist.core.reply import Act
from kbassist.core.understanding import Address
from kbassist.language.identify import identify
from kbassist.language.pack import LanguagePacks
from kbassist.services.draft_evaluation.values import Judged, MadeDraft
from kbassist.services.understanding_evaluation.baselines import LINGUA, PY3LANGID, language_baselines
from kbassist.services.understanding_evaluation.judgements import Sample

OWN = "own"
UNSERVED_REPLY = "en"
FEWEST_WORDS = 8
"""Words below which a text tells no detector its language."""

_QUOTED = re.compile(r"[“„«\"][^“”„«»\"\n]{1,200}[”“»\"]")
_CODE = re.compile(r"```.*?```|`[^`\n]*`", re.DOTALL)
_ADDRESS = re.compile(r"\S*(?:://|@|\.example)\S*")
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True)
class Forms:
    """Words and endings, small, of each form in one language; `neither` are words with such an ending that are none."""

    words: Mapping[Address, frozenset[str]]
    endings: Mapping[Address, tuple[str, ...]]
    neither: frozenset[str]
    is_case_kept: bool

    def of(self, word: str, form: Address) -> bool:
        """Tells whether a word shows a form."""
        told = word if self.is_case_kept else word.lower()
        if told in self.neither:
            return False
        return told in self.words[form] or told.endswith(self.endings[form])


def load_forms(folder: Path) -> dict[str, Forms]:
    """Reads the words that show a form of address, by language."""
    told = tomllib.loads((folder / "forms.toml").read_text(encoding="utf-8"))
    return {
        language: Forms(
            {form: frozenset(table[form.value]) for form in (Address.FORMAL, Address.FAMILIAR)},
            {form: tuple(table.get(f"{form.value}_endings", ())) for form in (Address.FORMAL, Address.FAMILIAR)},
            frozenset(table.get("neither", ())),
            table.get("is_case_kept", False),
        )
        for language, table in told.items()
    }


class LanguageJudge:
    """Tells languages; `name` says by what."""

    def __init__(self, packs: LanguagePacks) -> None:
        known = language_baselines(packs)
        self.name = next((name for name in (LINGUA, PY3LANGID) if name in known), OWN)
        self._tell = known.get(self.name)
        self._packs = packs

    def judge(self, made: MadeDraft) -> Judged:
        """Judges a draft: its words are in its language, and that is the customer's wherever we serve it."""
        draft, label = made.draft, made.frozen.language
        wrong = []
        if label is not None and draft.language != (label if label in self._packs else UNSERVED_REPLY):
            wrong.append(f"{draft.language} for a message in {label}")
        body = own_words(made, without=frozenset({Act.GREETING, Act.SIGNATURE}))
        if len(_WORD.findall(body)) >= FEWEST_WORDS and (told := self._language_of(body)) != draft.language:
            wrong.append(f"reads as {told}: {body[:80]}")
        return Judged(1, tuple(wrong))

    def _language_of(self, text: str) -> str | None:
        if self._tell is None:
            return identify(text, self._packs).value
        return self._tell([Sample(text, "", "")])[0]


def judge_form(made: MadeDraft, forms: Mapping[str, Forms]) -> Judged:
    """Judges a draft: no word of it has the other form, and the form fits the message's label."""
    draft, label = made.draft, made.frozen.address
    known = forms.get(draft.language)
    if known is None or draft.address is None:
        return Judged(0)
    wrong = []
    if label in (Address.FORMAL, Address.FAMILIAR) and draft.address is not label:
        is_excused = label is Address.FAMILIAR and ("other_address" in draft.notes or not _says_tu(made, known))
        wrong += [] if is_excused else [f"{draft.address} for a {label} message"]
    other = Address.FAMILIAR if draft.address is Address.FORMAL else Address.FORMAL
    shown = [word for word in _WORD.findall(own_words(made)) if known.of(word, other)]
    wrong += [f"{draft.address} with “{word}”" for word in dict.fromkeys(shown)]
    return Judged(1, tuple(wrong))


def _says_tu(made: MadeDraft, forms: Forms) -> bool:
    """Tells whether a message has words of the familiar form and none of the other: chatty alone is not familiar."""
    spoken = _WORD.findall(made.message.text)
    return any(forms.of(word, Address.FAMILIAR) for word in spoken) and not any(
        forms.of(word, Address.FORMAL) for word in spoken
    )


def own_words(made: MadeDraft, *, without: frozenset[Act] = frozenset({Act.SIGNATURE})) -> str:
    """Returns a draft's text without code, addresses and what is quoted: questions, titles, screen names."""
    parts: Sequence[str] = [part.text for part in made.draft.parts if part.act not in without]
    return _ADDRESS.sub(" ", _QUOTED.sub(" ", _CODE.sub(" ", "\n".join(parts))))
