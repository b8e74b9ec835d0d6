"""Canned responses of osTicket: a YAML list of titles and responses with %{variables}."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemStatus
from kbassist.core.records import IdScope, ImportedRecord, Skipped, skipped
from kbassist.transfer.encoding import decode_head
from kbassist.transfer.fields import texts
from kbassist.transfer.file_text import is_named, read_text
from kbassist.transfer.reply_text import canned_record
from kbassist.transfer.yaml_text import load_yaml

_RESPONSE = re.compile(r"^[\s-]*response\s*:", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class OsTicketResponses:
    """Every entry is a canned reply; one that is switched off is a draft. Notes and attachments stay behind."""

    name: str = "osticket_yaml"

    def accepts(self, path: Path, head: bytes) -> bool:
        return is_named(path, ".yml", ".yaml") and _RESPONSE.search(decode_head(head)) is not None

    def read(self, path: Path) -> Iterator[ImportedRecord | Skipped]:
        entries = load_yaml(read_text(path))
        if not isinstance(entries, list):
            raise InputProblem("nothing_recognised", "No articles or replies are recognised in it.")
        for number, entry in enumerate(entries, start=1):
            response = texts(entry.get("response")) if isinstance(entry, Mapping) else ()
            if not response:
                yield skipped(f"{path}:[{number}]", "no_text")
                continue
            title = next(iter(texts(entry.get("title"))), "")
            language = next(iter(texts(entry.get("lang"))), "")
            record = canned_record(str(number), title=title, text=response[0], scope=IdScope.FILE, language=language)
            is_on = entry.get("isenabled", 1) not in (0, "0", False)
            status = ItemStatus.PUBLISHED if is_on else ItemStatus.DRAFT
            yield replace(record, content=replace(record.content, status=status))


IMPORTER = OsTicketResponses()
