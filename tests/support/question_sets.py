"""A made-up folder of development data: a few pages, questions and past messages in the layout of the real one."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

PAGES = {
    "en": {
        "desk/printer": (
            "Set up a printer",
            "Open the printer settings and press Add. Choose your printer in the list.",
        ),
        "desk/screen": ("Record your screen", "Press the recording key to record a video of the screen."),
        "desk/mouse": ("Move the mouse slowly", "Change the pointer speed in the mouse settings."),
        "desk/sound": ("Change the volume", "Turn the volume up or down in the sound menu."),
        "desk/battery": ("Save battery power", "Dim the display to make the battery last longer."),
    },
    "lv": {
        "desk/printer": ("Printera uzstādīšana", "Atveriet printera iestatījumus un izvēlieties printeri sarakstā."),
        "desk/screen": ("Ekrāna ierakstīšana", "Nospiediet ierakstīšanas taustiņu, lai ierakstītu ekrāna video."),
        "desk/mouse": ("Peles ātruma maiņa", "Rādītāja ātrumu maina peles iestatījumos."),
        "desk/sound": ("Skaļuma maiņa", "Skaļumu palielina vai samazina skaņas izvēlnē."),
        "desk/battery": ("Akumulatora taupīšana", "Aptumšojiet ekrānu, lai akumulators strādātu ilgāk."),
    },
}
SUMMARIES = {
    "en": {
        "desk/printer": "Add a printer from the printer settings.",
        "desk/screen": "Make a video of what the screen shows.",
        "desk/mouse": "Set the speed of the mouse pointer.",
        "desk/sound": "Make the volume louder.",
        "desk/battery": "Let the battery last longer.",
    },
    "lv": {
        "desk/printer": "Pievienot printeri printera iestatījumos.",
        "desk/screen": "Ierakstīt ekrāna video.",
        "desk/mouse": "Iestatīt peles rādītāja ātrumu.",
        "desk/sound": "Palielināt skaļumu.",
        "desk/battery": "Taupīt akumulatoru.",
    },
}
FORUM = (
    {"qid": "f1-en", "lang": "en", "text": "How do I add my printer?", "relevant": ["desk/printer"]},
    {"qid": "f2-en", "lang": "en", "text": "Which guitar should I buy?", "relevant": [], "answerable": False},
    {"qid": "f1-lv", "lang": "lv", "text": "Kā pievienot printeri?", "relevant": ["desk/printer"]},
    {"qid": "f2-lv", "lang": "lv", "text": "Kuru ģitāru pirkt?", "relevant": [], "answerable": False},
)
PAST = (
    {"id": "p1", "text": "My card has not arrived yet", "intent": "card_arrival"},
    {"id": "p2", "text": "When will the new card arrive?", "intent": "card_arrival"},
    {"id": "p3", "text": "I want my money back for this order", "intent": "refund"},
    {"id": "p4", "text": "Please refund the order", "intent": "refund"},
)
MESSAGES = (
    {"id": "m1", "text": "still waiting for the card to arrive", "intent": "card_arrival"},
    {"id": "m2", "text": "refund my order please", "intent": "refund"},
)


def write_rows(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows), encoding="utf-8")


def write_question_sets(folder: Path) -> Path:
    """Writes the sets gnome-desc, askubuntu-5lang and banking77 below a folder and returns it."""
    for language, pages in PAGES.items():
        write_rows(
            folder / "docs" / "gnome-help" / f"{language}.jsonl",
            [{"id": page, "title": title, "body": body, "lang": language} for page, (title, body) in pages.items()],
        )
        write_rows(
            folder / "retrieval" / "gnome-desc" / f"{language}.queries.jsonl",
            [
                {"qid": f"{page}#{language}", "lang": language, "text": text, "relevant": [page]}
                for page, text in SUMMARIES[language].items()
            ],
        )
    write_rows(folder / "retrieval" / "askubuntu-5lang.queries.jsonl", FORUM)
    write_rows(folder / "retrieval" / "banking77" / "index.jsonl", PAST)
    write_rows(folder / "retrieval" / "banking77" / "queries.jsonl", MESSAGES)
    return folder
