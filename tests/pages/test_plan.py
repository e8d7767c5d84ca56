"""What the pages of the sample archive say, and that every one of them can be rendered."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from posixpath import dirname, join, normpath
from typing import Literal, cast
from urllib.parse import unquote

import pytest
from lxml import html as lxml_html
from msgspec.structs import replace

from closed_index import closed
from namsite.config import Config
from namsite.pages.person import PersonView
from namsite.paging import Cut
from namsite.permalinks import permalink
from namsite.problems import error, note
from namsite.records import STATED, ArticleRecord, Published, Span
from namsite.render import Renderer
from namsite.themes import theme_folders
from namsite.wording import When
from sample_archive import ANNOUNCED, DELTA, FISHER, HELD, SECOND, THIRD, TWIN, UNDATED, archive
from whole import Archive, data_of, index, plan

CONFIG = Config(
    title="The Tide Archive", description="Dispatches from the coast.", rights="© the agencies", licence="CC BY"
)
EMPTY = Archive(
    articles=(), people=(), organizations=(), summits=(), series=(), sayings=(), encounters=(), questions=()
)


def site(config: Config = CONFIG, of: Archive | None = None) -> Mapping[str, str]:
    """The site's files by permalink."""
    problems = (
        note("undated", "no date"),
        error("not-text", "this is no text", path="scan.txt", line=2, hint="save it as UTF-8"),
        error("empty-file", "nothing in it", path="empty.txt"),
    )
    renderer = Renderer(theme_folders(Path("nowhere"))[0], config)
    planned = plan(index(of or archive(), problems), config)
    return {page.permalink: renderer.render(page).decode() for page in planned}


@cache
def sample() -> Mapping[str, str]:
    return site()


def text(files: Mapping[str, str], address: str) -> str:
    """The words of a page's main part, white space made even."""
    apart = re.sub(r'<(?=(?:td|th|dd|dt|li|h\d|p|span class="(?:as|how|when|what|see))\b)', " <", files[address])
    main = lxml_html.document_fromstring(apart).find(".//main")
    assert main is not None
    return " ".join(str(main.text_content()).split())


RECORDS = ("person", "organization", "summit")
ARTICLE, UNDATED_PAGE = permalink("article", HELD.id), permalink("article", UNDATED.id)
ANNOUNCED_PAGE = permalink("article", ANNOUNCED.id)


def test_titles_and_descriptions_are_unique() -> None:
    heads = [lxml_html.document_fromstring(page) for page in sample().values()]
    titles = [head.findtext(".//title") for head in heads]
    descriptions = [head.xpath("string(//meta[@name='description']/@content)") for head in heads]
    assert len(set(titles)) == len(titles)
    assert len(set(descriptions)) == len(descriptions) and all(descriptions)


@pytest.mark.parametrize(
    "config",
    [CONFIG, replace(CONFIG, publish_text="excerpt", outputs=("ninjs",)), replace(CONFIG, publish_text="none")],
)
def test_every_link_leads_to_a_page_and_every_anchor_to_a_place(config: Config) -> None:
    files = site(config)
    others = set(data_of(index(archive()), config))
    ids = {address: set(re.findall(r'\bid="([^"]+)"', page)) for address, page in files.items()}
    for address, page in files.items():
        for link in re.findall(r'href="([^":]*)"', page):
            path, _, anchor = unquote(link).partition("#")
            target = normpath(join(dirname(address), path)) if path else address
            assert target in files or target in others or target.startswith("static/"), (address, link)
            assert not anchor or anchor in ids[target], (address, link)


def test_every_page_can_be_reached_from_the_front_page() -> None:
    files, reached, queue = sample(), set(), ["index.html"]
    while queue:
        address = queue.pop()
        if address in files and address not in reached:
            reached.add(address)
            links = re.findall(r'<a [^>]*href="([^":#]+)', files[address])
            queue += [normpath(join(dirname(address), unquote(link))) for link in links]
    assert set(files) - reached == {"404.html"}


