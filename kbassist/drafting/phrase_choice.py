"""Chooses among the ways to say a thing, so that replies do not read like a machine and yet repeat exactly.

The choice is a hash of the message: the same message gives the same reply, on every machine, in every run.
Tones that share their sentences take neighbouring ones, so that no two drafts are alike.
What the agent said in the previous reply, and what this reply already says, is passed over, and so is the
same wording around other words while another is left. What the agent always replaces is said in his words.
An official letter and a chat among friends have sentences of their own; where one of them is lacking, the common ones
serve, in an official letter those of the neutral tone.
"""

from collections.abc import Iterable, Mapping
from hashlib import blake2b
from types import MappingProxyType

from kbassist.core.errors import InputProblem
from kbassist.core.reply import Act, Tone
from kbassist.core.understanding import Address, Register
from kbassist.language.phrases import Phrase, filled
from kbassist.language.tokens import fold, words


def has_forms_of_address(phrases: Iterable[Phrase]) -> bool:
    """Tells whether the language distinguishes Jūs and tu at all."""
    return any(phrase.address is not None for phrase in phrases)


class PhraseChooser:
    """Says things in one language, form of address and tone; remembers what it said in this reply."""

    def __init__(
        self,
        phrases: tuple[Phrase, ...],
        address: Address | None,
        tone: Tone,
        *,
        seed: str,
        previous_reply: str,
        own_phrases: Mapping[str, str] = MappingProxyType({}),
        register: Register | None = None,
        greeted: str = "",
    ) -> None:
        """Takes the register of the reply, and in `greeted` the folded word that the customer greeted with."""
        self._phrases = phrases
        self._address = address
        self._tone = tone
        self._seed = seed
        self._previous_reply = previous_reply
        self._own_phrases = own_phrases
        self._register = register
        self._greeted = greeted
        self._said: set[str] = set()
        self._wordings: set[str] = set()

    def knows(self, act: Act, when: str) -> bool:
        """Tells whether the language has a sentence for the act; a short pack has none for some."""
        return bool(self._alternatives(act, when))

    def say(self, act: Act, when: str, **values: str) -> str:
        """Returns a sentence for the act; InputProblem "phrases_missing" where the language has none."""
        texts = self._alternatives(act, when)
        if not texts:
            raise InputProblem(
                "phrases_missing",
                f"The language has no phrases for {act.value}, {when}, {self._tone.value}.",
                "Add them to its phrases.toml.",
                act=act.value,
                when=when,
            )
        start = (self._hash(act, when) + list(Tone).index(self._tone)) % len(texts)
        ordered = texts[start:] + texts[:start]
        fresh = [
            text
            for text in ordered
            if filled(text, values) not in self._said and filled(text, values) not in self._previous_reply
        ]
        unused = [text for text in fresh if text not in self._wordings]
        left = unused or fresh or ordered
        wording = next((text for text in left if act is Act.GREETING and self._greets_alike(text)), left[0])
        self._wordings.add(wording)
        self._said.add(filled(wording, values))
        return filled(self._own_phrases.get(wording, wording), values)

    def _greets_alike(self, text: str) -> bool:
        return bool(self._greeted) and next((fold(word.text) for word in words(text)), "") == self._greeted

    def _alternatives(self, act: Act, when: str) -> list[str]:
        fitting = [
            phrase
            for phrase in self._phrases
            if phrase.act is act and phrase.when == when and phrase.address in (None, self._address)
        ]
        if self._register is not None:
            own = [phrase for phrase in fitting if phrase.register is self._register and self._tone in phrase.tones]
            if own:
                return [text for phrase in own for text in phrase.texts]
        tone = Tone.NEUTRAL if self._register is Register.FORMAL else self._tone
        return [text for phrase in fitting if phrase.register is None and tone in phrase.tones for text in phrase.texts]

    def _hash(self, act: Act, when: str) -> int:
        joined = "\0".join((self._seed, act.value, when))
        return int.from_bytes(blake2b(joined.encode(), digest_size=8).digest(), "big")
