"""Concrete things are found with their kind and place."""

import pytest

from kbassist.language.entities import find_entities
from kbassist.language.pack import LanguagePacks


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Mans pasūtījums Nr. 20261122 kavējas.", "order", "20261122"),
        ("заказ №4512 не пришёл", "order", "4512"),
        ("where is order #A-10023?", "order", "A-10023"),
        ("Rēķins Nr. 2026-114 ir nepareizs.", "invoice", "2026-114"),
        ("счёт 778812 не оплачен", "invoice", "778812"),
        ("my invoice INV-2291 is wrong", "invoice", "INV-2291"),
        ("Tas bija 2026. gada 2. novembrī.", "date", "2026. gada 2. novembrī"),
        ("Оплатил 5 ноября.", "date", "5 ноября"),
        ("Paid on November 3rd.", "date", "November 3rd"),
        ("No 02.11.2026 nestrādā.", "date", "02.11.2026"),
        ("Vajag līdz 15. decembrim.", "deadline", "15. decembrim"),
        ("Maksāju 14,90 eiro mēnesī.", "amount", "14,90 eiro"),
        ("It costs €1 000.", "amount", "€1 000"),
        ("списали 20 евро", "amount", "20 евро"),
        ("Rāda kļūdu 651 visu laiku.", "error_code", "651"),
        ("ERR_CONNECTION_RESET in the browser", "error_code", "ERR_CONNECTION_RESET"),
        ("Lietoju versiju 2.3.1.", "version", "2.3.1"),
        ("running v5.10 here", "version", "5.10"),
        ("Skat. https://example.com/a?b=1.", "url", "https://example.com/a?b=1"),
        ("Man ir iPhone un WordPress lapa.", "product", "iPhone"),
    ],
)
def test_an_entity_is_found(packs: LanguagePacks, text: str, kind: str, found: str) -> None:
    entities = find_entities(text, packs)

    assert (kind, found) in [(entity.kind, entity.span.of(text)) for entity in entities]


def test_nothing_concrete_gives_nothing(packs: LanguagePacks) -> None:
    assert find_entities("Kā nomainīt paroli?", packs) == ()
