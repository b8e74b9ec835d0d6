import html
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kbassist.markup.html_to_markdown import html_to_markdown, read_page
from kbassist.markup.plain_text import plain_text


@pytest.mark.parametrize(
    ("source", "markdown"),
    [
        ("<h2>Title <b>x</b></h2>text", "## Title **x**\n\ntext"),
        ("<p>one<p>two", "one\n\ntwo"),
        ("one<br>two<br><br>three", "one  \ntwo\n\nthree"),
        ("<b>Sum:</b>12 <i> x </i>y", "**Sum**:12 *x* y"),
        ('<a href="https://x.example/a b">here</a>', "[here](https://x.example/a%20b)"),
        ('<a href="https://x.example">https://x.example</a>', "https://x.example"),
        ('<a href="mailto:a@x.example">a@x.example</a>', "a@x.example"),
        ('<a href="javascript:x()">here</a> <a href="#top">up</a>', "here up"),
        ('<a href="{link}">{number}</a>', "{number} ({link})"),
        ("<ul><li>a<li>b<ol><li>c<li>d</ol></ul>", "- a\n- b\n  1. c\n  2. d"),
        ('<ol start="3"><li>a</li></ol>', "3. a"),
        ("<blockquote><p>a<p>b</blockquote>", "> a\n>\n> b"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("press <kbd>Ctrl</kbd>", "press `Ctrl`"),
        ("<table><tr><th>A<th>B<tr><td>1|2<td>3</table>", "| A | B |\n| --- | --- |\n| 1\\|2 | 3 |"),
        ("<table><tr><td>only</td></tr></table>", "only"),
        ("<dl><dt>Term<dd>Meaning</dl>", "**Term**\n\nMeaning"),
        ('<img src="a.png" alt="A button"><img src="b.png">', "![A button](a.png)"),
        ("a<hr>b", "a\n\n---\n\nb"),
        ("<nav>menu</nav><script>x</script><style>y</style>text<footer>f</footer>", "text"),
        ("<nav>never closed, so it hides nothing", "never closed, so it hides nothing"),
        ("<!-- c --><![CDATA[x]]>a &lt;b&gt; &amp;lt;", "a \\<b> \\&lt;"),
    ],
)
def test_elements_become_markdown(source: str, markdown: str) -> None:
    assert html_to_markdown(source) == markdown


def test_words_beside_a_mark_that_could_not_close_keep_no_stars() -> None:
    assert html_to_markdown("til<strong>{date}</strong>. <b>«Word»</b>s") == "til{date}. «Word»s"


@settings(max_examples=200, deadline=None)
@given(st.text(st.characters(exclude_categories=("Cs", "Cc"), exclude_characters="`"), max_size=60))
def test_plain_words_never_turn_into_marks(words: str) -> None:
    markdown = html_to_markdown(f"<p>{html.escape(words)}</p>")

    assert plain_text(markdown).split() == words.split()


@settings(max_examples=200, deadline=None)
@given(
    st.lists(st.sampled_from(["<b>", "</b>", "<ul>", "<li>", "</ul>", "<td>", "<table>", "</p>", "<pre>", "w ", "< "]))
)
def test_no_order_of_tags_is_an_error_and_no_word_is_lost(pieces: list[str]) -> None:
    assert html_to_markdown("".join(pieces)).count("w") == pieces.count("w ")


@pytest.mark.parametrize(
    "unit", ["<", "<a ", "<!--", "</", "<a b='", "<div>", "<ul><li>", "<blockquote>", "<table><tr><td>", "<b><i>", "&#"]
)
def test_hostile_pages_take_time_that_grows_with_their_length_only(unit: str) -> None:
    started = time.perf_counter()

    html_to_markdown(unit * 20_000)

    assert time.perf_counter() - started < 3


def test_a_page_tells_title_language_and_main_content() -> None:
    page = read_page('<html lang="lv"><head><title> A &amp;\n B </title></head><body>x<main>y</main>z</body></html>')

    assert (page.title, page.language, page.markdown) == ("A & B", "lv", "y")
