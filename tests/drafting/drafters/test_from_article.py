"""Answers from articles: the author's ready answer first, else the passage."""

from kbassist.core.reply import Act
from kbassist.core.understanding import Address, Gender
from kbassist.drafting.drafters.from_article import extract
from kbassist.drafting.extract import keys_of
from kbassist.language.pack import LanguagePacks
from tests.drafting.letters import (
    PASSWORD_FAMILIAR,
    PASSWORD_FORMAL,
    evidence_of,
    field_of,
    password_article,
    what_is_wanted,
)


def test_the_ready_answer_in_the_wanted_form_is_taken(packs: LanguagePacks) -> None:
    evidence = evidence_of(password_article())

    formal = extract(evidence, what_is_wanted(packs))
    familiar = extract(evidence, what_is_wanted(packs, address=Address.FAMILIAR))

    assert formal is not None
    assert familiar is not None
    assert [piece.text for piece in formal.pieces] == [PASSWORD_FORMAL]
    assert [piece.text for piece in familiar.pieces] == [PASSWORD_FAMILIAR]
    assert (formal.place, familiar.place) == ("answer.formal", "answer.familiar")


def test_without_a_ready_answer_the_passage_is_put_into_the_wanted_form(packs: LanguagePacks) -> None:
    article = password_article(short_formal="", short_familiar="")

    found = extract(evidence_of(article), what_is_wanted(packs, address=Address.FAMILIAR))

    assert found is not None
    assert (found.address, found.source_address) == (Address.FAMILIAR, Address.FORMAL)
    assert [piece.act for piece in found.pieces] == [Act.ANSWER, Act.STEPS, Act.ANSWER]
    assert "dari tā" in found.pieces[0].text
    assert found.pieces[0].citation is not None
    assert found.pieces[0].citation.quote == "Lai mainītu paroli, dariet tā:"


def test_a_passage_that_cannot_be_rewritten_with_certainty_keeps_its_own_form(packs: LanguagePacks) -> None:
    body = "Ja esat saņēmuši mūsu vēstuli, atveriet saiti."
    article = password_article(body=body, short_formal="", short_familiar="")

    found = extract(evidence_of(article), what_is_wanted(packs, address=Address.FAMILIAR))

    assert found is not None
    assert (found.address, found.source_address) == (Address.FORMAL, None)
    assert [piece.text for piece in found.pieces] == [body]


def test_the_customers_gender_makes_certain_what_agrees_with_it(packs: LanguagePacks) -> None:
    body = "Ja esat saņēmuši mūsu vēstuli, atveriet saiti."
    article = password_article(body=body, short_formal="", short_familiar="")
    wanted = what_is_wanted(packs, address=Address.FAMILIAR, gender=Gender.FEMALE)

    found = extract(evidence_of(article), wanted)

    assert found is not None
    assert [piece.text for piece in found.pieces] == ["Ja esi saņēmusi mūsu vēstuli, atver saiti."]


def test_a_formal_ready_answer_serves_a_familiar_customer_too(packs: LanguagePacks) -> None:
    article = password_article(short_familiar="")

    found = extract(evidence_of(article), what_is_wanted(packs, address=Address.FAMILIAR))

    assert found is not None
    assert (found.address, found.place) == (Address.FAMILIAR, "answer.formal")


def test_what_the_author_wrote_in_both_forms_is_said_in_the_wanted_one(packs: LanguagePacks) -> None:
    body = "Atveriet saiti, kad {formal: esat droši. Tad | familiar: jūties droši. Tad} rakstiet mums."
    article = password_article(body=body, short_formal="", short_familiar="")

    formal = extract(evidence_of(article), what_is_wanted(packs))
    familiar = extract(evidence_of(article), what_is_wanted(packs, address=Address.FAMILIAR))

    assert formal is not None
    assert familiar is not None
    assert [piece.text for piece in formal.pieces] == ["Atveriet saiti, kad esat droši. Tad rakstiet mums."]
    assert [piece.text for piece in familiar.pieces] == ["Atver saiti, kad jūties droši. Tad raksti mums."]
    assert [piece.citation.quote for piece in familiar.pieces if piece.citation] == [body]


def test_a_passage_that_holds_far_more_of_the_question_is_taken_instead(packs: LanguagePacks) -> None:
    body = "Ja vēstule ar saiti nepienāk, pārbaudiet surogātpasta mapi."
    wanted = what_is_wanted(packs, keys=keys_of("vēstule nepienāk, surogātpasta mapē arī nav", packs["lv"]))

    found = extract(evidence_of(password_article(body=body)), wanted)

    assert found is not None
    assert [piece.text for piece in found.pieces] == [body]


def test_an_introduction_or_a_bare_list_never_comes_before_the_ready_answer(packs: LanguagePacks) -> None:
    wanted = what_is_wanted(packs, keys=keys_of("vēstule nepienāk, surogātpasta mapē arī nav", packs["lv"]))
    opening = "Ja vēstule nepienāk surogātpasta mapē, ir divi ceļi."
    introduction = evidence_of(password_article(body=f"{opening}\n\n## Pirmais\n\nAtveriet pastu."), passage=0)
    listed = evidence_of(password_article(body="- vēstule nepienāk\n- surogātpasta mapē nav"))

    for evidence in (introduction, listed):
        found = extract(evidence, wanted)
        assert found is not None
        assert found.place == "answer.formal"


def test_every_piece_cites_the_words_where_they_stand(packs: LanguagePacks) -> None:
    article = password_article(short_formal="")

    found = extract(evidence_of(article), what_is_wanted(packs))

    assert found is not None
    for piece in found.pieces:
        assert piece.citation is not None
        assert piece.citation.span.of(field_of(article, piece.citation.field)) == piece.citation.quote
        assert (piece.citation.section, piece.citation.revision) == ("Kā mainīt", 1)


def test_an_article_of_pictures_and_headings_says_nothing(packs: LanguagePacks) -> None:
    article = password_article(body="# Parole\n\n![aina](a.png)", short_formal="", short_familiar="")

    assert extract(evidence_of(article), what_is_wanted(packs)) is None
