"""The two kinds of trouble that are not bugs; everything else goes up untouched."""


class KbassistProblem(Exception):
    """A sentence for people and a hint what to do; `code` lets the window say it in its own language.

    `values` fill the named places of the translated sentence.
    """

    def __init__(self, code: str, sentence: str, hint: str = "", **values: str) -> None:
        super().__init__(sentence)
        self.code = code
        self.sentence = sentence
        self.hint = hint
        self.values = values


class InputProblem(KbassistProblem):
    """The person can fix it here: a wrong value, an unreadable file, an empty message."""


class EnvironmentProblem(KbassistProblem):
    """The world is unwell: locked, full, read-only, unreachable, a newer version."""
