"""Forms of a name for speaking to its bearer: the vocative, the polite title with the family name, the gender.

Rules are data of the pack (ending, replacement). A name that the language's own list does not know and
that another language's list does is foreign and stays as it is.
"""

import re
from collections.abc import Iterable

from kbassist.core.understanding import Gender
from kbassist.language.names_table import EndingRules, NamesTable
from kbassist.language.pack import LanguagePacks
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
    if len(words) > 1 and fold(words[1]).endswith(pack.names.patronymic_endings):
        return f"{called} {words[1]}"
    return "-".join(_called(part, pack.names, language, packs) for part in called.split("-"))


def family_title(family: str, gender: Gender, language: str, packs: LanguagePacks) -> str | None:
    """Returns the polite form with the family name ("Bērziņa kungs"); None where the language has none."""
    pack = packs.reply_pack_of(language)
    if pack is None or not family:
        return None
    is_female = gender is Gender.FEMALE
    title = pack.names.female_title if is_female else pack.names.male_title
    rules = pack.names.female_family_rules if is_female else pack.names.male_family_rules
    if not title or (_CYRILLIC.search(family) and not _CYRILLIC.search(title)):
        return None
    return title.replace("{family}", _by_rules(family, rules))


def gender_of(name: str, language: str | None, packs: LanguagePacks) -> Gender | None:
    """Returns the gender that a full or given name tells, the names of `language` asked first."""
    words = name.split()
    if not words:
        return None
    return gender_of_name(words[0], " ".join(words[1:]), packs, first_language=language)


def gender_of_name(
    given: str, family: str, packs: LanguagePacks, *, first_language: str | None = None
) -> Gender | None:
    """Returns the gender that given and family name tell; None where they tell none or contradict."""
    ordered = sorted(packs.values(), key=lambda pack: pack.code != first_language)
    tables = [pack.names for pack in ordered]
    folded = fold(given.split()[0].partition("-")[0]) if given else ""
    for table in tables:
        is_female, is_male = folded in table.female, folded in table.male
        if is_female != is_male:
            return Gender.FEMALE if is_female else Gender.MALE
    words = [*given.split()[1:], *family.split()]
    by_family = _one_gender(
        gender
        for word in words
        for table in tables
        if (gender := _by_endings(word.lower(), table.female_family_endings, table.male_family_endings)) is not None
    )
    if by_family is not None or any(folded in table.female for table in tables):
        return by_family
    return _one_gender(
        gender
        for table in tables
        if (gender := _by_endings(given.lower(), table.female_endings, table.male_endings)) is not None
    )


def _called(name: str, table: NamesTable, language: str, packs: LanguagePacks) -> str:
    folded = fold(name)
    if folded in table.vocatives:
        return table.vocatives[folded]
    is_own = folded in table.female or folded in table.male
    is_foreign = not is_own and any(
        folded in pack.names.female or folded in pack.names.male for code, pack in packs.items() if code != language
    )
    if is_foreign or (folded in table.female and folded not in table.male):
        return name
    return _by_rules(name, table.vocative_rules)


def _by_rules(name: str, rules: EndingRules) -> str:
    for ending, replacement in rules:
        if name.lower().endswith(ending):
            return name[: len(name) - len(ending)] + replacement
    return name


def _by_endings(word: str, female: tuple[str, ...], male: tuple[str, ...]) -> Gender | None:
    if female and word.endswith(female):
        return Gender.FEMALE
    if male and word.endswith(male):
        return Gender.MALE
    return None


def _one_gender(genders: Iterable[Gender]) -> Gender | None:
    found = set(genders)
    return found.pop() if len(found) == 1 else None
