"""Templates of letters in a PHP language file: name => [subject, body]."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from kbassist.core.errors import InputProblem
from kbassist.core.records import IdScope, ImportedRecord, Skipped, skipped
from kbassist.transfer.encoding import decode_head
from kbassist.transfer.fields import field_named
from kbassist.transfer.file_text import is_named, read_text
from kbassist.transfer.php_array import php_entries
from kbassist.transfer.reply_text import canned_record

_TEMPLATE = re.compile(r"['\"](?:body|content|message|text)['\"]\s*=>")


@dataclass(frozen=True, slots=True)
class PhpMailTemplates:
    """Every array with a body is a canned reply, titled by its name; the subject is kept as an alias."""

    name: str = "php_mail_templates"

    def accepts(self, path: Path, head: bytes) -> bool:
        text = decode_head(head)
        return (is_named(path, ".php") or text.lstrip().startswith("<?php")) and _TEMPLATE.search(text) is not None

    def read(self, path: Path) -> Iterator[ImportedRecord | Skipped]:
        templates: dict[tuple[str, ...], dict[str, str]] = {}
        for entry in php_entries(read_text(path)):
            name = entry.path[-1]
            field = "subject" if name == "subject" else field_named(name) or name
            templates.setdefault(entry.path[:-1], {})[field] = entry.text
        if not any("body" in fields for fields in templates.values()):
            raise InputProblem("nothing_recognised", "No articles or replies are recognised in it.")
        for keys, fields in templates.items():
            name = ".".join(keys)
            if not fields.get("body", "").strip():
                yield skipped(f"{path}:{name}", "no_text")
                continue
            title = fields.get("title") or " ".join(keys[-1:]).replace("_", " ")
            subject = tuple(text for text in (fields.get("subject", ""),) if text.strip())
            yield canned_record(name, title=title, text=fields["body"], scope=IdScope.PLACE, aliases=subject)


IMPORTER = PhpMailTemplates()
