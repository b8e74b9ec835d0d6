"""What a customer was told before comes last and says so."""

from kbassist.core.evidence import ALREADY_ADVISED
from kbassist.core.message import Corrections
from kbassist.language.pack import LanguagePacks
from kbassist.language.read_pasted import message_from
from kbassist.language.understand import understand
from kbassist.services.earlier_advice import behind_the_others, said_before
from tests.drafting.letters import PASSWORD_FORMAL, evidence_of, password_article
from tests.support.builders import an_item


def test_the_source_of_the_quoted_reply_is_marked_and_put_behind_the_others(packs: LanguagePacks) -> None:
    message = message_from(f"Tas nepalīdzēja.\n\n> Labdien!\n> {PASSWORD_FORMAL}")
    said = said_before(message, understand(message, packs, Corrections()))
    told, other = evidence_of(password_article()), evidence_of(an_item("other", title="Cits", body="Zvaniet mums."))

    found = behind_the_others((told, other), said)

    assert [evidence.item.id for evidence in found] == [other.item.id, told.item.id]
    assert [evidence.is_already_advised for evidence in found] == [False, True]
    assert [factor.code for factor in found[1].factors] == [ALREADY_ADVISED]
    assert found[1].score < told.score
    assert found[1].confidence == told.confidence


def test_a_message_that_quotes_nothing_changes_nothing(packs: LanguagePacks) -> None:
    message = message_from("Kā atjaunot paroli?")
    said = said_before(message, understand(message, packs, Corrections()))
    evidence = evidence_of(password_article())

    assert behind_the_others((evidence,), said) == (evidence,)


def test_an_article_about_what_the_customer_tried_in_vain_is_marked_by_its_name(packs: LanguagePacks) -> None:
    message = message_from("I did restore the backup as you suggested, but the pictures are missing.")
    said = said_before(message, understand(message, packs, Corrections()))
    told = evidence_of(an_item("told", title="Restoring a site from a backup", body="Open Services.", language="en"))
    other = evidence_of(an_item("other", title="Uploading pictures", body="Open Files.", language="en"))

    found = behind_the_others((told, other), said)

    assert [evidence.item.id for evidence in found] == [other.item.id, told.item.id]
