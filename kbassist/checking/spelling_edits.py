"""The texts one edit from a word, ranked by how often people make that slip."""

from collections.abc import Iterator

from kbassist.checking.spelling_rules import SpellingRules

SWAPPED, DOUBLED, MARKED, MISSED, ADDED, WRONG, JOINED, FIRST_LETTER = range(8)
"""Two letters swapped; one doubled or not; another mark; one left out; one too many; one for another; a blank left
out; anything with the first letter. The order is that of ordinary slips: the first letter is rarely wrong."""

SHORTEST_PART = 3
"""Letters of a word with which another was run together."""


def edits(word: str, rules: SpellingRules) -> tuple[tuple[int, str], ...]:
    """Returns every such text once with its rank, likeliest first; of a word of 12 Latvian letters about 850."""
    ranked: dict[str, int] = {}
    for rank, text in _edits(word, rules):
        if text[:1] != word[:1]:
            rank = FIRST_LETTER
        if text != word and rank < ranked.get(text, FIRST_LETTER + 1):
            ranked[text] = rank
    return tuple(sorted(((rank, text) for text, rank in ranked.items()), key=lambda entry: entry[0]))


def _edits(word: str, rules: SpellingRules) -> Iterator[tuple[int, str]]:
    plain = {marked: letter for letter, several in rules.marks.items() for marked in several}
    for place, letter in enumerate(word):
        left, right = word[:place], word[place + 1 :]
        follower = right[:1]
        if follower:
            yield SWAPPED, left + follower + letter + right[1:]
        yield (DOUBLED if follower == letter else ADDED), left + right
        yield DOUBLED, left + letter + letter + right
        for other in (*rules.marks.get(letter, ()), *plain.get(letter, "")):
            yield MARKED, left + other + right
        for other in rules.alphabet:
            yield WRONG, left + other + right
            yield MISSED, left + other + letter + right
        if left in rules.joined and len(word) - place >= SHORTEST_PART:
            yield JOINED, f"{left} {letter}{right}"
    for other in rules.alphabet:
        yield MISSED, word + other
