"""Tu or Jūs: told by pronouns and verbs, left open where nothing tells."""

import pytest

from kbassist.core.understanding import Address
from kbassist.language.address import find_address
from kbassist.language.pack import LanguagePacks


@pytest.mark.parametrize(
    ("text", "language", "address"),
    [
        ("Vai Jūs varat man palīdzēt?", "lv", "formal"),
        ("Lūdzu, atsūtiet rēķinu.", "lv", "formal"),
        ("ludzu atsutiet rekinu", "lv", "formal"),
        ("Sazinieties ar mani.", "lv", "formal"),
        ("Vai varēsiet salabot?", "lv", "formal"),
        ("Vai tu vari man palīdzēt?", "lv", "familiar"),
        ("pasaki kā nomainīt paroli", "lv", "familiar"),
        ("Kad tev būs laiks, atsūti.", "lv", "familiar"),
        ("Vai varēsi salabot?", "lv", "familiar"),
        ("Čau, vai jūs visi tur guļat? Vari atbildēt?", "lv", "familiar"),
        ("Tu man teici, ka Jūs to salabosiet.", "lv", "mixed"),
        ("Internets neiet, viss paiet lēni.", "lv", None),
        ("Internets mazliet bremzē.", "lv", None),
        ("Iestatījumi saglabāsies un nekas nemainīsies.", "lv", None),
        ("Paej tuvāk un pārliecinies, ka vads ir iesprausts.", "lv", "familiar"),
        ("Pievieno savu adresi.", "lv", "familiar"),
        ("Visi citi mēnesi gaida, kas notiks ar adresi.", "lv", None),
        ("Uz ekrāna rakstīts „Vai tu esi pārliecināts?” un nekas nenotiek.", "lv", None),
        ("Vai man to noskaidrot pie Jums, un vai Jūsu serveri ir droši?", "lv", "formal"),
        ("Хотим перейти к Вам вместе с доменом.", "ru", "formal"),
        ("Вы можете мне помочь?", "ru", "formal"),
        ("Подскажите, как войти", "ru", "formal"),
        ("Проверьте, пожалуйста, линию", "ru", "formal"),
        ("Ты можешь помочь?", "ru", "familiar"),
        ("скинь пароль", "ru", "familiar"),
        ("Почему на сайте и в интернете лишь ошибки?", "ru", None),
        ("ух ты, как быстро работает", "ru", None),
        ("mozhete pomoch s vhodom", "ru", "formal"),
        ("How do you do that?", "en", None),
    ],
)
def test_the_form_of_address_is_told(packs: LanguagePacks, text: str, language: str, address: str | None) -> None:
    assert find_address(text, language, packs).value == (Address(address) if address is not None else None)


def test_a_greeting_decides_only_weakly(packs: LanguagePacks) -> None:
    greeted = find_address("Labdien, nestrādā internets.", "lv", packs)
    asked = find_address("Vai Jūs varat palīdzēt?", "lv", packs)

    assert greeted.value is Address.FORMAL
    assert greeted.confidence < asked.confidence


def test_the_proof_are_the_words_that_tell(packs: LanguagePacks) -> None:
    text = "Sveiki, vai tu vari palīdzēt?"

    proof = find_address(text, "lv", packs).proof

    assert [span.of(text) for span in proof] == ["tu", "vari"]


def test_an_unknown_language_has_no_form(packs: LanguagePacks) -> None:
    assert find_address("Voitteko auttaa?", "fi", packs).value is None


def told(text: str, language: str, packs: LanguagePacks) -> str | None:
    value = find_address(text, language, packs).value
    return value.value if value is not None else None


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Jums ir iespēja mainīt paroli.", "formal"),
        ("Vai neesat mēģinājuši citu pārlūku?", "formal"),
        ("Kad nosūtījāt rēķinu?", "formal"),
        ("Ja vēlaties, varam pārcelt vizīti.", "formal"),
        ("Apskatāties rēķinu un samaksājat, kad varat.", "formal"),
        ("Ja neesi saņēmis kodu, pārbaudi mēstules.", "familiar"),
        ("Vai mainīji paroli? Tad ieslēgsi divpakāpju pārbaudi.", "familiar"),
        ("Kad pieslēgsies, redzēsi jauno plānu.", "familiar"),
        ("Atver iestatījumus, ieraksti vārdu un noklikšķini.", "familiar"),
        ("Lūdzu, pieslēdz mani ātrāk.", "familiar"),
        ("ja neesi sanemis kodu, meginasi velreiz", "familiar"),
        ("vai varesiet atsutit jaunu paroli", "formal"),
    ],
)
def test_latvian_verbs_tell_without_a_pronoun(packs: LanguagePacks, text: str, address: str) -> None:
    assert told(text, "lv", packs) == address


