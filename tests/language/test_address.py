"""Tu or Jūs: told by pronouns and verbs, left open where nothing tells."""

import pytest

from kbassist.core.understanding import Address, Register
from kbassist.language.address import find_address
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand


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
    assert find_address("Können Sie helfen?", "de", packs).value is None


@pytest.mark.parametrize(
    ("text", "register"),
    [
        ("Dear Sir or Madam, could you please send the invoice?", Register.FORMAL),
        ("hey guys, my wifi is gonna drive me mad lol", Register.CASUAL),
        ("How do I change my password?", None),
    ],
)
def test_english_has_a_register_instead(packs: LanguagePacks, text: str, register: Register | None) -> None:
    understanding = understand(message_from(text), packs)

    assert understanding.register.value == register
    assert understanding.address.value is None
