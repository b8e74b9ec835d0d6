"""The files of the items that a reply rests on go along, each once, and only where they are there."""

from kbassist.core.attachment import Attachment
from kbassist.core.reply import Act
from kbassist.drafting.attachments import attached_files, mention_of
from tests.support.builders import an_item

FORM = Attachment("veidlapa.pdf", "aa", 10)
PLAN = Attachment("plāns.pdf", "bb", 20)


def names(*attachments: tuple[Attachment, ...], missing: Attachment | None = None) -> list[str]:
    items = [an_item(str(number), attachments=of_item) for number, of_item in enumerate(attachments)]
    return [file.attachment.name for file in attached_files(items, lambda attachment: attachment != missing)]


def test_two_items_with_one_file_bring_it_once() -> None:
    assert names((FORM, PLAN), (PLAN,)) == ["veidlapa.pdf", "plāns.pdf"]


def test_a_file_that_is_not_there_is_left_out() -> None:
    assert names((FORM, PLAN), missing=FORM) == ["plāns.pdf"]


def test_nothing_goes_where_no_files_are_taken() -> None:
    assert attached_files([an_item(attachments=(FORM,))], None) == ()


def test_what_is_said_follows_how_many_there_are() -> None:
    files = attached_files([an_item(attachments=(FORM, PLAN))], lambda _: True)

    assert mention_of(()) == ()
    assert [move.when for move in (*mention_of(files[:1]), *mention_of(files))] == ["file", "files"]
    assert mention_of(files)[0].act is Act.ATTACHMENT