def test_every_statement_on_a_persons_page_leads_to_its_sentence() -> None:
    tree = lxml_html.document_fromstring(sample()["people/lena-orvik.html"])
    for row in tree.xpath(
        "//table/tbody/tr | //ul[@class='lines']/li | //p[@class='snippet'] | //p[@class='standfirst']"
    ):
        assert row.xpath(".//a[@class='evidence'][contains(@href, '#s')]"), row.text_content()


def test_a_person() -> None:
    words = text(sample(), "people/lena-orvik.html")
    assert "President of the Republic of Velland, as of 12 March 2031." in words
    assert "Also written Orvik, \u2068لينا أورفيك\u2069" in words
    assert "on the sidelines of the third Summit of the Fjord Council" in words
    assert "Possibly the same Lena Orvik, fisher: equal full names, but titles that are hardly one person's" in words
    assert "Why these names were joined" in words


def test_a_person_with_quotations_and_a_line_of_the_authority_file() -> None:
    words = text(sample(), "people/tomasz-brandt.html")
    assert "Said 2 “We hope that every coastal town will have a plan before the winter,” said · 12 March 2031" in words
    assert "the World Tide Organization would join added" in words
    assert "Country Velland By the archive’s own authority file: line 3: he was born there" in words
    assert "Minister for the Coast (former)" in words


def test_an_organization() -> None:
    words = text(sample(), "organizations/fjord-council.html")
    assert "Fjord Council FC" in words and "Also named Council of the Fjords" in words
    assert "Its parts World Tide Organization" in words
    assert "Third Summit of the Fjord Council, 20 March 2031 by video link" in words
    tide = text(sample(), "organizations/world-tide-organization.html")
    assert "Facts Part of Fjord Council" in tide
    assert "part of Fjord Council" in tide
    assert "Abeni Oyelaran-Fairweather Secretary-General of the World Tide Organization ¶ 7 21 March 2031" in tide


def test_a_series() -> None:
    words = text(sample(), "series/fjord-council-summits.html")
    assert "4–5 June 2029 ¶ 3 Second Summit of the Fjord Council Karsund, in person held" in words
    assert "3 editions 1 undated" in words


def test_series_are_drawn_side_by_side_and_of_many_those_named_most() -> None:
    (series,), summits = archive().series, archive().summits
    numbered = [(f"s{number:02}", f"Meeting {number:02}") for number in range(50)]
    copies = [replace(summits[0], id=f"{key}-1999", series=key, appearances=()) for key, _ in numbered[:49]]
    last = replace(summits[0], id="s49-1999", series="s49")
    many = tuple(replace(series, id=key, name=name, summits=(f"{key}-1999",)) for key, name in numbered)
    page = site(of=replace(archive(), series=(series, *many), summits=(*summits, *copies, last)))["series/index.html"]
    assert page.count('<li class="lane">') == 40
    lanes = page[page.index("<figure") : page.index("</figure>")]
    assert "Meeting 49" in lanes and "Meeting 37" in lanes and "Meeting 40" not in lanes
    assert "Drawn are the 40 series named most; 11 more stand in the list." in lanes
    assert "<figure" not in sample()["series/index.html"]


def test_a_summit() -> None:
    words = text(sample(), permalink("summit", THIRD.id))
    assert "Third Summit of the Fjord Council, 20 March 2031" in words
    assert "When 20 March 2031 ¶ 1 year from the publication date" in words
    assert "Lena Orvik Opens it and speaker" in words
    assert "Articles Before it" in words and "Articles After it" in words
    assert "The edition before: 4–5 June 2029" in words
    assert "That one in person, this one by video link; no article dates that one." in words


def test_an_undated_summit_says_so() -> None:
    words = text(sample(), permalink("summit", DELTA.id))
    assert "Summit of the Fjord Council, date not stated" in words
    assert "When Date not stated" in words
    assert "Articles No dates to compare" in words
    assert "Announced: the articles speak of it as still to come." in words


def test_a_summit_dated_at_both_ends_shows_one_line() -> None:
    words = text(sample(), permalink("summit", SECOND.id))
    assert "When 4–5 June 2029 ¶ 3 Number 2nd ¶ 3" in words


