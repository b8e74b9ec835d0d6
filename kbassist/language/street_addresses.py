"""Finds street addresses: a street with its house number, a box, a flat, and the town and postal code behind them.

A street is known by its word ("iela", "ул.", "Street", "-strasse", "Rua"), or, where it has none, by what
stands around a capitalised name with a number: words like "address" or "lives on", a flat behind it, a line of its own.
"""

import re
from collections.abc import Iterator

from kbassist.core.text import Span

WORDS_BEFORE = 48
MOST_PARTS = 4

_UPPER = "A-ZÀ-ÖØ-ÞĀ-ŽΑ-ΩΆ-ΏА-ЯЁІЇЄҐ"
_NAME = rf"(?<![\w.])[{_UPPER}][\w.'’/-]{{0,30}}"
_HOUSE = r"\d{1,5}[A-Za-zА-Яа-я]?(?:[/-]\d{1,4}|\s?[-–]\s?\d{1,3})?[A-Za-zА-Яа-я]?(?!\w)(?![.,]\d|%| ?[€$£])"
_UNIT = (
    r"(?:(?:Apt|Apartment|Suite|Flat|Unit|apt|apartment|suite|flat|dz|dzīvoklis|dzivoklis|кв|квартира|офис|оф"
    r"|korpuss|корпус|корп|but|m|lok|piso|Wohnung)\.?"
    r"\s?(?:nr\.?\s?|№\s?)?\d{1,5}\w?)(?!\w)"
)
_FLAT = r"(?:Apt\.?|Apartment|Suite|Flat)\s\d{1,5}\w?(?!\w)"
_BOX = (
    r"(?:\b(?:P\.?\s?O\.?\s?Box|Postbox|PO\sBox|Postfach|a/k|а/я|skr\.\s?poczt\.|Apartado)\s(?:nr\.?\s?"
    r"|№\s?)?\d{1,6}(?!\w)"
    r"|\b(?:PSC|Unit|PSC|USNS|USNV|USS|USCGC)\s[\w ]{1,24}?,?\s(?:Box\s\d{1,5}|[AFD]PO\sA[AEP]\s\d{5})"
    r"|\b[AFD]PO\sA[AEP]\s\d{5})"
)
_TYPE_BEHIND = (
    r"(?:iel[aāu]s?|gatv[eē]s?|bulvār[isī]a?|bulv\.|prospekt[sā]?a?|pr\.|šosej[aāu]s?|laukum[sā]a?|līnij[aāu]s?"
    r"|dambis|dambī|krastmal[aāu]s?"  # lv
    r"|gatvė|g\.|al\.|pl\.|tänav|tn\.?|maantee|mnt\.?|puiestee|pst\.?|tee|põik"  # lt, et
    r"|utca|u\.|út|útja|tér|tere|körút|krt\.|kapu|ulice|náměstí|námestie|nám\.|trg|cesta|ulica|třída)"  # hu, cs, sl
)
_TYPE_BEFORE = (
    r"(?:[Rr]ue|[Rr]u[aá]|Via|Viale|[Cc]alle|C/|[Aa]venida|Av\.?|[Aa]venue|[Bb]oulevard|[Pp]iazza|[Pp]laza|[Pp]aseo"
    r"|[Pp]lace|[Tt]ravessa|[Ll]argo|[Cc]hemin"
    r"|[Uu]l\.|[Uu]lica|[Aa]l\.|[Aa]leja|[Pp]l\.|[Oo]s\.|[Tt]rg|Λεωφόρος|Πλατεία|Οδός)"
)
_LINKS = r"(?:de|du|des|del|della|dei|da|do|das|dos|la|le|las|los|la|el|e|y|et|und|op|van|der|den|'t|d'|na|nad|i)"
_SUFFIX = (
    r"(?:stra(?:ss|ß)en?|str\.|gasse|weg|platz|allee|damm|ufer|gatan|vägen|gränd|torget|gata|vegen|veien|vei|vej"
    r"|gade|straat|laan|plein|kade|dreef|hof|steeg|tie|katu|kuja|polku"
    r"|götu|gata|vegur|braut|stígur)"
)
_ENGLISH_TYPE = (
    r"(?:Street|St|Avenue|Ave|Road|Rd|Lane|Ln|Drive|Dr|Boulevard|Blvd|Court|Ct|Square|Sq|Way|Terrace|Place|Pl|Close"
    r"|Crescent|Cres|Parade|Grove|Gardens|Highway|Hwy"
    r"|Creek|Circle|Row|Mews|Quay|Parkway|Pkwy|Hill|Walk)"
)
_KNOWN = tuple(
    re.compile(source)
    for source in (
        rf"\b{_NAME}(?:[ ]{_NAME})?[ ]{_TYPE_BEHIND},?[ ]{_HOUSE}",
        rf"\b(?:{_NAME}\s){{0,2}}(?:[{_UPPER}][\w'’-]*{_SUFFIX}|{_NAME}\s(?:Stra(?:ss|ß)e|Str\.|Gatan"
        rf"|Straat))\s{_HOUSE}",
        rf"\b{_TYPE_BEFORE}[ ](?:{_LINKS}[ ]"
        rf"|[dl]['’]){{0,3}}{_NAME}(?:[ ](?:{_LINKS}[ ]){{0,2}}{_NAME}){{0,4}},?[ ]{_HOUSE}",
        rf"\b\d{{1,5}}\w?,?[ ]{_TYPE_BEFORE}[ ](?:{_LINKS}[ ]"
        rf"|[dl]['’]){{0,3}}[\w'’-]+(?:[ ](?:{_LINKS}[ ]){{0,2}}{_NAME}){{0,3}}",
        rf"\b\d{{1,6}}\w?,?\s(?:{_NAME}\s){{1,4}}{_ENGLISH_TYPE}\b\.?",
        r"\b(?i:ул(?:ица|ице|ицы|\.)|вул(?:иця|иці|\.)|просп(?:ект|екте|\.)|пр-т|бульвар|б-р|переулок|пер\.|шоссе"
        r"|набережная|наб\.|площадь|проезд)"
        rf"\s[{_UPPER}][\w-]*(?:\s[{_UPPER}][\w-]*)?,?\s(?:д(?:ом|\.)\s?"
        rf"|буд\.\s?)?\d{{1,4}}\w?(?:[/-]\d{{1,4}})?(?:,?\s?(?:кв(?:артира|\.)?)\s?\d{{1,4}})?",
        rf"\b[{_UPPER}][\w-]*(?:ая|ой|ский|кий)\s(?:ул(?:ица|ице|\.)|просп(?:ект|екте|\.)|пр-т|бульвар|переулок"
        rf"|шоссе|набережная),?\s(?:д(?:ом|\.)\s?)?\d{{1,4}}\w?(?:[/-]\d{{1,4}})?",
        rf"\b[Tt]he corner of (?:\d{{1,5}}\s)?{_NAME}(?:\s[\w.'’-]+){{0,3}}?(?:\s\d{{1,4}}\.?)?\s(?:and"
        rf"|&)\s{_NAME}(?:\s{_NAME}){{0,2}}",
        _BOX,
        rf"\b{_FLAT}",
    )
)
# A capitalised name and a number: an address only in the right place.
_UNNAMED = re.compile(
    rf"\b(?:\d{{1,5}}\w?[ ])?(?![A-Z]{{1,3}}\b){_NAME}(?:[ ]"
    rf"(?:{_LINKS}[ ]){{0,2}}[{_UPPER}][\w.'’-]*){{0,4}}[ ]{_HOUSE}"
)
_NUMBERED = re.compile(rf"\b\d{{1,5}}\s(?:\d{{1,5}}\s)?{_NAME}(?:[ ](?:{_LINKS}[ ]){{0,2}}{_NAME}){{0,3}}")
_CUE = re.compile(
    r"(?:\baddress(?:es)?(?:\sis|\sto|\swith)?|\blives?\s(?:on|at|in)|\bliving\s(?:on|at|in)|\b(?:located"
    r"|offices?\sis|offices?\sare|restaurant\sis|arrived|meet(?:\syou|\sme)?)\sat"
    r"|\bsent\sto|\bhere\sthey\sare|\bship(?:ped)?\sto|\bdeliver(?:ed)?\sto|\badres[eiē]s?\w{0,3}(?:\s(?:ir|uz))?"
    r"|\bdzīvoju|\bdzivoju|\bpiegādāt\s(?:uz)?"
    r"|\bадрес\w{0,3}|\bживу\s(?:на|по|в)|\bпроживаю|\bдоставить\s(?:на|по)|\bAdresse|\baadress|\badresas|\badres"
    r"|\bdirección)"
    r"\s{0,2}[:,–-]?\s{0,3}$",
    re.IGNORECASE,
)
_PLACE_WORD = re.compile(r"(?<!\w)(?:at|on|in|to|is|from|and|:)\s{0,2}$", re.IGNORECASE)
_LEADING_NUMBER = re.compile(r"(?:\d{2,5}\w?,?\s){1,2}$")
_UNIT_BEHIND = re.compile(rf"[\s,]{{0,4}}{_UNIT}")
_TOWN_BEHIND = re.compile(
    rf"[\s,]{{1,3}}(?:{_NAME}(?:[ ](?:{_LINKS}[ ]){{0,2}}[\w().'’-]+){{0,4}}(?:[\s,]{{1,4}}(?:[A-Z]{{2,3}}"
    rf"|nan)\b)?(?:[\s,]{{1,4}}{_NAME}(?:[ ][\w()-]+)?)?[\s,]{{1,4}})?"
    r"(?:LV-\d{4}|(?:[A-Z]{2}\s)?\d{4,6}(?:-\d{3,4})?)(?!\w|[.,]\d|-\d)"
)
_CODE_BEFORE = re.compile(r"(?:LV-\d{4}|\b\d{5,6}),?\s(?:г\.\s?)?[\w-]+,?\s$")
_TIMES = re.compile(
    r"(?i)(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|version|windows|office|step|page|chapter|figure|table"
    r"|line|no|nr|number|order|invoice|section|level|"
    r"mājas|janvār|februār|mart|aprīl|maij|jūnij|jūlij|august|septembr|oktobr|novembr|decembr|январ|феврал|март"
    r"|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)\w*\.?\s\d"
)


