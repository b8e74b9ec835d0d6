"""One module a kind of file, each with one object `IMPORTER`; no importer knows another."""

from kbassist.core.ports import Importer
from kbassist.transfer.importers import (
    csv_table,
    espanso_yaml,
    html_page,
    json_replies,
    jsonl,
    markdown_file,
    markdown_replies,
    osticket_yaml,
    php_mail_templates,
    refused,
)


def load_importers() -> tuple[Importer, ...]:
    """Returns the importers in the order in which they are asked whether a file is theirs."""
    return (
        refused.IMPORTER,
        espanso_yaml.IMPORTER,
        osticket_yaml.IMPORTER,
        php_mail_templates.IMPORTER,
        jsonl.IMPORTER,
        html_page.IMPORTER,
        json_replies.IMPORTER,
        csv_table.IMPORTER,
        markdown_replies.IMPORTER,
        markdown_file.IMPORTER,
    )
