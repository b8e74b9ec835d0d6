"""Concrete things are found with their kind and place, and nothing else is taken for one."""

import pytest

from kbassist.language.entities import find_entities
from kbassist.language.pack import LanguagePacks


@pytest.mark.parametrize(
    ("text", "kind", "found"),
    [
        ("Mans pasūtījums Nr. 20261122 kavējas.", "order", "20261122"),
        ("заказ №4512 не пришёл", "order", "4512"),
        ("where is order #A-10023?", "order", "A-10023"),
        ("pasūtījuma numurs: 778-12", "order", "778-12"),
        ("номер заказа 99812", "order", "99812"),
        ("Заказ: 15", "order", "15"),
        ("my order number is 55120", "order", "55120"),
        ("order no. 77", "order", "77"),
        ("sūtījums RR123456789LV nav saņemts", "order", "RR123456789LV"),
        ("pasutijums 445566", "order", "445566"),
        ("pieteikums PT-2026-0115", "order", "PT-2026-0115"),
        ("ticket 88123", "order", "88123"),
        ("Bestellung Nr. 4711", "order", "4711"),
        ("užsakymas Nr. 1234", "order", "1234"),
        ("tellimus nr 9876", "order", "9876"),
        ("zamówienie nr 1234/2026", "order", "1234/2026"),
        ("замовлення №77812", "order", "77812"),
        ("See #10023 please", "order", "10023"),
        ("Rēķins Nr. 2026-114 ir nepareizs.", "invoice", "2026-114"),
        ("счёт 778812 не оплачен", "invoice", "778812"),
        ("my invoice INV-2291 is wrong", "invoice", "INV-2291"),
        ("рахунок №15/11", "invoice", "15/11"),
        ("Rechnung 2026/1001", "invoice", "2026/1001"),
        ("arve 10045", "invoice", "10045"),
        ("Tas bija 2026. gada 2. novembrī.", "date", "2026. gada 2. novembrī"),
        ("Оплатил 5 ноября.", "date", "5 ноября"),
        ("Оплатил 5 ноября 2026 г.", "date", "5 ноября 2026 г."),
        ("Paid on November 3rd.", "date", "November 3rd"),
        ("Paid on 3 Nov 2026.", "date", "3 Nov 2026"),
        ("No 02.11.2026 nestrādā.", "date", "02.11.2026"),
        ("2026-11-02 pazuda", "date", "2026-11-02"),
        ("Bezahlt am 5. November 2026", "date", "5. November 2026"),
        ("lapkričio 5 d. sumokėjau", "date", "lapkričio 5 d."),
        ("5. novembril maksin", "date", "5. novembril"),
        ("5 listopada zapłaciłem", "date", "5 listopada"),
        ("5 листопада оплатив", "date", "5 листопада"),
        ("payé le 5 novembre", "date", "5 novembre"),
        ("pagué el 5 de noviembre de 2026", "date", "5 de noviembre de 2026"),
        ("Nestrādā kopš 3.11., ko darīt?", "date", "3.11."),
        ("since 11/22/2026", "date", "11/22/2026"),
        ("May 5, 2026 I paid", "date", "May 5, 2026"),
        ("Vajag līdz 15. decembrim.", "deadline", "15. decembrim"),
        ("I need it by Friday.", "deadline", "Friday"),
        ("нужно до пятницы", "deadline", "пятницы"),
        ("līdz rītdienai vajag atbildi", "deadline", "rītdienai"),
        ("līdz plkst. 18:00", "deadline", "18:00"),
        ("by 5 pm please", "deadline", "5 pm"),
        ("до 18:00 ответьте", "deadline", "18:00"),
        ("before the end of the month", "deadline", "the end of the month"),
        ("samaksāt līdz 02.12.2026", "deadline", "02.12.2026"),
        ("до 5 декабря", "deadline", "5 декабря"),
        ("iki penktadienio", "deadline", "penktadienio"),
        ("līdz 15.12. jāsamaksā", "deadline", "15.12."),
        ("Maksāju 14,90 eiro mēnesī.", "amount", "14,90 eiro"),
        ("It costs €1 000.", "amount", "€1 000"),
        ("списали 20 евро", "amount", "20 евро"),
        ("12,50 EUR", "amount", "12,50 EUR"),
        ("5 eiro", "amount", "5 eiro"),
        ("100 руб.", "amount", "100 руб."),
        ("1 299,00 € par telefonu", "amount", "1 299,00 €"),
        ("EUR 12.50 was taken", "amount", "EUR 12.50"),
        ("$1,299.00 was taken", "amount", "$1,299.00"),
        ("5-10 eiro", "amount", "5-10 eiro"),
        ("50 centus", "amount", "50 centus"),
        ("99 zł", "amount", "99 zł"),
        ("200 грн", "amount", "200 грн"),
        ("снято 1 500 р. вчера", "amount", "1 500 р."),
        ("Rāda kļūdu 651 visu laiku.", "error_code", "651"),
        ("ERR_CONNECTION_RESET in the browser", "error_code", "ERR_CONNECTION_RESET"),
        ("kļūda 0x80070005", "error_code", "0x80070005"),
        ("HTTP 500 visu laiku", "error_code", "HTTP 500"),
        ("код ошибки: 0x0000011b", "error_code", "0x0000011b"),
        ("shows E-1234", "error_code", "E-1234"),
        ("bounced: 550 5.1.1 user unknown", "error_code", "550 5.1.1"),
        ("KERNEL_SECURITY_CHECK_FAILURE", "error_code", "KERNEL_SECURITY_CHECK_FAILURE"),
        ("connect ECONNREFUSED 127.0.0.1", "error_code", "ECONNREFUSED"),
        ("502 Bad Gateway", "error_code", "502 Bad Gateway"),
        ("DNS_PROBE_FINISHED_NXDOMAIN", "error_code", "DNS_PROBE_FINISHED_NXDOMAIN"),
        ("Fehler 404", "error_code", "404"),
        ("ошибка №720", "error_code", "720"),
        ("error code 80072EE2", "error_code", "80072EE2"),
        ("Lietoju versiju 2.3.1.", "version", "2.3.1"),
        ("running v5.10 here", "version", "5.10"),
        ("WordPress 6.4.2 neiet", "version", "6.4.2"),
        ("версия 12", "version", "12"),
        ("version 3.0-beta2", "version", "3.0-beta2"),
        ("Skat. https://example.com/a?b=1.", "url", "https://example.com/a?b=1"),
        ("lapa www.kaste.lv/lv/kontakti!", "url", "www.kaste.lv/lv/kontakti"),
        ("mana lapa kaste.lv nestrādā", "url", "kaste.lv"),
        ("сайт магазин.рф лежит", "url", "магазин.рф"),
        ("(http://kaste.example/x)", "url", "http://kaste.example/x"),
        ("Man ir iPhone un WordPress lapa.", "product", "iPhone"),
    ],
)
def test_an_entity_is_found(packs: LanguagePacks, text: str, kind: str, found: str) -> None:
    entities = find_entities(text, packs)

    assert (kind, found) in [(entity.kind, entity.span.of(text)) for entity in entities]


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("pasūtījums 2026. gadā", "order"),
        ("my order from 2026", "order"),
        ("I want to order 2 items", "order"),
        ("заказ в 2026 году", "order"),
        ("I order 100 pieces", "order"),
        ("pasūtīju 3 gab.", "order"),
        ("rēķins 14,90 eiro", "invoice"),
        ("rēķins par 2026. gadu", "invoice"),
        ("счёт на 500 рублей", "invoice"),
        ("bill for 20 euro", "invoice"),
        ("v 02.11.2026 sapulce", "version"),
        ("10.11.2 tīkls", "version"),
        ("versija 02.11.2026", "version"),
        ("Tel. 29123456", "order"),
        ("you may 5 times retry", "date"),
        ("we march 3 km", "date"),
        ("no 9.10 līdz 12.10 versijai", "deadline"),
        ("darba laiks no 9.00 līdz 18.00", "deadline"),
        ("Interneta ātrums 300 Mbit/s", "amount"),
        ("100 cilvēki", "amount"),
        ("LV-1010 Rīga", "error_code"),
        ("Mājas 300 tarifs", "error_code"),
        ("kods 5,5 eiro", "error_code"),
        ("kļūda 50 eiro apmērā", "error_code"),
        ("Anna@kaste.lv", "url"),
        ("index.php un style.css", "url"),
        ("Labdien.Kad atbrauks", "url"),
        ("24/7 atbalsts", "date"),
        ("1/2 porcija", "date"),
        ("300 GB disks", "amount"),
        ("error in 5 places", "error_code"),
        ("by 5 people", "deadline"),
        ("līdz 300 Mbit", "deadline"),
        ("до 100 рублей", "deadline"),
    ],
)
def test_what_only_looks_like_an_entity_is_none(packs: LanguagePacks, text: str, kind: str) -> None:
    assert kind not in [entity.kind for entity in find_entities(text, packs)]


def test_a_thing_has_one_kind_and_things_stand_in_order(packs: LanguagePacks) -> None:
    text = "Rēķins Nr. 2026-114 par 14,90 eiro jāsamaksā līdz 15.12.2026, versija 2.3."

    entities = find_entities(text, packs)

    assert [entity.kind for entity in entities] == ["invoice", "amount", "deadline", "version"]


def test_nothing_concrete_gives_nothing(packs: LanguagePacks) -> None:
    assert find_entities("Kā nomainīt paroli?", packs) == ()
