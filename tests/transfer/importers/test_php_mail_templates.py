from pathlib import Path

import pytest

from kbassist.core.errors import InputProblem
from kbassist.core.item import ItemKind
from kbassist.core.records import IdScope
from tests.support.importing import read_file, records_of, write

TEMPLATES = r"""<?php
// a comment with 'quotes'
return [
    'invoice_new' => [
        'subject' => '{number} rēķins',
        'body'    => 'Cien. {name},<br /><br />N\'est <strong>{number}</strong>.' . '<br />' . "A\$\n",
    ],
    'old' => array('body' => "Second", 'count' => 5, 'made' => now()),
];
"""


def test_every_array_with_a_body_is_a_canned_reply(tmp_path: Path) -> None:
    first, second = records_of(write(tmp_path / "lv-LV" / "mail.php", TEMPLATES))

    assert (first.external_id, first.scope, first.kind) == ("invoice_new", IdScope.PLACE, ItemKind.CANNED)
    assert (first.content.title, first.content.aliases) == ("invoice new", ("{number} rēķins",))
    assert first.content.body == "Cien. {name},\n\nN'est **{number}**.  \nA$"
    assert first.content.placeholders == ("name", "number")
    assert second.content.body == "Second"


@pytest.mark.parametrize("tail", ["'body' => 'never closed", "/* 'body' => 'x'", "'body' => " + "[" * 50_000])
def test_a_broken_file_is_refused_and_harmless(tmp_path: Path, tail: str) -> None:
    with pytest.raises(InputProblem, match="No articles or replies"):
        read_file(write(tmp_path / "x.php", f"<?php return ['a' => [ {tail}"))
