"""Which sentences of a source answer a question."""

from kbassist.core.text import Span
from kbassist.drafting.extract import best_run, first_and_best, is_courtesy, keys_of, matched_keys
from kbassist.drafting.source_units import Unit, units_of
from kbassist.language.pack import LanguagePacks
from tests.drafting.letters import what_is_wanted

FACTS = (
    "Internets ir ātrs. Tas maksā maz.\n\nRēķinu sūta piektajā datumā. To apmaksā līdz divdesmitajam. "
    "Parādu atgādina īsziņā.\n\nMaršrutētājs ir bez maksas."
)


def units(markdown: str) -> tuple[Unit, ...]:
    return units_of(markdown, Span(0, len(markdown)), ())


def run(packs: LanguagePacks, markdown: str, ask: str, sentences: int) -> str:
    wanted = what_is_wanted(packs, keys=keys_of(ask, packs["lv"]), sentences=sentences)
    return " | ".join(unit.text for unit in best_run(units(markdown), wanted))


def test_the_sentences_that_share_the_questions_words_are_taken(packs: LanguagePacks) -> None:
    assert run(packs, FACTS, "kad pienāks rēķins", 2) == "Rēķinu sūta piektajā datumā. | To apmaksā līdz divdesmitajam."


def test_a_sentence_brings_the_one_that_it_rests_on(packs: LanguagePacks) -> None:
    assert run(packs, FACTS, "līdz kuram datumam jāapmaksā", 2).startswith("Rēķinu sūta")


def test_a_long_answer_ends_where_another_matter_begins(packs: LanguagePacks) -> None:
    assert run(packs, FACTS, "kad pienāks rēķins", 5).endswith("īsziņā.")


def test_without_shared_words_the_beginning_is_taken(packs: LanguagePacks) -> None:
    assert run(packs, FACTS, "xyz", 2) == "Internets ir ātrs. | Tas maksā maz."


def test_steps_come_with_the_sentence_that_leads_to_them(packs: LanguagePacks) -> None:
    markdown = "Ievads par visu. Lai maksātu, dariet tā:\n\n1. Atveriet rēķinu.\n2. Maksājiet.\n\nNauda nāk uzreiz."

    assert run(packs, markdown, "kā samaksāt rēķinu", 2) == (
        "Lai maksātu, dariet tā: | 1. Atveriet rēķinu.\n2. Maksājiet."
    )
    assert run(packs, markdown, "kā samaksāt rēķinu", 5).endswith("Nauda nāk uzreiz.")


def test_a_sentence_that_holds_far_more_of_the_question_comes_before_steps(packs: LanguagePacks) -> None:
    markdown = "Bankas pārskaitījums nāk nākamajā darbdienā.\n\n1. Atveriet lapu.\n2. Spiediet **Labi**."

    assert (
        run(packs, markdown, "cik ilgi nāk bankas pārskaitījums", 1) == "Bankas pārskaitījums nāk nākamajā darbdienā."
    )


def test_a_lead_in_is_never_left_without_what_it_leads_to(packs: LanguagePacks) -> None:
    markdown = "Parolē jābūt:\n\n- burtiem\n- cipariem\n\nTas arī viss."

    assert run(packs, markdown, "kas jābūt parolē", 1) == "Parolē jābūt: | - burtiem\n- cipariem"


def test_a_ready_answer_is_shortened_to_its_first_and_its_fittest_sentence(packs: LanguagePacks) -> None:
    ready = units("Atveriet lapu. Saite der stundu. Parolē jābūt cipariem.")
    wanted = what_is_wanted(packs, keys=keys_of("kāda parole der, ar cipariem?", packs["lv"]), sentences=2)

    assert [unit.text for unit in first_and_best(ready, wanted)] == ["Atveriet lapu.", "Parolē jābūt cipariem."]


def test_inflected_words_match(packs: LanguagePacks) -> None:
    wanted = what_is_wanted(packs, keys=keys_of("rekinus", packs["lv"]))

    assert matched_keys(units("Rēķins ir gatavs."), wanted) == 1


def test_a_greeting_is_a_courtesy_and_a_sentence_that_begins_like_one_is_not(packs: LanguagePacks) -> None:
    greeting, sentence = units("Labdien, Anna!\n\nLabdien rakstījāt par rēķinu, un tas ir labots.")

    assert is_courtesy(greeting, packs["lv"])
    assert not is_courtesy(sentence, packs["lv"])


def test_bullets_that_a_sentence_leads_on_to_are_taken_like_steps(packs: LanguagePacks) -> None:
    markdown = "Tīkls var būt slēpts. Lai savienotos ar tīklu:\n\n- Atveriet izvēlni.\n- Spiediet tīklu."

    assert run(packs, markdown, "kā savienoties ar tīklu", 2) == (
        "Lai savienotos ar tīklu: | - Atveriet izvēlni.\n- Spiediet tīklu."
    )


def test_a_shortened_answer_keeps_its_beginning_unless_another_sentence_is_clearly_closer(packs: LanguagePacks) -> None:
    answer = units("Gaismiņa ir balta. Tā var mirgot. Sarkana nozīmē bojājumu.")

    near = what_is_wanted(packs, keys=keys_of("ko nozīmē sarkana krāsa", packs["lv"]), sentences=2)
    far = what_is_wanted(packs, keys=keys_of("kāda ir gaismiņa", packs["lv"]), sentences=2)

    assert [unit.text for unit in first_and_best(answer, near)] == ["Gaismiņa ir balta.", "Sarkana nozīmē bojājumu."]
    assert [unit.text for unit in first_and_best(answer, far)] == ["Gaismiņa ir balta.", "Tā var mirgot."]
