"""Puts pieces into paragraphs and keeps where each one stands in the text."""

from kbassist.core.reply import Agent, DraftPart
from kbassist.drafting.pieces import Piece
from kbassist.drafting.tone import SignatureForm


class Letter:
    """Grows paragraph by paragraph; empty paragraphs leave no trace."""

    def __init__(self) -> None:
        self._text = ""
        self._parts: list[DraftPart] = []

    @property
    def text(self) -> str:
        return self._text

    @property
    def parts(self) -> tuple[DraftPart, ...]:
        return tuple(self._parts)

    def add(self, pieces: tuple[Piece, ...], joint: str = " ", above: str = "\n\n") -> None:
        """Adds a paragraph of pieces, joined by a space or a line end; `above` parts it from what stands before."""
        for position, piece in enumerate(piece for piece in pieces if piece.text):
            between = joint if position else above if self._text else ""
            self._text += between
            self._parts.append(DraftPart(piece.act, piece.text, len(self._text), piece.citation))
            self._text += piece.text


def signature_of(agent: Agent, form: SignatureForm) -> str:
    """Returns what stands under a reply; "" where the agent's name is not known or is spoken elsewhere."""
    if agent.signature.strip() and form is not SignatureForm.SPOKEN:
        return agent.signature.strip()
    if not agent.name.strip() or form is SignatureForm.SPOKEN:
        return ""
    if form is SignatureForm.NAME:
        return agent.name.strip()
    said = (agent.name, agent.company) if form is SignatureForm.LINE else (agent.name, agent.role, agent.company)
    known = [text.strip() for text in said if text.strip()]
    return (", " if form is SignatureForm.LINE else "\n").join(known)
