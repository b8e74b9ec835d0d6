"""What the words before a number say of it: an order, a telephone, the number of a person or a company.

In every language at once: numbers must be told apart whatever language they stand in.
"""

import re

WORDS_BEFORE = 32
"""Characters before a number that are read for such a word."""

_COUNTING = r"(?:(?:nr|no|num|numurs|numuru|number|номер|id|is|ir|ist|jest|yra|on|это|№|n°)\W{0,3}){0,2}"
_ORDER = re.compile(
    r"(?:pasūt|pasut|rēķin|rekin|līgum|ligum|klient|numurs|numuru|\bnr|№|#|заказ|сч[её]т|договор|клиент|номер|заявк|order|invoice|contract"
    r"|customer|client|ticket|\bno\.|\bid\b|reference|\bref|pieteikum|sūtījum|sutijum|konts|kont[au]|code|kods|код|посылк|отправлен|трек|track"
    r"|parcel|purchase|shipment|receipt|transakcij|transaction|транзакц|booking|policy|polis|užsakym|sąskait|tellimus|arve|zamówien|faktur|bestell|rechnung"
    r"|sēriju|serial|seri|серийн|imei|isbn|ean\b|barcode|svītrkod)"
    rf"\w*\W{{0,4}}{_COUNTING}$",
    re.IGNORECASE,
)
_TELEPHONE = re.compile(
    r"(?:\btel(?![a-zē]*v)|\bpa\st\.|\btālr|\btalr|\btelef|\bmob|\bзвон|\bперезвон|\bпозвон|\bтел|\bмоб|\bphone|\bcall|\bcell|\bfax|\bfakss|\bwhatsapp|\bviber|\bватсап"
    r"|\bвайбер|\bзателефон|\bdial|\bring|\bzvan|\bpiezvan|\bpazvan|\batzvan|\bhandy|\brufnummer|\bsms\b|\bстан?ционарн)"
    r"\w*\W{0,4}(?:\w{1,12}\W{1,3}){0,2}$",
    re.IGNORECASE,
)
_IDENTITY = re.compile(
    r"(?:\bpvn\b|\bre[gģ]\.|\bre[gģ]istr[āa]cijas\s(?:n|kod)|personas\skod|\bp\.\s?k\.|\bpers\.\s?k|nodok[lļ]u\sma|uz[nņ][eē]muma\sn|\bинн\b|\bогрн|\bкпп\b|[єе]дрпоу"
    r"|\bегрпоу|рнокпп|\bіпн\b|идентификационн|ідентифікаційн|снилс|персональн\w{2,4}\sкод|личн\w{2,3}\sкод|регистрационн|\bnip\b|\bregon\b|\bpesel\b|\bvat\b|\btin\b"
    r"|\btax\b|\breg(?:istration)?\.?\sn|company\s(?:no|num|reg)|registrikood|isikukood|\bkmkr\b|asmens\skod|[iį]mon[eė]s\skod|\bpvm\b|\bust\b|ust-?id"
    r"|steuer|\bssn\b|social\ssecurity|national\sid|identity\s(?:n|card)|personal\s(?:code|id)|\bid\scode|\bnif\b|\bcif\b|\bdni\b|\bsiren\b|\bsiret\b|\btva\b)"
    rf"\D{{0,14}}{_COUNTING}$",
    re.IGNORECASE,
)


def follows_order_word(text: str, start: int) -> bool:
    """Returns whether the words before `start` say that a number of an order, an invoice or the like follows."""
    return _ORDER.search(_before(text, start)) is not None


def follows_telephone_word(text: str, start: int) -> bool:
    """Returns whether the words before `start` announce a telephone number."""
    return _TELEPHONE.search(_before(text, start)) is not None


def follows_identity_word(text: str, start: int) -> bool:
    """Returns whether the words before `start` announce the number of a person or of a company."""
    return _IDENTITY.search(_before(text, start)) is not None


def stands_alone(text: str, start: int, end: int) -> bool:
    """Returns whether a number is all that its line says."""
    line_start = text.rfind("\n", 0, start) + 1
    line_end = text.find("\n", end)
    line = text[line_start : line_end if line_end >= 0 else len(text)]
    return line.strip(" \t.,;:!?\"'") == text[start:end].strip()


def _before(text: str, start: int) -> str:
    return text[max(start - WORDS_BEFORE, 0) : start]
