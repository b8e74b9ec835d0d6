"""The separate questions and requests, each with the words needed to understand it."""

import pytest

from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand


def asks_of(text: str, packs: LanguagePacks) -> list[str]:
    return [ask.text for ask in understand(message_from(text), packs).asks]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ("Labdien! Kā nomainīt paroli?", ["Kā nomainīt paroli?"]),
        ("ka nomainit paroli", ["ka nomainit paroli"]),
        ("Lūdzu atsūtiet rēķinu.", ["Lūdzu atsūtiet rēķinu."]),
        ("Не могу войти в почту.", ["Не могу войти в почту."]),
        ("My site is down. What should I do?", ["My site is down. What should I do?"]),
        ("Can you help me? My site is down.", ["Can you help me? My site is down."]),
        ("Kā mainīt tarifu? Kad būs rēķins?", ["Kā mainīt tarifu?", "Kad būs rēķins?"]),
        (
            "Cik maksā jauns domēns un kur var apmaksāt rēķinu?",
            ["Cik maksā jauns domēns", "kur var apmaksāt rēķinu?"],
        ),
        ("- kā mainīt tarifu\n- kur ir mans rēķins", ["kā mainīt tarifu", "kur ir mans rēķins"]),
        ("Paldies, viss strādā!", []),
        ("Спасибо за помощь, проблема решена.", []),
        ("Thanks for your help!", []),
        ("ok, thanks", []),
        ("😀", []),
        ("12345", []),
        ("Paldies, bet joprojām nestrādā e-pasts.", ["Paldies, bet joprojām nestrādā e-pasts."]),
        ("wifi parole", ["wifi parole"]),
        ("как настроить dkim, спс заранее", ["как настроить dkim, спс заранее"]),
        ("Kā vienmēr lieliski, paldies!", []),
        ("Jūsu internets ir lielisks, esmu sajūsmā, tik turpināt!", []),
        (
            "Palīdziet! Vakar atnāca meistars. Viņš atstāja kasti.",
            ["Palīdziet! Vakar atnāca meistars. Viņš atstāja kasti."],
        ),
        ("Jūs tur esat idioti? Kad būs rēķins?", ["Kad būs rēķins?"]),
        (
            "Можно ли сменить тариф, если договор ещё не закончился?",
            ["Можно ли сменить тариф, если договор ещё не закончился?"],
        ),
        ("Когда придёт мастер и ещё вопрос, сколько стоит роутер?", ["Когда придёт мастер", "сколько стоит роутер?"]),
        (
            "Internets nestrādā. Kad beidzot salabosiet un vai par šīm dienām atmaksāsiet?",
            ["Internets nestrādā. Kad beidzot salabosiet", "vai par šīm dienām atmaksāsiet?"],
        ),
        ("Your colleague was rude to me. I want to know why my bill went up.", ["I want to know why my bill went up."]),
    ],
)
def test_asks_are_found(packs: LanguagePacks, text: str, asks: list[str]) -> None:
    assert asks_of(text, packs) == asks


def test_a_problem_told_first_is_context_of_the_question(packs: LanguagePacks) -> None:
    text = "Vakar samaksāju, bet internets nestrādā. Kad to atjaunos?\n\nUn vēl – kā nomainīt e-pasta paroli?"

    assert asks_of(text, packs) == [
        "Vakar samaksāju, bet internets nestrādā. Kad to atjaunos?",
        "Un vēl – kā nomainīt e-pasta paroli?",
    ]


def test_a_line_wrapped_by_a_mail_program_stays_one_question(packs: LanguagePacks) -> None:
    text = "Vai ir iespējams saņemt rēķinu papīra formā pa pastu, ja esmu\npensionāre un man nav datora?"

    assert asks_of(text, packs) == [text]


def test_a_question_in_the_quoted_history_is_not_asked_again(packs: LanguagePacks) -> None:
    text = "Jā, tā ir.\n\nOn Mon, 2 Nov 2026 Help <h@example.com> wrote:\n> Vai gaismiņa deg?"

    assert asks_of(text, packs) == [] or "gaismiņa" not in asks_of(text, packs)[0]


def test_at_most_six_asks_are_found(packs: LanguagePacks) -> None:
    text = "\n".join(f"{number}. Kā nomainīt paroli kontam {number}?" for number in range(1, 12))

    assert len(asks_of(text, packs)) == 6


def test_the_second_half_of_a_sentence_knows_what_it_is_about(packs: LanguagePacks) -> None:
    text = "Cik maksā fiksētā adrese un kā to pieslēgt?"

    first, second = understand(message_from(text), packs).asks

    assert (first.text, second.text) == ("Cik maksā fiksētā adrese", "kā to pieslēgt?")
    assert (first.about, second.about) == (None, first.span)


def test_the_line_above_a_list_of_questions_asks_nothing(packs: LanguagePacks) -> None:
    text = "Gribētu noskaidrot:\n- vai ir atlaide skolēniem\n- termiņi\n- cik maksā piegāde"

    assert asks_of(text, packs) == ["vai ir atlaide skolēniem", "termiņi", "cik maksā piegāde"]


@pytest.mark.parametrize(
    ("text", "asks"),
    [
        ('Kolēģis prasīja "kas tas par ātrumu?" un smējās. Kā palielināt ātrumu?', ["Kā palielināt ātrumu?"]),
        ('She said "who told you that?" and laughed. Where is my invoice?', ["Where is my invoice?"]),
    ],
)
def test_a_question_in_quotation_marks_is_somebody_elses(packs: LanguagePacks, text: str, asks: list[str]) -> None:
    assert asks_of(text, packs)[-1:] == asks
    assert len(asks_of(text, packs)) == 1


@pytest.mark.parametrize("text", ["Cik var?! Atdodiet naudu par augustu!", "Сколько можно?! Верните деньги за август!"])
def test_a_question_that_only_scolds_is_none(packs: LanguagePacks, text: str) -> None:
    assert asks_of(text, packs) == [text.split("?! ")[1]]