@pytest.mark.parametrize(
    "text",
    [
        "Atbildi vēl neesmu saņēmis.",
        "Internets atvienojies un vairs neieslēdzas.",
        "Programma neatver failu un rāda kļūdu.",
        "Sistēma pievieno norādi un atver logu.",
        "Man šķiet, ka viss tāpat ir lēni.",
        "Vai man jāiet uz biroju, lai noskaidrotu adresi?",
        "Dīvaini, bet rēķins ir divreiz lielāks.",
        "Radoši risinājumi un laba pieredze.",
        "radosi risinajumi, esmu samaksajusi, visi termini ir skaidri",
        "Meistari pieslēdz un atslēdz internetu visu dienu.",
    ],
)
def test_words_that_only_look_like_such_verbs_tell_nothing(packs: LanguagePacks, text: str) -> None:
    assert told(text, "lv", packs) is None


def test_a_plural_you_alone_is_answered_formally_but_not_surely(packs: LanguagePacks) -> None:
    judged = find_address("Vai jums ir bezmaksas piegāde?", "lv", packs)

    assert judged.value is Address.FORMAL
    assert judged.confidence < 0.65


def test_one_doubtful_verb_does_not_weigh_up_what_is_said_plainly(packs: LanguagePacks) -> None:
    assert told("Labdien, Jūs atsūtījāt nepareizo preci. Lasi nepasūtīju.", "lv", packs) == "formal"


@pytest.mark.parametrize(
    ("language", "text", "address"),
    [
        ("ru", "Нажмите кнопку и подождите минуту.", "formal"),
        ("ru", "Нажми кнопку и подожди минуту.", "familiar"),
        ("ru", "В интернете и в кабинете этого нет, счёт тоже не пришёл.", None),
        ("uk", "Перевірте, будь ласка, рахунок.", "formal"),
        ("uk", "Скажи, коли запрацює?", "familiar"),
        ("uk", "Навіть інтернет не працює.", None),
        ("de", "Wann schicken Sie die Rechnung?", "formal"),
        ("de", "könnten sie mir helfen", "formal"),
        ("de", "Kannst du mir helfen?", "familiar"),
        ("de", "Die Techniker waren da, aber sie haben nichts gefunden.", None),
        ("de", "Warte seit drei Tagen auf Antwort.", None),
        ("fr", "Pourriez-vous vérifier ma facture ?", "formal"),
        ("fr", "Envoyez la facture chez moi.", "formal"),
        ("fr", "Tu peux m'aider avec mon mot de passe ?", "familiar"),
        ("fr", "J'ai rendez-vous demain, le ton du message est bizarre.", None),
        ("es", "¿Puede usted ayudarme con la factura?", "formal"),
        ("es", "Revise la conexión y reinicie el equipo.", "formal"),
        ("es", "¿Tiene una oferta mejor para su cliente?", "formal"),
        ("es", "¿Puedes ayudarme? No encuentro mi contraseña.", "familiar"),
        ("es", "Ya pagaste la factura.", "familiar"),
        ("es", "Existe un triste contraste entre las dos facturas.", None),
        ("pl", "Czy mogą Państwo sprawdzić fakturę?", "formal"),
        ("pl", "Możesz sprawdzić fakturę?", "familiar"),
        ("pl", "Nasz klawisz nie działa.", None),
        ("lt", "Ar galite patikrinti sąskaitą?", "formal"),
        ("lt", "Ar tu gali padėti?", "familiar"),
        ("lt", "Internetas neveikia jau antrą dieną.", None),
        ("et", "Kas saaksite arvet kontrollida?", "formal"),
        ("et", "Kas sa saad aidata?", "familiar"),
        ("et", "Internet ei tööta juba teist päeva.", None),
    ],
)
def test_every_language_knows_its_forms(packs: LanguagePacks, language: str, text: str, address: str | None) -> None:
    assert told(text, language, packs) == address


def test_a_spanish_third_person_is_less_sure_than_usted(packs: LanguagePacks) -> None:
    surely = find_address("¿Puede usted ayudarme?", "es", packs)
    perhaps = find_address("¿Cuál es su horario?", "es", packs)

    assert perhaps.value is Address.FORMAL
    assert perhaps.confidence < surely.confidence


def test_the_words_that_convinced_the_model_are_its_proof(packs: LanguagePacks) -> None:
    text = "¿Cuál es su horario?"

    proof = find_address(text, "es", packs).proof

    assert "su" in [span.of(text) for span in proof]


def test_a_capital_pronoun_outweighs_an_easy_greeting(packs: LanguagePacks) -> None:
    assert told("Hey, wann kommt Ihr Techniker, und wie erreiche ich Sie?", "de", packs) == "formal"