def test_an_article() -> None:
    words = text(sample(), ANNOUNCED_PAGE)
    assert "12 March 2031, 09:30 date line" in words
    assert "People Lena Orvik President of the Republic of Velland" in words
    assert "Dates 20 March 2031 ¶ 1 year from the publication date" in words
    assert "Set aside from the saved page Read more: Ten years of the Fjord Council" in words
    assert "1 Lena Orvik Title: President of the Republic of Velland Tomasz Brandt Title: Adviser" in words
    assert "Tomasz Brandt Quotation" in words
    assert 'href="https://nordwire.example/2031/03/12/fjord-council"' in sample()[ANNOUNCED_PAGE]


def test_an_articles_links_and_picture() -> None:
    page = sample()[ARTICLE]
    assert 'src="../media/2031/wall%20of%20%C3%A5s.jpg"' in page
    assert 'href="https://tides.example/report?a=1&amp;b=2"' in page
    assert '<a href="fjord-council-to-meet.html">no further names</a>' in page
    assert "Names left open Ines Calder several people bear this name here" in text(sample(), ARTICLE)


def test_an_undated_article_says_what_can_be_reasoned() -> None:
    words = text(sample(), UNDATED_PAGE)
    assert "Undated not before 2031: the article speaks of a meeting of 2031 ¶ 1" in words


def test_an_article_in_another_language_is_marked_as_such() -> None:
    page = sample()[permalink("article", "ar/مد")]
    assert '<html lang="ar" dir="rtl">' in page
    assert '<header class="site" lang="en" dir="ltr">' in page
    assert '<div class="prose" lang="ar" dir="rtl">' in page


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("javascript:alert(1)", None),
        ('https://x.example/a b"<>?q=[1]', "https://x.example/a%20b%22%3C%3E?q=%5B1%5D"),
        ("https://x.example/100%", "https://x.example/100%25"),
        ("http://[::1", None),
        ("https:///nowhere", None),
        ("mailto:a@b.example", "mailto:a@b.example"),
        ("//x.example/a", None),
        ("/etc/passwd", None),
        ("missing.md", None),
        ("#top", None),
        ("../visit%20to%20the%20delta.txt", "../" + permalink("article", UNDATED.id).removeprefix("articles/")),
    ],
)
def test_an_authors_links_are_safe_or_dropped(address: str, expected: str | None) -> None:
    first = archive().articles[1]
    marks = tuple(replace(mark, href=address) if mark.tag == "a" else mark for mark in first.article.marks)
    changed = replace(first, article=replace(first.article, marks=marks))
    records = tuple(changed if record.article.id == HELD.id else record for record in archive().articles)
    page = site(of=replace(archive(), articles=records))[ARTICLE]
    (found,) = lxml_html.document_fromstring(page).xpath("//div[@class='prose']//li[2]")
    assert found.xpath("string(.//a/@href)") == (expected or "")


def test_a_picture_from_elsewhere_is_a_link() -> None:
    record = archive().articles[1]
    marks = tuple(replace(m, href="https://x.example/a.jpg") if m.tag == "img" else m for m in record.article.marks)
    records = tuple(
        replace(each, article=replace(each.article, marks=marks))
        if each is archive().articles[1] or each == record
        else each
        for each in archive().articles
    )
    page = site(of=replace(archive(), articles=records))[ARTICLE]
    assert '<a href="https://x.example/a.jpg">A wall of stone by the sea</a>' in page and "<img" not in page


def test_an_excerpt_has_the_opening_and_what_statements_rest_on() -> None:
    words = text(site(replace(CONFIG, publish_text="excerpt")), ARTICLE)
    assert "closed its third Summit" in words
    assert "[…]" in words and "tide --place" not in words and "Orvik’s office" not in words
    assert "An excerpt" in words


