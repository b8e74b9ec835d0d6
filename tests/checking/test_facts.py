"""What counts as a fact, and when two spellings are one fact."""

import pytest

from kbassist.checking.facts import FactKind, find_facts
from kbassist.checking.support import is_supported, offers_of
from kbassist.checking.tools import CheckTools


@pytest.mark.parametrize(
    ("language", "said", "source"),
    [
        ("lv", "Tas maksā 1000 eiro.", "Cena: 1 000 €."),
        ("lv", "Tas maksā 14.90 eiro.", "Maksa ir 14,90 EUR mēnesī."),
        ("en", "It costs EUR 14.90.", "Maksa ir 14,90 eiro."),
        ("lv", "Strādājam no 8 līdz 22.", "Strādājam 8.00–22.00."),
        ("lv", "Strādājam no 8:00.", "Strādājam no 8.00."),
        ("lv", "Atbildi saņemsiet 2026. gada 12. martā.", "Termiņš: 12.03.2026."),
        ("ru", "Ответ будет 12 марта.", "Termiņš: 2026-03-12."),
        ("en", "Answer by March 12.", "Answer by 12 March 2026."),
        ("lv", "Apmaksājiet līdz 20. datumam.", "Rēķins jāapmaksā līdz katra mēneša 20. datumam."),
        ("lv", "Pagaidiet trīs dienas.", "Tas ilgst 3 dienas."),
        ("en", "Wait 5 working days.", "Pagaidiet 5 darba dienas."),
        ("lv", "Skatiet statuss.dzintarnet.example.", "Lapa https://statuss.dzintarnet.example/lv rāda visu."),
        ("lv", "Zvaniet 67000100.", "Tālrunis: +371 6700 0100."),
        ("ru", "Порт 587 или 465.", "Порты 465 и 587."),
        ("lv", "Kļūda E-1234.", "Kļūdas kods e1234 nozīmē…"),
        ("lv", "Pielikums līdz 25 MB.", "Pielikums līdz 25MB."),
    ],
)
def test_one_value_in_two_spellings_is_one_fact(tools: CheckTools, language: str, said: str, source: str) -> None:
    words = tools.rules.facts_of(language)
    offers = offers_of(
        [fact for known in ("lv", "ru", "en") for fact in find_facts(source, tools.rules.facts_of(known))]
    )

    facts = find_facts(said, words)

    assert facts
    assert all(is_supported(fact, offers) for fact in facts)


@pytest.mark.parametrize(
    ("said", "source"),
    [
        ("Pagaidiet 30 dienas.", "Pagaidiet 30 minūtes."),
        ("Tas maksā 25 eiro.", "Maksājiet līdz 25. datumam."),
        ("Pakalpojumu ierobežo pēc 20 dienām.", "Rēķins jāapmaksā līdz 20. datumam."),
        ("Skatiet https://statuss.dzintarnet.example/en.", "Lapa https://statuss.dzintarnet.example/lv."),
        ("Termiņš ir 12.04.2026.", "Termiņš ir 12.03.2026."),
        ("Pagaidiet trīs dienas.", "Ir trīs iespējas."),
    ],
)
def test_a_number_that_counts_something_else_is_another_fact(tools: CheckTools, said: str, source: str) -> None:
    words = tools.rules.facts_of("lv")
    offers = offers_of(find_facts(source, words))

    assert not all(is_supported(fact, offers) for fact in find_facts(said, words))


def test_list_numbers_are_no_facts(tools: CheckTools) -> None:
    text = "1. Atveriet profilu.\n2. Nomainiet paroli.\n3) „Saglabāt”\n- 4. **Beigas**"

    assert find_facts(text, tools.rules.facts_of("lv")) == ()


def test_facts_have_their_kind_and_place(tools: CheckTools) -> None:
    text = "Rakstiet uz info@uznemums.lv, skatiet https://a.lv/b. vai zvaniet +371 6700 0100; cena 5 €, kods ERR_42."

    facts = find_facts(text, tools.rules.facts_of("lv"))

    assert [(fact.kind, fact.span.of(text)) for fact in facts] == [
        (FactKind.EMAIL, "info@uznemums.lv"),
        (FactKind.LINK, "https://a.lv/b"),
        (FactKind.PHONE, "+371 6700 0100"),
        (FactKind.AMOUNT, "5"),
        (FactKind.CODE, "ERR_42"),
    ]
