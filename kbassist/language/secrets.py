"""Finds passwords, keys and network addresses that a customer should not have sent.

Keys are known by their documented form, by a word beside them ("token", "Authorization"), or by a prefix before
letters of chance, as nearly every service makes them now. Places to be filled in ("$TOKEN", "xxxx") are none.
"""

import ipaddress
import re
from collections.abc import Iterator

from kbassist.core.text import Span
from kbassist.language.randomness import (
    LEAST_BITS,
    entropy,
    is_counted,
    is_hexadecimal,
    is_placeholder,
    is_random,
    is_uuid,
)
from kbassist.language.token_formats import BEGINS_AS_TOKEN, KNOWN_TOKENS

LONGEST_KEY = 8000
LEAST_KEY_BITS = 2.4
LEAST_PREFIXED = 16
LEAST_NAMED = 12
LEAST_TAIL_BITS = 3.2
LEAST_LONE_BITS = 3.6

_KEY_BEGIN = re.compile(r"-----BEGIN [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----")
_KEY_END = re.compile(r"-----END [A-Z0-9 ]{0,30}PRIVATE KEY(?: BLOCK)?-----")
# Sign of assignment and value behind a word for a secret: as in settings, code, commands, headers.
_ASSIGNED = re.compile(
    r"(?P<word>keys?|apikey|token|secret|credentials?|auth(?:orization)?|bearer|login|passw(?:or)?d|pass|pwd"
    r"|access[_\- .]?id)"
    r"(?P<rest>[\w.\-]{0,24})"
    r"(?:[\"'\]]{0,3}\s{0,3}(?::{0,3}\??=>?|:|,)\s{0,3}|\s(?=[\w+/=.~-]{0,60}\d))(?:(?:bearer|basic|token"
    r"|api-?token|apikey)\s)?[\"'`(]{0,2}"
    r"(?P<value>[\w\-+=.~|!@#%^*][\w\-+/=.~|!@#%^*]{7,400})",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"[A-Za-z][\w.\-]*$")
LONGEST_NAME = 40
_NAMES_OF_OTHERS = re.compile(
    r"(?:public|pub|csrf|xsrf|publishable|verification|site|foreign|primary|partition|sort|cache|shortcut|hot|row"
    r"|map|sequence|schema|bucket|idx|keyboard|monkey|tokeni|"
    r"keyword|authori[sz]e\b|authors?\b|authenticity|checksum|anti)",
    re.IGNORECASE,
)
_KINDS_OF_OTHERS = re.compile(
    r"[_\-. ]?(?:name|url|uri|file|path|length|size|type|version|host|server|source|endpoint|algorithm|expires?\w*"
    r"|count|limit|format|vault\w*|store\w*|meshing|"
    r"signatures?|pair|code|results?|header|field|prefix|hint|label|manager|provider|tostore\w*)s?$",
    re.IGNORECASE,
)
_IDENTIFIER = re.compile(r"(?:credentials?|key|secrets?|token|user|auth)[_\-. ]?ids?$", re.IGNORECASE)
_HEADER = re.compile(
    r"(?:-H|--header)\s{1,3}[\"']{0,2}[\w-]{0,30}(?:token|key|auth|secret"
    r"|authorization)[\w-]{0,20}\s?:\s{0,3}(?:(?:bearer|basic|token|api-token|apikey)\s)?(?P<value>[^\s\"']{8,400})",
    re.IGNORECASE,
)
_BASIC = re.compile(
    r"\bauthorization\W{1,4}basic\s(?P<value>(?!eyJ)[A-Za-z0-9+/]{8,200}={0,2})(?![\w+/.])", re.IGNORECASE
)
_CURL_USER = re.compile(
    r"\bcurl\b[^\n]{0,300}?\s(?:-u|--user)[ =]{0,3}(?P<value>\"[^\"\n]{3,120}\"(?::\"[^\"\n]{1,120}\")?"
    r"|'[^'\n]{3,120}'|[^\s\"']{1,60}:'[^'\n]{3,120}'|[^\s\"'<]{3,120})"
)
_IN_ADDRESS = re.compile(r"://[^\s:/@]{1,64}:(?P<value>[^\s:/@]{3,64})@")
_HOST_LOGIN = re.compile(
    r"\bBUNDLE_[A-Z0-9_]{3,60}__[A-Z]{2,6}[\"']?\s{0,2}[=:]\s{0,2}[\"']?(?P<value>[^\s:\"']{3,60}:[^\s\"';]{3,60})"
)
_WEBHOOK = re.compile(
    r"https?:[\\/]{2,4}(?=[\w.\-\\/]{0,120}hook)(?:[\w.-]{1,80}[\\/]{1,2}){2,9}(?P<value>[\w-]{16,80})(?![\w-])"
)
_PREFIXED = re.compile(
    r"(?<![\w/.~+=@-])(?P<prefix>[A-Za-z][A-Za-z0-9]{1,11}(?:[_-][A-Za-z0-9]{2,6}){0,2}[_-])"
    r"(?P<value>[A-Za-z0-9_-]{16,200})(?![\w./=+-])"
)
_LONE = re.compile(r"(?m)^[ \t\"'`(]{0,3}(?P<value>[A-Za-z0-9_\-+/.~]{24,80}={0,2})[\"'`).,; \t]{0,3}$")
_PASSWORD = re.compile(
    r"(?:\bparol\w{0,3}|\bпарол\w{0,3}|\bpass(?:word|code|wd|phrase)?|\bpwd|\bpin(?:-?\s?(?:kod\w{0,2}|code|код))?"
    r"|\bпин(?:-?\s?код)?|\bslaptažod\w{1,3}|\bhas[łl]o|\bpasswort"
    r"|\bkennwort|\bcontraseña|\bmot de passe|\bsalasõna|\bparool)"
    r"(?:\s(?:ir|is|был|was|bija|это|tagad|now|сейчас|man|mans|mana|мой|ist|jest|yra|on|es"
    r"|est)){0,2}\s{0,2}(?:[:=–—-]{1,2}\s{0,2}|\s(?=\S{0,40}\d))[\"'„“«]?"
    r"(?P<value>(?!\[[A-Z_]{6,}\])[^\s\"'„“”«»,;]{3,64})",
    re.IGNORECASE,
)
_PASSWORD_IS = re.compile(
    r"(?:\bparole\s(?:man\s)?ir|\bпароль\s(?:у меня\s)?(?:был|такой|это)|\bpassword\s(?:is|was))"
    r"\s(?P<value>(?=\S*[\d!@#$%^&*_])[^\s,;]{4,64})",
    re.IGNORECASE,
)
_FOUR = re.compile(r"\d(?<![\w.]\d)\d{0,2}\.(?:\d{1,3}\.){2}\d{1,3}(?![\w]|\.\d)")
_SIX = re.compile(r"(?<![\w:.])(?=[0-9a-fA-F:]*:[0-9a-fA-F]*:)[0-9a-fA-F:]{5,39}(?![\w:])")
_PLAIN_WORD = re.compile(r"[^\W\d_]+[.!?:)]*$")
_WORD_BEHIND = re.compile(r"[ \t]+[^\W\d_]")
_LOGIN_WORD = re.compile(
    r"(?:user(?:name)?|login|pass(?:word|wd)?|pwd|token|test|xxx|yyy|foo|bar|secret|email|id|key)\d{0,2}$",
    re.IGNORECASE,
)