def test_without_the_text_no_running_text_is_published() -> None:
    files = site(replace(CONFIG, publish_text="none"))
    everything = "".join(files.values())
    for sentence in (
        ANNOUNCED.text[span.start : span.end] for span in ANNOUNCED.sentences if span.end - span.start > 60
    ):
        assert sentence not in everything
    assert "every coastal town" not in everything and "<img" not in everything
    assert "The text of this article is not published here" in files[ANNOUNCED_PAGE]
    assert "Quoted in" in text(files, "people/tomasz-brandt.html")
    assert "President of the Republic of Velland" in text(files, "people/lena-orvik.html")


def test_indexes() -> None:
    files = sample()
    assert "B 1 name Tomasz Brandt" in text(files, "people/index.html")
    assert "FC see Fjord Council" in text(files, "organizations/index.html")
    assert "of Fjord Council · 3 articles" in text(files, "organizations/index.html")
    assert text(files, "summits/index.html").index("2031") < text(files, "summits/index.html").index(
        "No article says when"
    )
    assert "Summits of the Fjord Council 3 editions" in text(files, "series/index.html")
    assert text(files, "articles/index.html").index("April 2031") < text(files, "articles/index.html").index("Undated")
    assert "Speaker not named 1 quotation “Nobody will be asked to leave”" in text(files, "quotes/index.html")
    assert "4–5 June 2029 The second Summit of the Fjord Council was held in Karsund" in text(
        files, "timeline/index.html"
    )
    assert "Tomasz Brandt 2 articles" in text(files, "together/index.html")


def test_the_about_page_tells_what_was_not_read_and_what_is_open() -> None:
    words = text(sample(), "about/index.html")
    assert "scan.txt, line 2 This is no text save it as UTF-8" in words and "empty.txt Nothing in it" in words
    assert "1 further note" in words
    assert "Lena Orvik (President of the Republic of Velland) and Lena Orvik (fisher)" in words
    assert "- {people: [Lena Orvik @ 2031/after-the-summit, Lena Orvik @ undated/nets], why: …}" in words
    assert words.count("authority.yaml") == 2
    assert "Lena Orvik (2031/fjord-council-to-meet) = Lena Orvik (2031/after-the-summit) equal names" in words
    assert "the newest dated article is of April 2031" in words
    assert "Made with namsite 0.1.0." in words


def test_the_about_page_tells_of_the_pipeline_but_not_where_it_lies() -> None:
    assert "spaCy" not in sample()["about/index.html"]
    for extractor in ("spacy:names-1.0", "spacy:/home/lena/names-1.0", "spacy:C:\\lena\\names-1.0"):
        files = site(replace(CONFIG, extractor=extractor))
        assert "beside them the spaCy pipeline names-1.0 suggests names" in text(files, "about/index.html")
        assert not any("lena/" in page or "lena\\" in page for page in files.values())


def test_the_not_found_page_holds_at_any_depth_where_that_is_possible() -> None:
    assert 'href="people/index.html"' in sample()["404.html"]
    assert "shorten the address" in text(sample(), "404.html")
    page = site(replace(CONFIG, base_url="https://tide.example/archive/"))["404.html"]
    assert 'href="https://tide.example/archive/people/index.html"' in page and "shorten the address" not in page


def test_an_empty_archive_still_has_its_pages() -> None:
    files = site(of=EMPTY)
    assert "There are no articles yet." in text(files, "index.html")
    assert "No article names a person yet." in text(files, "people/index.html")


def test_the_order_of_reading_changes_nothing() -> None:
    first, second = (plan(index(archive()), CONFIG) for _ in range(2))
    assert first.due == second.due and list(first) == list(second)


def many(number: int, years: int = 20) -> Archive:
    """Copies of one article under many dates."""
    base = archive().articles[2]
    records: list[ArticleRecord] = []
    for i in range(number):
        published = Published(value=f"20{10 + i % years}-03-{1 + i % 28:02}", precision="day", how=STATED)
        copy = replace(base.article, id=f"copy-{i:05}", published=published)
        records.append(replace(base, article=copy, organizations=(), links=()))
    records.sort(key=lambda record: record.article.published.value if record.article.published else "")
    return replace(EMPTY, articles=tuple(records))


