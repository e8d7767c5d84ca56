"""An article's text as HTML."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html as lxml_html
from msgspec.structs import replace

from namsite.prose import Addresses, LinkedName, Picture, prose
from namsite.records import Article, Block, Dimensions, Mark, Span
from sample_archive import HELD, PICTURE, article, span

OPEN = Addresses(link=lambda address: address or None, picture=lambda address: Picture(address=address))
WIDE = Addresses(link=str, picture=lambda address: Picture(address=address, size=Dimensions(width=640, height=48)))
CLOSED = Addresses(link=lambda address: None, picture=lambda address: None)


def one(text: str, **details: object) -> Article:
    return article("a", [("title", "T"), ("paragraph", text)], **details)


def name(of: Article, words: str, kind: str = "person", turn: int = 0) -> LinkedName:
    place = span(of, words, turn)
    return LinkedName(start=place.start, end=place.end, kind=kind, href=f"{words.split()[0]}.html")  # type: ignore[arg-type]


def body(of: Article, *names: LinkedName, addresses: Addresses = OPEN, shown: frozenset[int] | None = None) -> str:
    return str(prose(of, names, addresses, shown).body)


def bare(html: str) -> str:
    """Without what every paragraph has, for shorter cases."""
    return re.sub(r' data-n="\d+"|<span class="sentence" id="s\d+">|</span>', "", html)


def test_every_sentence_has_its_anchor_and_every_text_is_escaped() -> None:
    of = one("A <b>bold</b> & “quoted” word. Second.")
    assert body(of) == (
        '<p data-n="1"><span class="sentence" id="s2">A &lt;b&gt;bold&lt;/b&gt; &amp; “quoted” word.</span> '
        '<span class="sentence" id="s3">Second.</span></p>'
    )


def test_the_headline_is_a_sentence_with_its_names() -> None:
    of = article("a", [("title", "Ann meets Bo"), ("paragraph", "Text.")])
    shown = prose(of, [name(of, "Ann")], OPEN)
    assert shown.headline == '<span class="sentence" id="s1"><a class="person" href="Ann.html">Ann</a> meets Bo</span>'
    assert "Ann" not in shown.body


def test_a_headline_from_front_matter_leaves_the_text_whole() -> None:
    of = replace(article("a", [("title", "As <written>"), ("paragraph", "Text.")]), title="Given & true")
    shown = prose(of, [], OPEN)
    assert shown.headline == "Given &amp; true"
    assert '<p class="kicker"><span class="sentence" id="s1">As &lt;written&gt;</span></p>' in shown.body


def test_what_the_page_had_around_the_article_stands_apart() -> None:
    of = article("a", [("title", "T"), ("paragraph", "Text."), ("aside", "Read more")])
    shown = prose(of, [], OPEN)
    assert "Read more" not in shown.body
    assert shown.set_aside == '<p><span class="sentence" id="s3">Read more</span></p>'


@pytest.mark.parametrize(
    ("text", "names", "expected"),
    [
        (
            "Ann and Bo.",
            ["Ann", "Bo"],
            '<a class="person" href="Ann.html">Ann</a> and <a class="person" href="Bo.html">Bo</a>.',
        ),
        ("Ann Bo Cy.", ["Ann Bo", "Bo"], '<a class="person" href="Ann.html">Ann Bo</a> Cy.'),
        (
            "Ann Bo Cy.",
            ["Ann Bo", "Bo Cy"],
            '<a class="person" href="Ann.html">Ann Bo</a> <a class="person" href="Bo.html">Cy</a>.',
        ),
        ("Ann. Bo.", ["Ann. Bo"], '<a class="person" href="Ann..html">Ann.</a> Bo.'),
    ],
    ids=["side by side", "one inside another", "overlapping", "beyond the sentence"],
)
def test_names_are_links_that_never_overlap(text: str, names: list[str], expected: str) -> None:
    of = one(text)
    assert bare(body(of, *(name(of, words) for words in names))) == f"<p>{expected}</p>"


@pytest.mark.parametrize(
    ("marks", "expected"),
    [
        ([("em", "Ann met")], '<a class="person" href="Ann.html"><em>Ann</em></a><em> met</em> Bo.'),
        ([("em", "nn met")], None),
        ([("a", "Ann met")], '<a href="u">Ann met</a> Bo.'),
        (
            [("strong", "met"), ("em", "met Bo")],
            '<a class="person" href="Ann.html">Ann</a> <em><strong>met</strong> Bo</em>.',
        ),
        ([("blink", "met")], '<a class="person" href="Ann.html">Ann</a> met Bo.'),
    ],
    ids=["around a name", "into a name", "the author's own link wins", "nested", "unknown tags are dropped"],
)
def test_the_authors_markup_is_kept(marks: list[tuple[str, str]], expected: str | None) -> None:
    of = one("Ann met Bo.")
    own = tuple(Mark(start=span(of, w).start, end=span(of, w).end, tag=tag, href="u") for tag, w in marks)
    of = replace(of, marks=own)
    expected = expected or ('<a class="person" href="Ann.html">A<em>nn</em></a><em> met</em> Bo.')
    assert bare(body(of, name(of, "Ann"))) == f"<p>{expected}</p>"


def test_a_link_that_leads_nowhere_is_mere_text() -> None:
    of = one("See this.")
    of = replace(of, marks=(Mark(start=span(of, "this").start, end=span(of, "this").end, tag="a", href="x"),))
    assert bare(body(of, addresses=CLOSED)) == "<p>See this.</p>"


@pytest.mark.parametrize(
    ("addresses", "alt", "expected"),
    [
        (OPEN, 'A "wall"', '<img src="w.jpg" alt="A &#34;wall&#34;" loading="lazy">'),
        (OPEN, None, '<img src="w.jpg" alt="" loading="lazy">'),
        (WIDE, None, '<img src="w.jpg" alt="" width="640" height="48" loading="lazy">'),
        (Addresses(link=str, picture=lambda address: None), "Wall", '<a href="w.jpg">Wall</a>'),
        (CLOSED, None, '<span class="picture">Picture'),
    ],
    ids=["beside the article", "without words", "of a size that is known", "elsewhere", "nowhere"],
)
def test_pictures(addresses: Addresses, alt: str | None, expected: str) -> None:
    of = article("a", [("title", "T"), ("figure", PICTURE)])
    place = span(of, PICTURE)
    of = replace(
        of,
        sentences=of.sentences[:1],
        marks=(Mark(start=place.start, end=place.end, tag="img", href="w.jpg", alt=alt),),
    )
    assert bare(body(of, addresses=addresses)) == f"<figure>{expected}</figure>".replace("</span>", "")


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        ([("item", "a"), ("item", "b")], "<ul><li>a</li><li>b</li></ul>"),
        ([("item", "a", ("ol:1", "li:1")), ("item", "b", ("ol:1", "li:2"))], "<ol><li>a</li><li>b</li></ol>"),
        (
            [("paragraph", "a", ("ul:1", "li:1")), ("paragraph", "b", ("ul:1", "li:1"))],
            "<ul><li><p>a</p><p>b</p></li></ul>",
        ),
        (
            [("item", "a", ("ul:1", "li:1")), ("item", "b", ("ul:1", "li:1", "ul:2", "li:3"))],
            "<ul><li>a<ul><li>b</li></ul></li></ul>",
        ),
        ([("item", "a", ("li:1",))], "<ul><li>a</li></ul>"),
        ([("paragraph", "a", ("ul:1",))], "<p>a</p>"),
        ([("paragraph", "a", ("ul:1", "div:2", "li:3"))], "<ul><li><p>a</p></li></ul>"),
        ([("quotation", "a")], "<blockquote><p>a</p></blockquote>"),
        (
            [("quotation", "a", ("blockquote:1",)), ("quotation", "b", ("blockquote:1",))],
            "<blockquote><p>a</p><p>b</p></blockquote>",
        ),
        ([("heading", "a")], '<h2 class="crosshead">a</h2>'),
        ([("code", "a  b")], '<pre tabindex="0"><code>a  b</code></pre>'),
        ([("cell", "a")], "<p>a</p>"),
        (
            [("cell", "a", ("table:1", "tr:2", "th:3")), ("heading", "b", ("table:1", "tr:4", "td:5"))],
            '<div class="wide" tabindex="0"><table><tr><th>a</th></tr><tr><td>b</td></tr></table></div>',
        ),
        ([("cell", "a", ("dl:1", "dt:2")), ("cell", "b", ("dl:1", "dd:3"))], "<dl><dt>a</dt><dd>b</dd></dl>"),
        ([("byline", "a")], '<p class="credit">a</p>'),
        ([("kicker", "a")], '<p class="kicker">a</p>'),
    ],
)  # fmt: skip
def test_blocks_become_valid_nests_of_elements(blocks: list[tuple[str, ...]], expected: str) -> None:
    of = article("a", [("title", "T"), *blocks])  # type: ignore[list-item]
    assert bare(body(of)) == expected


def test_paragraphs_bear_the_numbers_that_evidence_names() -> None:
    numbers = re.findall(r'<(\w+)[^>]* data-n="(\d+)"', body(HELD))
    assert numbers == [("p", "1"), ("li", "2"), ("li", "3"), ("p", "5"), ("pre", "6"), ("p", "7")]


def test_an_excerpt_keeps_the_anchors_of_what_it_leaves_out() -> None:
    of = article("a", [("title", "T"), ("paragraph", "Ann came. Bo left. Cy slept."), ("item", "Di woke.")])
    html = body(of, name(of, "Ann"), name(of, "Bo"), name(of, "Di"), shown=frozenset({0, 1}))
    assert html == (
        '<p data-n="1"><span class="sentence" id="s2"><a class="person" href="Ann.html">Ann</a> came.</span> '
        '<span class="sentence" id="s3">[…]</span> <span class="sentence" id="s4"></span></p>'
        '<ul><li data-n="2"><span class="sentence" id="s5"></span></li></ul>'
    )
    assert 'class="omitted"' in body(of, shown=frozenset({0, 4}))


@st.composite
def layered_articles(draw: st.DrawFn) -> tuple[Article, list[LinkedName]]:
    """Texts with sentences, markup and names laid over them at random."""
    text = draw(st.text(alphabet='ab <&>" .', min_size=1, max_size=40).filter(str.strip))
    cuts = sorted(draw(st.sets(st.integers(0, len(text)), max_size=3)) | {0, len(text)})
    stretch = st.tuples(st.integers(0, len(text) - 1), st.integers(1, 15)).map(
        lambda p: (p[0], min(p[0] + p[1], len(text)))
    )
    tags = st.sampled_from(["em", "strong", "code", "a", "sup"])
    marks = [
        Mark(start=s, end=e, tag=tag, href="u") for (s, e), tag in draw(st.lists(st.tuples(stretch, tags), max_size=5))
    ]
    names = [LinkedName(start=s, end=e, kind="person", href="p") for s, e in draw(st.lists(stretch, max_size=4))]
    return Article(
        id="a", title="", text=text, blocks=(Block(start=0, end=len(text), kind="paragraph"),),
        sentences=tuple(Span(a, b) for a, b in pairwise(cuts)), marks=tuple(marks),
        source_path="a.txt", source_digest="", media_type="text/plain",
    ), names  # fmt: skip


@given(layered_articles())
def test_any_layers_give_well_formed_markup_with_the_text_unchanged(
    given_article: tuple[Article, list[LinkedName]],
) -> None:
    of, names = given_article
    html = body(of, *names)
    tree = lxml_html.fragment_fromstring(html)
    assert tree.text_content() == of.text
    depth: list[str] = []
    for closing, tag in re.findall(r"<(/?)(\w+)", html):
        if closing:
            assert depth.pop() == tag
        else:
            assert not (tag == "a" and "a" in depth)
            depth.append(tag)
    assert depth == []


def test_what_crosses_the_end_of_a_block_is_cut_there() -> None:
    of = article("a", [("title", "T"), ("paragraph", "Ann met"), ("paragraph", "Bo. Cy.")])
    of = replace(of, marks=(Mark(start=span(of, "met").start, end=span(of, "Bo").end, tag="em"),))
    assert bare(body(of)) == "<p>Ann <em>met</em></p><p><em>Bo</em>. Cy.</p>"


def test_markup_within_a_picture_is_hidden_behind_it() -> None:
    of = one("See wall here.")
    wall = span(of, "wall")
    marks = (
        Mark(start=wall.start, end=wall.end, tag="img", href="w.jpg"),
        Mark(start=wall.start + 1, end=wall.end, tag="sup"),
    )
    assert bare(body(replace(of, marks=marks))) == '<p>See <img src="w.jpg" alt="" loading="lazy"> here.</p>'