def find_secrets(text: str) -> Iterator[Span]:
    """Yields keys and tokens: of a documented form, behind words like "token", or a prefix before random letters."""
    yield from _private_keys(text)
    for match in KNOWN_TOKENS.finditer(text):
        token = match.group()
        if entropy(token) >= LEAST_BITS and not is_placeholder(token) and not is_counted(token):
            yield Span(match.start(), match.end())
    for pattern, is_secret in _JUDGED:
        for match in pattern.finditer(text):
            value = match["value"].rstrip(".!?)")
            if is_secret(match, value) and not any(map(_is_sample, (value, match.group()))):
                yield Span(match.start("value"), match.start("value") + len(value))


def find_passwords(text: str) -> Iterator[Span]:
    """Yields passwords and PINs that stand behind the word for one; a plain word behind a dash is none."""
    for pattern in (_PASSWORD, _PASSWORD_IS):
        for match in pattern.finditer(text):
            value = match["value"].rstrip(".!?)")
            if len(value) >= 3 and not _is_sentence_word(match, value):
                yield Span(match.start("value"), match.start("value") + len(value))


def find_addresses_of_net(text: str) -> Iterator[Span]:
    """Yields public IP addresses; those of a home router belong to nobody."""
    for pattern in (_FOUR, _SIX):
        for match in pattern.finditer(text):
            try:
                address = ipaddress.ip_address(match.group())
            except ValueError:
                continue
            if not (address.is_loopback or address.is_unspecified or str(address).startswith(("192.168.", "255."))):
                yield Span(match.start(), match.end())


def _private_keys(text: str) -> Iterator[Span]:
    """Yields keys with their frame; one whose end was cut off reaches as far as a key can, an empty frame is none."""
    position = 0
    while (begin := _KEY_BEGIN.search(text, position)) is not None:
        limit = min(begin.end() + LONGEST_KEY, len(text))
        end = _KEY_END.search(text, begin.end(), limit)
        position = end.end() if end is not None else limit
        if end is None or end.start() > begin.end():
            yield Span(begin.start(), position)


