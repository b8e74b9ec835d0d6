"""What an article brings in by reference reaches drafts as words, each with the item that has them as its source."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from kbassist.bootstrap import Home, open_home
from kbassist.core.evidence import text_of_field
from kbassist.core.item import Audience, ItemFilter, ItemId, ItemKind
from kbassist.core.jobs import CancelToken, no_progress
from kbassist.core.message import Corrections
from kbassist.core.reply import Agent, Channel, ReplyRequest, Tone
from kbassist.language.read_pasted import message_from
from kbassist.services.reply import Reply
from tests.support.builders import new_item

QUESTION = "Hello! How do I return a damaged parcel?\n\nKind regards,\nPeter Smith"
REQUEST = ReplyRequest((Tone.NEUTRAL,), Channel.EMAIL, Agent("Anna Liepa", "support agent", "Dzintarnet"))
HOURS = new_item("hours", language="en", kind=ItemKind.CANNED, title="Hours", body="We are open every working day.")


@pytest.fixture
def home(tmp_path: Path) -> Iterator[Home]:
    home = open_home(tmp_path / "home")
    home.items.create(HOURS, author="Anna")
    yield home
    home.close()


def add_article(home: Home, body: str, **fields: object) -> ItemId:
    new = new_item("parcel", language="en", title="Return a damaged parcel", body=body, **fields)
    item = home.items.create(new, author="Anna")
    home.indexing.bring_up_to_date(no_progress, CancelToken())
    return item.id


def answered(home: Home) -> Reply:
    return home.replies.run(message_from(QUESTION), REQUEST, Corrections(), CancelToken())


def proofs(home: Home, reply: Reply) -> list[tuple[str, str]]:
    """Returns external id and quote of each cited part, after looking up that it stands there."""
    found = []
    for part in reply.drafts[0].parts:
        if part.citation is not None:
            item = home.items.item(part.citation.item_id)
            assert part.citation.span.of(text_of_field(item.content, part.citation.field)) == part.citation.quote
            found.append((part.citation.external_id, part.citation.quote))
    return found


def test_a_ready_answer_names_the_source_of_what_it_brings_in(home: Home) -> None:
    add_article(
        home,
        "About damaged parcels that you want to return.",
        short_formal="To return a damaged parcel, take it to any shop. {include: hours} Bring the receipt along.",
    )

    reply = answered(home)

    assert "We are open every working day." in reply.drafts[0].text
    assert "{include" not in reply.drafts[0].text
    assert ("hours", "We are open every working day.") in proofs(home, reply)
    assert not [finding for finding in reply.findings[0] if finding.code.startswith("grounding")]


def test_a_passage_behind_an_include_is_quoted_where_it_stands(home: Home) -> None:
    body = "{include: hours}\n\n## Damaged parcels\n\nTo return a damaged parcel, take it to any shop.\n"
    add_article(home, body)

    reply = answered(home)

    assert ("parcel", "To return a damaged parcel, take it to any shop.") in proofs(home, reply)


def test_a_sentence_made_of_both_is_quoted_as_its_author_wrote_it(home: Home) -> None:
    home.items.create(
        new_item("place", language="en", kind=ItemKind.CANNED, title="Place", body="the shop in Riga"), author="Anna"
    )
    add_article(home, "x", short_formal="To return a damaged parcel, take it to {include: place} within 14 days.")

    reply = answered(home)

    assert "take it to the shop in Riga within 14 days." in reply.drafts[0].text
    assert ("parcel", "To return a damaged parcel, take it to {include: place} within 14 days.") in proofs(home, reply)


def test_an_answer_copied_from_a_search_holds_the_words_too(home: Home) -> None:
    add_article(home, "Damaged parcels.", short_formal="Take the damaged parcel to any shop. {include: hours}")
    (row,) = home.search.search("damaged parcel", "en", ItemFilter(), 5, CancelToken()).rows

    whole = home.search.complete(row)

    assert whole.item.content.short_formal == "Take the damaged parcel to any shop. We are open every working day."


def test_what_is_missing_blocks_the_reply(home: Home) -> None:
    add_article(home, "x", short_formal="To return a damaged parcel, take it to any shop. {include: nothing}")

    reply = answered(home)

    assert [finding.text for finding in reply.findings[0] if finding.code == "placeholder.open"] == [
        "{include: nothing}"
    ]


def test_internal_words_are_never_brought_in(home: Home) -> None:
    secret = new_item(
        "secret", language="en", kind=ItemKind.CANNED, title="Margin", body="We earn a lot.", audience=Audience.INTERNAL
    )
    home.items.create(secret, author="Anna")
    add_article(home, "x", short_formal="To return a damaged parcel, take it to any shop. {include: secret}")

    assert "We earn a lot." not in answered(home).drafts[0].text


def test_words_of_an_outdated_fragment_are_reported(home: Home) -> None:
    home.items.set_days(HOURS.key.item_id(), valid_until=date(2026, 1, 31), review_by=None, author="Anna")
    add_article(home, "x", short_formal="To return a damaged parcel, take it to any shop. {include: hours}")

    (finding,) = [found for found in answered(home).findings[0] if found.code == "grounding.expired"]

    assert (finding.text, finding.day) == ("We are open every working day", date(2026, 1, 31))
