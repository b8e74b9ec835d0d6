"""Keeps web and e-mail addresses out of every renderer's hands.

Underscores, asterisks and tildes in an address are no marks, and its letters must arrive as they were written, so
addresses are taken out of a text, each leaving a sign in its place, and put back into what was made of it. Addresses in
code and behind words (`[words](address)`) stay where they are.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

_OPENING, _CLOSING = "\ue000", "\ue001"
_SIGN = re.compile(f"{_OPENING}(\\d+){_CLOSING}")

_IN_ADDRESS = r"""(?:[^\s<>()\[\]{}|"“”„«»`*]|\([^\s<>()]*\)|\*(?=[^\W_]))"""
_AT_END = r"""[^\s<>()\[\]{}|"“”„«»`*.,;:!?'’…~]"""
WEB_ADDRESS = rf"(?:https?://|www\.){_IN_ADDRESS}*(?:{_AT_END}|\([^\s<>()]*\))"
MAIL_ADDRESS = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}"
_PLACES = re.compile(
    rf"""
      (?P<kept> ```[\s\S]*?(?:```|\Z) | (?P<ticks>`+)(?!`)[^`]+?(?P=ticks)(?!`) | \]\([^)\s]*\) )
    | <(?P<angled> https?://[^\s<>]+ | {MAIL_ADDRESS} )>
    | (?<![\w/@.+-]) (?P<bare> {WEB_ADDRESS} | {MAIL_ADDRESS} )
    """,
    re.VERBOSE,
)
_MARK = re.compile(r"[*_~]")


@dataclass(frozen=True, slots=True)
class WithoutAddresses:
    """A text with a sign for each address, and the addresses in their order."""

    text: str
    addresses: tuple[str, ...]

    def put_back(self, text: str, form: Callable[[str], str] = str) -> str:
        """Returns `text`, made from ours, with each address in the given form where its sign stands."""
        return _SIGN.sub(lambda sign: form(self.addresses[int(sign[1])]), text)


def take_out(markdown: str) -> WithoutAddresses:
    """Returns a text without the addresses that stand in it bare."""
    addresses: list[str] = []

    def leave_sign(place: re.Match[str]) -> str:
        address = place["angled"] or place["bare"]
        if not address:
            return place[0]
        addresses.append(address)
        return f"{_OPENING}{len(addresses) - 1}{_CLOSING}"

    return WithoutAddresses(_PLACES.sub(leave_sign, markdown.translate({0xE000: None, 0xE001: None})), tuple(addresses))


def linked(address: str) -> str:
    """Returns where an address leads: itself, a protocol before it where it has none."""
    if "://" in address:
        return address
    return f"https://{address}" if address.startswith("www.") else f"mailto:{address}"


def in_markdown(address: str) -> str:
    """Returns an address that no reader of Markdown takes for marks."""
    return f"<{linked(address)}>" if _MARK.search(address) and "://" in address else address