def _is_sample(value: str) -> bool:
    """Returns whether a value begins as a token of a documented form and does not go on as one."""
    return BEGINS_AS_TOKEN.match(value) is not None and KNOWN_TOKENS.match(value) is None


def _is_assigned_secret(match: re.Match[str], value: str) -> bool:
    """Returns whether a value is given to a name of a secret and is none of what such names also hold."""
    before = _NAME_BEFORE.search(match.string[max(match.start() - LONGEST_NAME, 0) : match.start()])
    name = f"{before.group() if before is not None else ''}{match['word']}{match['rest']}"
    if is_placeholder(value) or _NAMES_OF_OTHERS.search(name) or _KINDS_OF_OTHERS.search(name):
        return False
    if _goes_on(match["word"], match["rest"]):
        return False
    if is_uuid(value):
        return _IDENTIFIER.search(name) is None and not name.lower().endswith("id")
    if _IDENTIFIER.search(name) or (is_counted(value) and not is_hexadecimal(value)):
        return False
    has_both = re.search(r"\d", value) is not None and re.search(r"[A-Za-z]", value) is not None
    if len(value) < LEAST_PREFIXED:
        return has_both and len(value) >= LEAST_NAMED and match["rest"] == "" and is_random(value)
    return has_both and entropy(value) >= LEAST_KEY_BITS and (is_hexadecimal(value) or is_random(value))


def _goes_on(word: str, rest: str) -> bool:
    """Returns whether the word for a secret is only the beginning of another one ("keyboard", "KEYBOARD")."""
    return rest[:1].isalpha() and (rest[0].islower() or word[-1:].isupper())


def _is_header(_match: re.Match[str], value: str) -> bool:
    return not is_placeholder(value) and re.search(r"\d", value) is not None


def _is_login(_match: re.Match[str], value: str) -> bool:
    """Returns whether a user with a password is more than the words for them."""
    if ":" not in value or is_placeholder(value.replace("{", "", 2).replace("}", "", 2)) or value.startswith("["):
        return False
    parts = [part.strip("\"'") for part in re.split(r":(?=[\"']?[^:]*$)", value.strip("\"'"))]
    return any(parts) and not all(not part or _LOGIN_WORD.match(part) for part in parts) and "[" not in parts[-1]


def _is_prefixed(match: re.Match[str], value: str) -> bool:
    tail = max(re.split(r"[_\-]", value), key=len)
    if len(tail) < LEAST_PREFIXED or is_uuid(match.group()) or is_placeholder(match.group()):
        return False
    has_case = re.search("[a-z]", tail) is not None and re.search("[A-Z]", tail) is not None
    if is_hexadecimal(tail) and (tail == tail.lower() or tail == tail.upper()):
        return False
    is_mixed = has_case or re.search(r"\d", tail) is not None
    return is_mixed and is_random(tail) and entropy(tail) > LEAST_TAIL_BITS and not is_counted(tail)


def _is_lone(_match: re.Match[str], value: str) -> bool:
    """Returns whether a line is nothing but letters of chance; hexadecimal numbers are checksums as often."""
    if is_hexadecimal(value) or is_uuid(value) or is_counted(value) or value.count("/") > 1 or value.count(".") > 2:
        return False
    has_all = all(re.search(kind, value) for kind in ("[a-z]", "[A-Z]", r"\d"))
    return has_all and is_random(value) and entropy(value) > LEAST_LONE_BITS


def _is_given(_match: re.Match[str], value: str) -> bool:
    return not is_placeholder(value)


_JUDGED = (
    (_ASSIGNED, _is_assigned_secret),
    (_HEADER, _is_header),
    (_BASIC, _is_given),
    (_CURL_USER, _is_login),
    (_IN_ADDRESS, _is_given),
    (_HOST_LOGIN, _is_login),
    (_WEBHOOK, _is_given),
    (_PREFIXED, _is_prefixed),
    (_LONE, _is_lone),
)


def _is_sentence_word(match: re.Match[str], value: str) -> bool:
    """Returns whether a value is the next word of a sentence ("password: where do I change it?")."""
    is_announced = (
        re.search(r"[:=]\s{0,2}[\"'„“«]?$", match.group()[: match.start("value") - match.start()]) is not None
    )
    is_mark = not any(letter.isalnum() for letter in value) or value.startswith("**") or value.endswith(("(", "="))
    if is_mark or _LOGIN_WORD.fullmatch(value):
        return True
    is_plain = _PLAIN_WORD.match(value) is not None
    if is_plain and _WORD_BEHIND.match(match.string, match.end()):
        return True
    if is_plain and match["value"].endswith("?"):
        return True
    return is_plain and (not is_announced or (value.islower() and len(value) < 6) or value.istitle())
