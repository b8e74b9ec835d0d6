"""Writes dictionaries of a few words: what hunspell reads, made for a test."""

from pathlib import Path

LATVIAN = (
    "un ir lūdzu labdien paldies pārbaudiet pārbaudīt savu jūsu rēķinu rēķins rēķini mēs nosūtīsim uz pastu tīklu "
    "Jānis atveriet lapu kastes parole paroli"
)
RUSSIAN = "что как это пожалуйста проверьте ваш заказ не можем работает счёт приложите снимки экрана"
ENGLISH = "and the with please check your bill again receive we will service screenshots color organize can not now"


def write_dictionary(folder: Path, name: str, words: str) -> Path:
    """Writes an .aff and a .dic file with words that have no other forms; returns the .aff file."""
    folder.mkdir(parents=True, exist_ok=True)
    listed = words.split()
    (folder / f"{name}.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (folder / f"{name}.dic").write_text("\n".join((str(len(listed)), *listed, "")), encoding="utf-8")
    return folder / f"{name}.aff"


def write_dictionaries(folder: Path) -> Path:
    """Writes a small Latvian, Russian and English dictionary; returns their folder."""
    for name, words in (("lv_LV", LATVIAN), ("ru_RU", RUSSIAN), ("en_US", ENGLISH)):
        write_dictionary(folder, name, words)
    return folder