def find_streets(text: str) -> Iterator[Span]:
    """Yields street addresses with all that belongs to them, in order of position."""
    found = [_widened(text, match.start(), match.end()) for pattern in _KNOWN for match in pattern.finditer(text)]
    found += [
        _widened(text, match.start(), match.end())
        for pattern in (_UNNAMED, _NUMBERED)
        for match in pattern.finditer(text)
        if _stands_as_address(text, match, has_house=pattern is _UNNAMED)
    ]
    joined: list[Span] = []
    for span in sorted(found):
        if joined and span.start < joined[-1].end:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    yield from joined


def _stands_as_address(text: str, match: re.Match[str], *, has_house: bool) -> bool:
    """Returns whether a name with a number stands where addresses stand."""
    if _TIMES.search(match.group()):
        return False
    if _UNIT_BEHIND.match(text, match.end()):
        return True
    leading = _LEADING_NUMBER.search(text, max(match.start() - 12, 0), match.start())
    start = leading.start() if leading is not None else match.start()
    before = text[max(start - WORDS_BEFORE, 0) : start]
    is_numbered = match.group()[0].isdigit() or leading is not None
    if _CUE.search(before):
        return has_house or is_numbered
    if _PLACE_WORD.search(before):
        return is_numbered and has_house
    is_line = before.endswith("\n") or not before
    return is_line and is_numbered and has_house and _TOWN_BEHIND.match(text, match.end()) is not None


def _widened(text: str, start: int, end: int) -> Span:
    """Returns a street with the number before it, and the flat, town and postal code behind it."""
    leading = _LEADING_NUMBER.search(text, max(start - 12, 0), start)
    if leading is not None and (leading.start() == 0 or not text[leading.start() - 1].isalnum()):
        start = leading.start()
    for _ in range(MOST_PARTS):
        behind = _UNIT_BEHIND.match(text, end) or _TOWN_BEHIND.match(text, end)
        if behind is None:
            break
        end = behind.end()
    return Span(start, end)
