"""Forms of a name for speaking to its bearer: the vocative, the polite title with the family name, the gender.

Rules are data of the pack (ending, replacement). A name that the language's own list does not know and
that another language's list does is foreign and stays as it is.
"""

import re
from collections.abc import Iterable, Sequence

from kbassist.core.understanding import Gender
from kbassist.language.names_table import EndingRules, NamesTable
from kbassist.language.pack import LanguagePack, LanguagePacks
from kbassist.language.tokens import fold

_CYRILLIC = re.compile("[\u0400-\u04ff]")


def vocative(name: str, language: str, packs: LanguagePacks) -> str | None:
    """Returns the form in which a reply in `language` calls the bearer of a name, by the given name.

    A Russian given name keeps its patronymic. None where the language has no pack, or the name is
    written in letters that the language does not use.
    """
    pack = packs.reply_pack_of(language)
    words = name.split()
    if pack is None or not words:
        return None
    if _CYRILLIC.search(name) and not _CYRILLIC.search("".join(pack.recognitions[0].letters)):
        return None
    called = words[0]
    own = _in_own_letters(words[:2], pack)
    if own is not None:
        return own
    if len(words) > 1 and pack.names.patronymic_endings and fold(words[1]).endswith(pack.names.patronymic_endings):
        return f"{called} {words[1]}"
    return "-".join(_called(part, pack.names, language, packs) for part in called.split("-"))


def family_title(family: str, gender: Gender, language: str, packs: LanguagePacks) -> str | None:
    """Returns the polite form with the family name ("Bērziņa kungs"); None where the language has none."""
    pack = packs.reply_pack_of(language)
    if pack is None or not family:
        return None
    return _titled(family, gender, pack.names.female_title, pack.names.male_title, pack)


def official_title(
    family: str, gender: Gender | None, language: str, packs: LanguagePacks, *, is_doctor: bool
) -> str | None:
    """Returns the title with the family name as an official letter has it ("Mr Keller"); None where there is none.

    "Dr Weber" stands alone; where people are formally called by the family name, the degree stands behind the title
    ("Herr Dr. Weber").
    """
    pack = packs.reply_pack_of(language)
    if pack is None or not family:
        return None
    names = pack.names
    if pack.is_cyrillic and not _CYRILLIC.search(family):
        return None
    if is_doctor and names.doctor_title:
        family = names.doctor_title.replace("{family}", family)
        if not names.is_formal_by_family:
            return family
    if gender is None:
        return None
    return _titled(family, gender, names.official_female_title, names.official_male_title, pack)


def gender_of(name: str, language: str | None, packs: LanguagePacks) -> Gender | None:
    """Returns the gender that a full or given name tells, the names of `language` asked first."""
    words = name.split()
    if not words:
        return None
    return gender_of_name(words[0], " ".join(words[1:]), packs, first_language=language)


def gender_of_name(
    given: str, family: str, packs: LanguagePacks, *, first_language: str | None = None
) -> Gender | None:
    """Returns the gender that given and family name tell; None where they tell none or contradict.

    The ending of an unknown given name counts only with letters of a language: "Kwame" and "Luca" are men.
    """
    ordered = sorted(packs.known.values(), key=lambda pack: (pack.code != first_language, pack.code not in packs.usual))
    tables = [pack.names for pack in ordered]
    folded = fold(given.split()[0].partition("-")[0]) if given else ""
    for table in tables:
        is_female, is_male = folded in table.female, folded in table.male
        if is_female != is_male:
            return Gender.FEMALE if is_female else Gender.MALE
    words = [*given.split()[1:], *family.split()]
    by_family = _one_gender(
        gender for word in words for table in tables if (gender := _by_family(word.lower(), table)) is not None
    )
    if by_family is not None or any(folded in table.female for table in tables):
        return by_family
    if given.isascii():
        return None
    return _one_gender(
        gender
        for table in tables
        if (gender := _by_endings(given.lower(), table.female_endings, table.male_endings)) is not None
    )


def _titled(family: str, gender: Gender, female_title: str, male_title: str, pack: LanguagePack) -> str | None:
    is_female = gender is Gender.FEMALE
    title = female_title if is_female else male_title
    rules = pack.names.female_family_rules if is_female else pack.names.male_family_rules
    if not title or (_CYRILLIC.search(family) and not _CYRILLIC.search(title)):
        return None
    spelled = pack.names.families.get(fold(family), family) if family.isascii() else family
    return title.replace("{family}", _by_rules(spelled, rules))


def _in_own_letters(words: Sequence[str], pack: LanguagePack) -> str | None:
    """Returns a given name, with its patronymic, that was typed in Latin letters and is one of the language's own."""
    own = _own_letters(words[0], pack)
    if own is None:
        return None
    patronymic = _respelled(words[1], pack) if len(words) > 1 else ""
    if patronymic.endswith(pack.names.patronymic_endings):
        return f"{own} {patronymic.title()}"
    return own


def _own_letters(word: str, pack: LanguagePack) -> str | None:
    folded = fold(word)
    if not pack.names.from_latin or not word.isascii():
        return None
    if folded in pack.names.from_latin:
        return pack.names.from_latin[folded]
    spelled = pack.names.spellings.get(fold(_respelled(folded, pack)))
    return spelled if spelled is not None and _CYRILLIC.search(spelled) else None


def _respelled(word: str, pack: LanguagePack) -> str:
    written = word.lower()
    for latin, own in pack.respelling:
        written = written.replace(latin, own)
    return written


def _called(name: str, table: NamesTable, language: str, packs: LanguagePacks) -> str:
    folded = fold(name)
    if name.isascii() and folded in table.spellings and name not in table.written:
        name = table.spellings[folded]
    elif name.isupper() and len(name) > 1:
        name = table.spellings.get(folded, name.title())
    if folded in table.vocatives:
        return table.vocatives[folded]
    is_own = folded in table.female or folded in table.male
    is_foreign = not is_own and any(
        folded in pack.names.female or folded in pack.names.male
        for code, pack in packs.known.items()
        if code != language
    )
    if is_foreign or (folded in table.female and folded not in table.male):
        return name
    return _by_rules(name, table.vocative_rules)


def _by_rules(name: str, rules: EndingRules) -> str:
    for ending, replacement in rules:
        if name.lower().endswith(ending):
            return name[: len(name) - len(ending)] + replacement
    return name


def _by_family(family: str, table: NamesTable) -> Gender | None:
    """Returns the gender that a family name tells: by its ending, or as one of a known pair ("Lācis" and "Lāce")."""
    by_ending = _by_endings(family, table.female_family_endings, table.male_family_endings)
    folded = fold(family)
    if by_ending is not None or not table.female_title or folded not in table.families:
        return by_ending
    if folded.endswith("s"):
        return Gender.MALE
    return Gender.FEMALE if {f"{folded[:-1]}s", f"{folded[:-1]}is"} & table.families.keys() else None


def _by_endings(word: str, female: tuple[str, ...], male: tuple[str, ...]) -> Gender | None:
    if female and word.endswith(female):
        return Gender.FEMALE
    if male and word.endswith(male):
        return Gender.MALE
    return None


def _one_gender(genders: Iterable[Gender]) -> Gender | None:
    found = set(genders)
    return found.pop() if len(found) == 1 else None