def test_many_articles_are_listed_on_a_page_for_each_year() -> None:
    files = site(of=many(900))
    assert "indexes/articles-2010.html" in files
    assert max(len(page) for address, page in files.items() if address.endswith("index.html")) < 40_000
    assert "2010 45 articles" in text(files, "articles/index.html")
    assert "March 2010 45 articles" in text(files, "indexes/articles-2010.html")
    assert f"All {900} articles" in text(files, "index.html")


@pytest.mark.parametrize(("number", "years"), [(60, 2), (60, 5), (900, 20), (900, 2)])
def test_the_calendar_leads_to_the_months(number: int, years: int) -> None:
    files = site(of=many(number, years))
    pages = ["articles/index.html"] + [
        address for address in files if re.fullmatch(r"indexes/articles-\d{4}.html", address)
    ]
    for address in pages:
        (drawing,) = re.findall(r'<figure class="calendar">.*?</figure>', files[address], re.DOTALL)
        links = re.findall(r'href="([^"]+)"', drawing)
        assert len(links) == (years if address == "articles/index.html" else 1)
        for link in links:
            path, _, anchor = link.partition("#")
            page = files[normpath(join(dirname(address), path)) if path else address]
            assert f'id="{anchor}"' in page if anchor else re.search("<h1>Articles: March 20[12][0-9]</h1>", page)


def test_equal_headlines_are_told_apart_by_their_dates() -> None:
    assert (
        "<title>Fjord Council ends with a promise to Ås and Ærø (21 March 2031) · The Tide Archive" in sample()[ARTICLE]
    )
    titles = [re.search("<title>(.*?)</title>", page) for page in site(of=many(60)).values()]
    assert len({title[1] for title in titles if title}) == len(titles)
    assert TWIN.title == HELD.title


def test_namesakes_are_told_apart_by_title_country_or_place_else_by_where_they_are_named_first() -> None:
    known = archive()
    same = replace(
        known,
        people=(replace(known.people[0], titles=(), name="Lena Orvik"), *known.people[1:3]),
        organizations=tuple(replace(body, name="FC", acronym=None) for body in known.organizations),
        summits=tuple(replace(summit, name="summit", start=None, end=None) for summit in known.summits),
    )
    titles = [due.title for due in plan(index(same), CONFIG).due if due.kind in RECORDS]
    video_link = "in “Fjord Council to discuss rising seas by video link”"
    assert sorted(titles) == [
        "FC (Velland)",
        f"FC ({video_link}) (organizations/fjord-council)",
        f"FC ({video_link}) (organizations/world-tide-organization)",
        "Lena Orvik (Fisher)",
        "Lena Orvik (President of the Republic of Velland)",
        "Lena Orvik (in “Fjord Council ends with a promise to Ås and Ærø”)",
        "Summit, date not stated (Karsund)",
        "Summit, date not stated (Port Amaranth)",
        "Summit, date not stated (held)",
    ]


def renamed(name: str) -> Mapping[str, str]:
    """The site when somebody has another name and is named alone."""
    known = archive()
    people = tuple(replace(person, name=name) if person.id == "tomasz-brandt" else person for person in known.people)
    alone = replace(known.articles[4], people=(FISHER.id,))
    return site(of=replace(known, people=people, articles=(*known.articles[:4], alone)))


@pytest.mark.parametrize(
    ("name", "letter"), [("Tomasz Brandt Jr.", "B"), ("Tomasz Brandt III", "B"), ("Jr", "J"), ("", "0–9")]
)
def test_people_stand_under_the_last_word_of_their_name(name: str, letter: str) -> None:
    words = text(renamed(name), "people/index.html")
    assert f"{letter} 1 name {name}".strip() in words


def test_who_appears_with_whom_is_drawn_and_told() -> None:
    drawing = sample()["together/index.html"].partition('<figure class="arcs">')[2].partition("</figure>")[0]
    names = re.findall(r'<a class="person" href="([^"]+)">([^<]+)</a>', drawing)
    told = re.findall("<li>([^<]+ and [^<]+: [0-9]+ articles?)</li>", drawing)
    assert sorted(told) == sorted(re.findall("<title>([^<]+: [0-9]+ articles?)</title>", drawing))
    assert {name for _, name in names} == {name for words in told for name in words.partition(":")[0].split(" and ")}
    assert all(normpath(join("together", address)) in sample() for address, _ in names)


