"""A package of the text expander Espanso: triggers and what they write."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kbassist.core.records import IdScope, ImportedRecord, Skipped, skipped
from kbassist.markup.html_to_markdown import html_to_markdown
from kbassist.transfer.encoding import decode_head
from kbassist.transfer.fields import texts
from kbassist.transfer.file_text import is_named, read_text
from kbassist.transfer.reply_text import canned_record
from kbassist.transfer.yaml_text import load_yaml

_MATCHES = re.compile(r"^matches\s*:", re.MULTILINE)
_FORM_FIELD = re.compile(r"\[\[(\w{1,60})[^\[\]]{0,200}\]\]")
_TRIGGER = re.compile(r"^[\s-]*(?:triggers?|regex)\s*:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class EspansoPackage:
    """Every match is a canned reply, titled by its label or first trigger."""

    name: str = "espanso_yaml"

    def accepts(self, path: Path, head: bytes) -> bool:
        text = decode_head(head) if is_named(path, ".yml", ".yaml") else ""
        return _MATCHES.search(text) is not None and _TRIGGER.search(text) is not None

    def read(self, path: Path) -> Iterator[ImportedRecord | Skipped]:
        loaded = load_yaml(read_text(path))
        matches = loaded.get("matches") if isinstance(loaded, Mapping) else None
        counts: dict[str, int] = {}
        for number, match in enumerate(matches if isinstance(matches, list) else [], start=1):
            triggers = _triggers(match)
            text = _text(match)
            if not triggers or not text.strip():
                yield skipped(f"{path}:[{number}]", "no_text")
                continue
            counts[triggers[0]] = counts.get(triggers[0], 0) + 1
            again = f"~{counts[triggers[0]]}" if counts[triggers[0]] > 1 else ""
            title = next(iter(texts(match.get("label"))), triggers[0])
            yield canned_record(triggers[0] + again, title=title, text=text, scope=IdScope.FILE, aliases=triggers[1:])


def _triggers(match: Any) -> tuple[str, ...]:
    if not isinstance(match, Mapping):
        return ()
    return texts(match.get("trigger")) + texts(match.get("triggers")) + texts(match.get("regex"))


def _text(match: Mapping[str, Any]) -> str:
    if "html" in match:
        return html_to_markdown(next(iter(texts(match["html"])), ""))
    forms = tuple(_FORM_FIELD.sub(r"{\1}", form) for form in texts(match.get("form")))
    return next(iter(texts(match.get("replace")) + texts(match.get("markdown")) + forms), "")


IMPORTER = EspansoPackage()
