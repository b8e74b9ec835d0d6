"""Our offsets count code points, Qt's count UTF-16 units."""

from hypothesis import given
from hypothesis import strategies as st

from kbassist.core.text import Span
from kbassist.ui.text_offsets import from_utf16, to_utf16, utf16_span

TEXTS = st.text(alphabet=st.sampled_from("aāЖ €😀👍🏽\n"), max_size=40)


@given(TEXTS, st.data())
def test_there_and_back_is_the_same_place(text: str, data: st.DataObject) -> None:
    offset = data.draw(st.integers(0, len(text)))

    assert from_utf16(text, to_utf16(text, offset)) == offset


@given(TEXTS, st.data())
def test_a_span_covers_the_same_letters_in_both_counts(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))

    first, last = utf16_span(text, Span(start, end))

    units = text.encode("utf-16-le")[first * 2 : last * 2]
    assert units.decode("utf-16-le") == text[start:end]


def test_the_middle_of_a_pair_counts_as_its_start() -> None:
    assert from_utf16("a😀b", 2) == 1