def test_a_caption_ends_its_figure() -> None:
    figures = [figure for page in sample().values() for figure in lxml_html.document_fromstring(page).iter("figure")]
    assert [figure for figure in figures if figure.find("figcaption") is not None]
    assert all(figure[-1].tag == "figcaption" for figure in figures if figure.find("figcaption") is not None)


def test_statements_of_one_kind_stand_under_one_label() -> None:
    known = archive()
    facts = known.summits[0].facts
    stage = next(fact for fact in facts if fact.property == "stage")
    twice = replace(known.summits[0], facts=(*facts, replace(stage, value="announced")))
    files = site(of=replace(known, summits=(twice, *known.summits[1:])))
    (stated,) = re.findall('<dl class="statements">.*?</dl>', files[permalink("summit", twice.id)], re.DOTALL)
    assert stated.count("<dt>Stage</dt>") == 1
    assert stated.count("<dd>") == stated.count("<dt>") + 1 == stated.count("</div>") + 1


def test_somebody_named_alone_appears_with_nobody() -> None:
    headings = lxml_html.document_fromstring(renamed("Tomasz Brandt")["together/index.html"]).xpath("//h2/a/@href")
    assert "../people/lena-orvik.html" in headings
    assert f"../people/{FISHER.id}.html" not in headings


def test_a_persons_offices_are_told_once_each_at_their_fullest() -> None:
    known = archive()
    orvik = known.people[1]
    short = replace(orvik.titles[0], as_written="Velland’s President")
    people = (known.people[0], replace(orvik, titles=(short, *orvik.titles)), *known.people[2:])
    words = text(site(of=replace(known, people=people)), "people/lena-orvik.html")
    assert "Lena Orvik President of the Republic of Velland, as of 12 March 2031." in words


def test_two_offices_in_the_same_words_are_said_once() -> None:
    known = archive()
    orvik = known.people[1]
    twice = tuple(
        replace(orvik.titles[0], as_written="Ambassador", organization=body)
        for body in (None, known.organizations[0].id)
    )
    people = (known.people[0], replace(orvik, titles=twice), *known.people[2:])
    words = text(site(of=replace(known, people=people)), "people/lena-orvik.html")
    assert "Lena Orvik Ambassador, as of 12 March 2031." in words


def test_long_sentences_are_cut_around_the_name() -> None:
    known = archive()
    record = known.articles[0]
    body_text = record.article.text.replace(", her adviser", ", " + "and so on " * 30 + "her adviser")
    shift = len(body_text) - len(record.article.text)
    at = body_text.index("Tomasz Brandt")
    move = [s if s.end < 250 else replace_span(s, shift, grow=s.start < at) for s in record.article.sentences]
    changed = replace(record, links=(), article=replace(record.article, text=body_text, sentences=tuple(move)))
    brandt = known.people[3]
    first = brandt.appearances[0]
    place = first.evidence[0]
    moved = replace(first, evidence=(replace(place, start=at, end=at + len("Tomasz Brandt")),))
    people = (*known.people[:3], replace(brandt, appearances=(moved, *brandt.appearances[1:])))
    words = text(
        site(of=replace(known, people=people, articles=(changed, *known.articles[1:]))), "people/tomasz-brandt.html"
    )
    assert "… so on and so on" in words and "her adviser Tomasz Brandt has told NORDWIRE." in words
    cut = text(site(of=replace(known, articles=(changed, *known.articles[1:]))), "people/lena-orvik.html")
    assert re.search(r"Lena Orvik will open .* and so( on)?( and)?( so)? … ¶ 1", cut)


def replace_span(of: Span, shift: int, *, grow: bool) -> Span:
    return Span(of.start if grow else of.start + shift, of.end + shift)


