"""Articles written for the search tests, and how an index gets them."""

from kbassist.core.item import Item
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.search.index import WhooshIndex
from tests.support.builders import an_item

STOP_WORDS = {
    "lv": frozenset({"kā", "es", "un", "man", "labdien", "lūdzu", "ir", "paldies", "no"}),
    "ru": frozenset({"как", "я", "и", "мне", "здравствуйте", "пожалуйста"}),
    "en": frozenset({"how", "do", "i", "the", "a", "to", "hello", "please", "my"}),
}

ARTICLES = (
    an_item(
        "password",
        title="Kā atjaunot aizmirstu paroli",
        body="Atveriet pieteikšanās lapu un nospiediet saiti.\n\n## Saite nepienāk\nPārbaudiet surogātpasta mapi.",
        tags=("account", "Drošība"),
        aliases=("nevaru ielogoties",),
    ),
    an_item(
        "password",
        language="en",
        title="How to reset a forgotten password",
        body="Open the sign-in page and press the link.\n\n## No message arrives\nLook into the spam folder.",
        tags=("account",),
    ),
    an_item(
        "password",
        language="ru",
        title="Как восстановить забытый пароль",
        body="Откройте страницу входа и нажмите ссылку. Письмо приходит за минуту.",
        tags=("account",),
    ),
    an_item(
        "invoice",
        title="Rēķina apmaksa",
        body="Rēķinus izrakstām līdz piektajam datumam. Apmaksāt var ar karti vai pārskaitījumu.",
        tags=("billing",),
    ),
    an_item(
        "router",
        title="Maršrutētāja lampiņas",
        body="Balta lampiņa deg, kad savienojums darbojas. Oranža nozīmē, ka nav interneta.",
        tags=("network",),
        source="partners",
    ),
    an_item(
        "moving",
        title="Pieslēguma pārcelšana",
        body="Pārceļoties uz citu adresi, piesakiet to četrpadsmit dienas iepriekš. Rēķins nemainās.",
    ),
)


def fill(index: WhooshIndex, items: tuple[Item, ...], sequence: int = 1) -> None:
    index.rebuild(iter(items), len(items), sequence, no_progress, CancelToken())
