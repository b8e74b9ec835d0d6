"""A made-up folder of labelled texts in the layout of the development data."""

import json
from base64 import b64encode
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

QUESTIONS = (
    ("lv", "plain", "Kā nomainīt paroli savā kontā?"),
    ("lv", "ascii", "Ka nomainit paroli sava konta?"),
    ("en", "plain", "How do I change the password of my account?"),
    ("ru", "translit", "Kak pomenyat parol ot pochty?"),
)
SENTENCES = (
    ("lv", "Rēķins jāapmaksā līdz mēneša divdesmitajam datumam."),
    ("de", "Die Rechnung muss bis zum Ende des Monats bezahlt werden."),
    ("fi", "Lasku on maksettava kuukauden loppuun mennessä."),
)
STRINGS = (
    ("lv", "formal", True, "Lūdzu, pārbaudiet savu adresi."),
    ("lv", "informal", False, "Ievadi kodu un nospied pogu."),
)
PAIRS = (
    ("ru", "Вы можете отменить заказ.", "Ты можешь отменить заказ."),
    ("de", "Können Sie mir Ihre Adresse geben?", "Kannst du mir deine Adresse geben?"),
)
MOODS = (("happy", "Thank you so much, this is great!"), ("angry", "This is a disgrace, I am furious!"))
SENTIMENTS = (("pos", "Liels paldies, viss ir lieliski!"), ("neg", "Briesmīgi, nekas nestrādā!"))
SENTENCE_WITH_MAIL = "Write to anna@example.com please."


def write_labelled_texts(folder: Path) -> Path:
    """Writes a set of every task and returns the folder."""
    _write(
        folder / "language" / "lid-questions.jsonl",
        [{"lang": lang, "variant": variant, "text": text} for lang, variant, text in QUESTIONS],
    )
    _write(
        folder / "language" / "lid-lingua.jsonl",
        [{"lang": lang, "variant": "plain", "kind": "sentences", "text": text} for lang, text in SENTENCES],
    )
    _write(
        folder / "formality" / "ui-strings.jsonl",
        [
            {"lang": lang, "label": label, "explicit": is_explicit, "text": text}
            for lang, label, is_explicit, text in STRINGS
        ],
    )
    _write(
        folder / "formality" / "cocoa-mt.jsonl",
        [
            {"id": f"pair-{number}-{label}", "lang": lang, "label": label, "text": text}
            for number, (lang, *both) in enumerate(PAIRS)
            for label, text in zip(("formal", "informal"), both, strict=True)
        ],
    )
    _write(
        folder / "mood" / "goemotions-en.jsonl", [{"lang": "en", "mood": mood, "text": text} for mood, text in MOODS]
    )
    _write(
        folder / "mood" / "ltec-lv.jsonl",
        [{"lang": "lv", "sentiment": sentiment, "text": text} for sentiment, text in SENTIMENTS],
    )
    start = SENTENCE_WITH_MAIL.index("anna")
    span = [start, start + len("anna@example.com"), "EMAIL_ADDRESS"]
    _write(folder / "pii" / "presidio-en.jsonl", [{"text": SENTENCE_WITH_MAIL, "spans": [span]}])
    _write(
        folder / "pii" / "secrets.b64.jsonl",
        [
            {"text_b64": b64encode(text.encode()).decode(), "secret": is_secret}
            for text, is_secret in (("password: Kalns!2931xQ", True), ("the password is shown on the page", False))
        ],
    )
    return folder


def _write(path: Path, rows: Sequence[Mapping[str, Any]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    lines = (json.dumps(row, ensure_ascii=False) for row in rows)
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