@pytest.mark.parametrize("publish", ["full", "excerpt", "none"])
def test_a_page_of_one_record_is_planned_from_the_records_near_it(publish: Literal["full", "excerpt", "none"]) -> None:
    planned = plan(index(archive()), replace(CONFIG, publish_text=publish))
    alone = replace(planned, index=closed(planned.index))
    of_one_record = [due for due in planned.due if due.about]
    assert {due.kind for due in of_one_record} == {"article", "person", "organization", "summit", "series"}
    assert [alone.page(due) for due in of_one_record] == [planned.page(due) for due in of_one_record]


def test_a_part_of_a_long_list_is_planned_from_the_records_in_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Cut, "fits", lambda _, number: not number)
    planned = plan(index(archive()), CONFIG)
    parts = [due for due in planned.due if due.part]
    lists = {"articles_index", "people_index", "organizations_index", "summits_index", "series_index", "timeline"}
    of_people = {f"person {name}" for name in ("titles", "said", "articles")}
    assert {due.kind for due in parts} >= {*lists, *of_people, "quotes", "together", "series editions"}
    alone = replace(planned, index=closed(planned.index))
    assert [alone.page(due) for due in parts] == [planned.page(due) for due in parts]
    of_one_record = [due for due in planned.due if due.about]
    assert [alone.page(due) for due in of_one_record] == [planned.page(due) for due in of_one_record]


def test_the_front_page_names_the_last_dated_summits_before_any_undated_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("namsite.pages.front._SUMMITS", 2)
    front = lxml_html.document_fromstring(site()["index.html"])
    listed = [str(one.get("href")) for one in front.xpath("//ul[@class='lines dates']//a")]
    assert listed == [permalink("summit", SECOND.id), permalink("summit", THIRD.id)]


def test_an_agency_is_not_in_the_news_for_its_own_articles() -> None:
    front = lxml_html.document_fromstring(sample()["index.html"])
    organizations = [one.text for one in front.xpath("//aside//a[@class='organization']")]
    assert "Fjord Council" in organizations and "NORDWIRE" not in organizations


@pytest.mark.parametrize("address", ["people/lena-orvik.html", permalink("summit", THIRD.id)])
def test_a_mark_has_the_number_that_its_article_has_in_the_pages_list(address: str) -> None:
    page = lxml_html.document_fromstring(sample()[address])
    listed = {
        str(one.xpath("string(p[@class='title']/a/@href)")): one.get("data-n")
        for one in page.xpath("//ul[@class='entries']/li")
    }
    assert list(listed.values()) == [str(number) for number in range(1, len(listed) + 1)]
    marks = page.xpath("//*[self::table or self::dl or @class='standfirst']//a[@class='evidence']")
    assert marks and all(one.get("data-n") == listed[str(one.get("href")).partition("#")[0]] for one in marks)


@pytest.mark.parametrize(("times", "folds"), [(1, []), (15, ["1999 14", "2031 45"])])
def test_many_articles_are_folded_by_year_and_all_are_there(times: int, folds: list[str]) -> None:
    """The last years are open; what was written before is a touch away, and needs no script."""
    known = plan(index(archive()), CONFIG)
    page = known.page(next(one for one in known.due if one.permalink == "people/lena-orvik.html"))
    view = cast(PersonView, page.view)
    shown = replace(view.articles, rows=view.articles.rows * times)
    older = tuple(replace(row, date=When(words="1999", machine="1999")) for row in shown.rows[: times - 1])
    many = replace(view, articles=replace(shown, rows=(*older, *shown.rows)))
    renderer = Renderer(theme_folders(Path("nowhere"))[0], CONFIG)
    tree = lxml_html.document_fromstring(renderer.render(replace(page, view=many)))
    folded = tree.xpath("//details[@class='fold']")
    assert [" ".join(one.find("summary").text_content().split()) for one in folded] == folds
    assert len(tree.xpath("//ul[@class='entries']/li")) == len(many.articles.rows)
    assert [one.get("open") is not None for one in folded] == [False] * (len(folded) - 1) + [True] * bool(folded)
