"""A small archive made by hand, with invented names: what pages, templates and the browser are tested on.

Five articles: a conference announced, the conference held (with a list, a picture, a table and an author's own links),
an undated report of another edition, one in Arabic, and one with a headline that another article bears too. Two people
are called Lena Orvik. Evidence is found by the words it consists of, so that a text can be changed without counting.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from namsite.reasons import (
    EQUAL_NAMES,
    HARDLY_ONE,
    METADATA,
    NAME_SAYS_SO,
    NOTHING_BETWEEN,
    SAME_NUMBER,
    SEVERAL_BEAR_IT,
    SPEAKS_OF,
    YEAR_FROM_PUBLICATION,
)
from namsite.records import (
    STATED,
    Appearance,
    Article,
    ArticleRecord,
    Block,
    BlockKind,
    Credit,
    Dated,
    Dateline,
    Encounter,
    Evidence,
    Fact,
    Image,
    Kind,
    Link,
    Mark,
    Merge,
    Organization,
    Participant,
    Person,
    Published,
    Question,
    Reason,
    Saying,
    Series,
    Span,
    Summit,
    TitleHeld,
)
from whole import Archive

PICTURE = "￼"

Written = tuple[BlockKind, str] | tuple[BlockKind, str, tuple[str, ...]]


def article(article_id: str, written: Sequence[Written], **details: object) -> Article:
    """An article from (kind, text[, path]) blocks; sentences end at a full stop before a space or the block's end."""
    text, blocks, sentences = "", [], []
    for line, block in enumerate(written, 1):
        kind, words, path = (*block, ())[:3]
        start = len(text) + 2 if text else 0
        text = f"{text}\n\n{words}" if text else words
        blocks.append(Block(start=start, end=len(text), kind=kind, path=path, line=line))
        found = re.finditer(r"\S.*?(?:[.!?]”?(?=\s|$)|$)", words)
        sentences += [Span(start + sentence.start(), start + sentence.end()) for sentence in found]
    title = next(words for kind, words, *_ in written if kind == "title")
    return Article(
        **{  # type: ignore[arg-type]
            "id": article_id,
            "title": title,
            "text": text,
            "blocks": tuple(blocks),
            "sentences": tuple(sentences),
            "source_path": f"{article_id}.txt",
            "source_digest": "0" * 64,
            "media_type": "text/plain",
            **details,
        }
    )


def span(of: Article, words: str, turn: int = 0) -> Span:
    """Where the words stand, at their first (or a later) occurrence."""
    start = -1
    for _ in range(turn + 1):
        start = of.text.index(words, start + 1)
    return Span(start, start + len(words))


def evidence(of: Article, words: str, turn: int = 0) -> Evidence:
    """The words as evidence."""
    place = span(of, words, turn)
    number = next(n for n, s in enumerate(of.sentences) if s.start <= place.start < s.end)
    return Evidence(of.id, number, place.start, place.end)


def link(of: Article, words: str, kind: Kind, target: str | None, turn: int = 0, reason: str = "full name") -> Link:
    return Link(span=span(of, words, turn), surface=words, kind=kind, entity_id=target, reason=reason)


ANNOUNCED = article(
    "2031/fjord-council-to-meet",
    [
        ("kicker", "World » Climate"),
        ("title", "Fjord Council to discuss rising seas by video link"),
        ("date", "12.03.2031 [09:30]"),
        ("dateline", "Karsund, March 12, NORDWIRE"),
        (
            "paragraph",
            "President of the Republic of Velland Lena Orvik will open the third Summit of the Fjord Council (FC) "
            "on March 20 by video link, her adviser Tomasz Brandt has told NORDWIRE. The Summit is entitled "
            "“Higher Ground”.",
        ),
        (
            "paragraph",
            "“We hope that every coastal town will have a plan before the winter,” Tomasz Brandt said. He added that "
            "the World Tide Organization would join.",
        ),
        ("paragraph", "The second Summit of the Fjord Council was held in Karsund on 4-5 June 2029."),
        ("aside", "Read more: Ten years of the Fjord Council"),
        ("aside", "Share on every network"),
    ],
    dateline=Dateline(span=Span(0, 1), place="Karsund", country="Velland"),
    agency=Credit(name="NORDWIRE"),
    source_url="https://nordwire.example/2031/03/12/fjord-council",
)
HELD = article(
    "2031/after-the-summit",
    [
        ("title", "Fjord Council ends with a promise to Ås and Ærø"),
        ("byline", "By Ines Calder"),
        (
            "paragraph",
            "The Fjord Council closed its third Summit on Thursday. President Orvik called it “a promise to Ås and "
            "Ærø, and to everyone who lives below the line of the tide” in her closing speech.",
        ),
        ("heading", "What was agreed"),
        ("item", "A fund of 40 million for sea walls, kept by the World Tide Organization.", ("ul:1", "li:2")),
        ("item", "A warning service, as the report says.", ("ul:1", "li:3")),
        ("figure", PICTURE, ("figure:4",)),
        ("cell", "Town", ("table:5", "tr:6", "th:7")),
        ("cell", "Height of the wall", ("table:5", "tr:6", "th:8")),
        ("cell", "Ås", ("table:5", "tr:9", "td:10")),
        ("cell", "2.4 m", ("table:5", "tr:9", "td:11")),
        ("quotation", "Nobody will be asked to leave before they have somewhere to go.", ("blockquote:12",)),
        ("code", "tide --place ås --year 2040 --unit metre", ("pre:13",)),
        (
            "paragraph",
            "On the sidelines, Lena Orvik met Tomasz Brandt, now Minister for the Coast, and Secretary-General of the "
            "World Tide Organization Abeni Oyelaran-Fairweather. Orvik’s office published no further names.",
        ),
    ],
    published=Published(value="2031-03-21", precision="day", how=METADATA),
    byline=Credit(name="Ines Calder", people=("Ines Calder",)),
    site="Harbour Review",
    source_path="2031/after-the-summit.md",
    media_type="text/markdown",
    images=(Image(path="2031/wall of ås.jpg", alt="A wall of stone by the sea"),),
)
UNDATED = article(
    "visit to the delta",
    [
        ("title", "Secretary-General visits the delta before the Summit of the Fjord Council"),
        (
            "paragraph",
            "Secretary-General of the World Tide Organization Abeni Oyelaran-Fairweather visited the delta to attend "
            "the Summit of the Fjord Council in Port Amaranth. It will look back on the “Higher Ground” "
            "meeting of 2031.",
        ),
        ("item", "She met the fisher Lena Orvik, who runs the harbour school."),
        ("item", "She gave no interviews."),
    ],
)
ARABIC = article(
    "ar/مد",
    [
        ("title", "مجلس المضيق يجتمع"),
        ("paragraph", "قالت رئيسة فيلاند لينا أورفيك إن المجلس سيجتمع قريبا."),
    ],
    language="ar",
    published=Published(value="2031-04", precision="month", how=STATED),
)
TWIN = article(
    "2031/after-the-summit-2",
    [
        ("title", "Fjord Council ends with a promise to Ås and Ærø"),
        (
            "paragraph",
            "The Fjord Council ended its meeting, NORDWIRE reports. Averyveryverylongwordthat" + "goeson" * 12 + ".",
        ),
    ],
    published=Published(value="2031-03-22T18:05+01:00", precision="minute", how=STATED),
    agency=Credit(name="NORDWIRE"),
)


def _with_details() -> tuple[Article, Article]:
    """The first two articles with what points into their texts: the date line, and the author's own markup."""
    from msgspec.structs import replace

    day = span(ANNOUNCED, "12.03.2031 [09:30]")
    announced = replace(
        ANNOUNCED,
        published=Published(value="2031-03-12T09:30", precision="minute", how=STATED, span=day),
        dateline=Dateline(span=span(ANNOUNCED, "Karsund, March 12, NORDWIRE"), place="Karsund", country="Velland"),
    )
    picture = span(HELD, PICTURE)

    def mark(words: str, tag: str, href: str | None = None) -> Mark:
        place = span(HELD, words)
        return Mark(start=place.start, end=place.end, tag=tag, href=href)

    held = replace(
        HELD,
        marks=(
            mark("40 million for sea walls", "strong"),
            mark("the report", "a", "https://tides.example/report?a=1&b=2"),
            mark("third Summit on Thursday. President", "em"),
            mark("no further names", "a", "fjord-council-to-meet.txt"),
            Mark(
                start=picture.start, end=picture.end, tag="img", href="wall of ås.jpg", alt="A wall of stone by the sea"
            ),
        ),
    )
    return announced, held


ANNOUNCED, HELD = _with_details()


def seen(of: Article, name: str, *forms: str) -> Appearance:
    places = tuple(sorted(evidence(of, form) for form in (name, *forms)))
    return Appearance(article_id=of.id, name=name, evidence=places)


def title(
    words: str, role: str, of: Article, organization: str | None, country: str | None = None, **more: object
) -> TitleHeld:
    dated = of.published.value if of.published else None
    return TitleHeld(
        **{  # type: ignore[arg-type]
            "as_written": words,
            "role": role,
            "organization": organization,
            "country": country,
            "state": None,
            "courtesy": False,
            "evidence": (evidence(of, words.split(" (")[0]),),
            "articles": (of.id,),
            "first_seen": dated,
            "last_seen": dated,
            **more,
        }
    )


def fact(name: str, value: str, of: Article, words: str, how: Reason = STATED) -> Fact:
    return Fact(property=name, value=value, evidence=(evidence(of, words),), how=how)


ORVIK = Person(
    id="lena-orvik",
    name="Lena Orvik",
    aliases=("Lena Orvik", "Orvik", "لينا أورفيك"),
    appearances=(seen(ARABIC, "لينا أورفيك"), seen(ANNOUNCED, "Lena Orvik"), seen(HELD, "Lena Orvik", "Orvik")),
    titles=(
        title("President of the Republic of Velland", "president", ANNOUNCED, None, "Velland"),
        title("President", "president", HELD, None),
    ),
    merges=(
        Merge(
            left="Lena Orvik (2031/fjord-council-to-meet)",
            right="Lena Orvik (2031/after-the-summit)",
            reason=EQUAL_NAMES,
        ),
    ),
)
FISHER = Person(
    id="lena-orvik-x1a2b3",
    name="Lena Orvik",
    aliases=("Lena Orvik",),
    appearances=(seen(UNDATED, "Lena Orvik"),),
    titles=(title("fisher", "fisher", UNDATED, None),),
)
BRANDT = Person(
    id="tomasz-brandt",
    name="Tomasz Brandt",
    aliases=("Tomasz Brandt",),
    appearances=(seen(ANNOUNCED, "Tomasz Brandt"), seen(HELD, "Tomasz Brandt")),
    titles=(
        title("adviser", "adviser", ANNOUNCED, None),
        title("Minister for the Coast", "minister", HELD, None, "Velland", state="former"),
    ),
    facts=(Fact(property="country", value="Velland", evidence=(), because="line 3: he was born there"),),
)
FAIRWEATHER = Person(
    id="abeni-oyelaran-fairweather",
    name="Abeni Oyelaran-Fairweather",
    aliases=("Abeni Oyelaran-Fairweather",),
    appearances=(seen(HELD, "Abeni Oyelaran-Fairweather"), seen(UNDATED, "Abeni Oyelaran-Fairweather")),
    titles=(
        title(
            "Secretary-General of the World Tide Organization",
            "secretary-general",
            HELD,
            "world-tide-organization",
            articles=(HELD.id, UNDATED.id),
        ),
    ),
)
COUNCIL = Organization(
    id="fjord-council",
    name="Fjord Council",
    aliases=("Fjord Council", "FC", "Council of the Fjords"),
    acronym="FC",
    appearances=tuple(seen(of, "Fjord Council") for of in (ANNOUNCED, HELD, TWIN, UNDATED)),
)
TIDE = Organization(
    id="world-tide-organization",
    name="World Tide Organization",
    aliases=("World Tide Organization",),
    appearances=(
        seen(ANNOUNCED, "World Tide Organization"),
        seen(HELD, "World Tide Organization"),
        seen(UNDATED, "World Tide Organization"),
    ),
    parent="fjord-council",
    facts=(
        fact("parent", "fjord-council", ANNOUNCED, "World Tide Organization", NAME_SAYS_SO),
        fact("part", "joins the summit", ANNOUNCED, "would join"),
    ),
)
NORDWIRE = Organization(
    id="nordwire",
    name="NORDWIRE",
    aliases=("NORDWIRE",),
    country="Velland",
    appearances=(seen(ANNOUNCED, "NORDWIRE"), seen(TWIN, "NORDWIRE")),
)
SECOND = Summit(
    id="second-summit-of-the-fjord-council",
    name="second Summit of the Fjord Council",
    aliases=("second Summit of the Fjord Council",),
    appearances=(seen(ANNOUNCED, "second Summit of the Fjord Council"),),
    series="fjord-council-summits",
    noun="summit",
    number=2,
    start="2029-06-04",
    end="2029-06-05",
    place="Karsund",
    mode="in person",
    stage="held",
    facts=(
        fact("start", "2029-06-04", ANNOUNCED, "4-5 June 2029"),
        fact("end", "2029-06-05", ANNOUNCED, "4-5 June 2029"),
        fact("number", "2", ANNOUNCED, "second Summit"),
        fact("stage", "held", ANNOUNCED, "was held"),
    ),
)
THIRD = Summit(
    id="third-summit-of-the-fjord-council",
    name="third Summit of the Fjord Council",
    aliases=("third Summit of the Fjord Council", "third Summit"),
    appearances=(seen(ANNOUNCED, "third Summit of the Fjord Council", "The Summit"), seen(HELD, "third Summit")),
    series="fjord-council-summits",
    noun="summit",
    number=3,
    start="2031-03-20",
    end="2031-03-20",
    mode="by video link",
    stage="held",
    host="Velland",
    theme="Higher Ground",
    participants=(
        Participant(person="lena-orvik", capacity="opens it", evidence=(evidence(ANNOUNCED, "Lena Orvik will open"),)),
        Participant(person="lena-orvik", capacity="speaker", evidence=(evidence(HELD, "closing speech"),)),
    ),
    facts=(
        fact("start", "2031-03-20", ANNOUNCED, "March 20", YEAR_FROM_PUBLICATION),
        fact("mode", "by video link", ANNOUNCED, "by video link has"[:13]),
        fact("theme", "Higher Ground", ANNOUNCED, "Higher Ground"),
    ),
    merges=(
        Merge(
            left="third Summit (after-the-summit)",
            right="third Summit of the Fjord Council",
            reason=SAME_NUMBER(number="3"),
        ),
    ),
)
DELTA = Summit(
    id="summit-of-the-fjord-council",
    name="Summit of the Fjord Council",
    aliases=("Summit of the Fjord Council",),
    appearances=(seen(UNDATED, "Summit of the Fjord Council"),),
    series="fjord-council-summits",
    noun="summit",
    place="Port Amaranth",
    mode="in person",
    stage="announced",
    participants=(
        Participant(person="abeni-oyelaran-fairweather", capacity="guest", evidence=(evidence(UNDATED, "to attend"),)),
    ),
    facts=(fact("place", "Port Amaranth", UNDATED, "Port Amaranth"),),
)
SERIES = Series(
    id="fjord-council-summits",
    name="summits of the Fjord Council",
    organization="fjord-council",
    summits=(SECOND.id, THIRD.id, DELTA.id),
)


def _dated(of: Article, words: str, start: str | None, end: str | None, how: Reason = STATED) -> Dated:
    return Dated(article_id=of.id, start=start, end=end, precision="day", how=how, evidence=evidence(of, words))


def archive() -> Archive:
    """The whole of it."""
    wto, council = "world-tide-organization", "fjord-council"
    records = (
        ArticleRecord(
            article=ANNOUNCED,
            links=(
                link(ANNOUNCED, "NORDWIRE", "organization", "nordwire"),
                link(ANNOUNCED, "Lena Orvik", "person", "lena-orvik"),
                link(ANNOUNCED, "third Summit of the Fjord Council", "summit", THIRD.id),
                link(ANNOUNCED, "Fjord Council (FC)", "organization", council),
                link(ANNOUNCED, "Tomasz Brandt", "person", "tomasz-brandt"),
                link(ANNOUNCED, "Tomasz Brandt", "person", "tomasz-brandt", 1),
                link(ANNOUNCED, "World Tide Organization", "organization", wto),
                link(ANNOUNCED, "second Summit of the Fjord Council", "summit", SECOND.id),
            ),
            people=("lena-orvik", "tomasz-brandt"),
            organizations=("nordwire", council, wto),
            summits=(THIRD.id, SECOND.id),
            dates=(
                _dated(ANNOUNCED, "March 20", "2031-03-20", "2031-03-20", YEAR_FROM_PUBLICATION),
                _dated(ANNOUNCED, "4-5 June 2029", "2029-06-04", "2029-06-05"),
            ),
        ),
        ArticleRecord(
            article=HELD,
            links=(
                link(HELD, "Fjord Council", "organization", council),
                link(HELD, "third Summit", "summit", THIRD.id),
                link(HELD, "World Tide Organization", "organization", wto),
                link(HELD, "Lena Orvik", "person", "lena-orvik"),
                link(HELD, "Tomasz Brandt", "person", "tomasz-brandt"),
                link(HELD, "Abeni Oyelaran-Fairweather", "person", "abeni-oyelaran-fairweather"),
                link(HELD, "Ines Calder", "person", None, reason=SEVERAL_BEAR_IT),
            ),
            people=("lena-orvik", "tomasz-brandt", "abeni-oyelaran-fairweather"),
            organizations=(council, wto),
            summits=(THIRD.id,),
        ),
        ArticleRecord(
            article=TWIN,
            links=(link(TWIN, "NORDWIRE", "organization", "nordwire"),),
            people=(),
            organizations=("nordwire", council),
            summits=(),
        ),
        ArticleRecord(
            article=ARABIC,
            links=(link(ARABIC, "لينا أورفيك", "person", "lena-orvik"),),
            people=("lena-orvik",),
            organizations=(),
            summits=(),
        ),
        ArticleRecord(
            article=UNDATED,
            links=(
                link(UNDATED, "World Tide Organization", "organization", wto),
                link(UNDATED, "Abeni Oyelaran-Fairweather", "person", "abeni-oyelaran-fairweather"),
                link(UNDATED, "Summit of the Fjord Council", "summit", DELTA.id, 1),
                link(UNDATED, "Lena Orvik", "person", FISHER.id),
            ),
            people=("abeni-oyelaran-fairweather", FISHER.id),
            organizations=(wto, council),
            summits=(DELTA.id,),
            dates=(_dated(UNDATED, "2031", "2031", "2031"), _dated(UNDATED, "before", None, None)),
            not_before=fact("not before", "2031", UNDATED, "of 2031", SPEAKS_OF(wording="a meeting of 2031")),
        ),
    )
    return Archive(
        articles=records,
        people=(FAIRWEATHER, ORVIK, FISHER, BRANDT),
        organizations=(COUNCIL, NORDWIRE, TIDE),
        summits=(SECOND, DELTA, THIRD),
        series=(SERIES,),
        sayings=(
            Saying(
                article_id=ANNOUNCED.id,
                text="We hope that every coastal town will have a plan before the winter,",
                speaker="tomasz-brandt",
                verb="said",
                direct=True,
                evidence=evidence(ANNOUNCED, "We hope"),
            ),
            Saying(
                article_id=ANNOUNCED.id,
                text="the World Tide Organization would join",
                speaker="tomasz-brandt",
                verb="added",
                direct=False,
                evidence=evidence(ANNOUNCED, "would join"),
            ),
            Saying(
                article_id=HELD.id,
                text="Nobody will be asked to leave",
                speaker=None,
                verb=None,
                direct=True,
                evidence=evidence(HELD, "Nobody will"),
            ),
        ),
        encounters=(
            Encounter(
                people=("lena-orvik", "tomasz-brandt", "abeni-oyelaran-fairweather"),
                evidence=evidence(HELD, "On the sidelines"),
                summit=THIRD.id,
            ),
            Encounter(
                people=("abeni-oyelaran-fairweather", FISHER.id),
                evidence=evidence(UNDATED, "She met"),
                place="the delta",
                date="2031",
            ),
        ),
        questions=(
            Question(
                kind="person",
                left="lena-orvik",
                right=FISHER.id,
                reason=HARDLY_ONE,
                strength=0.6,
                settled_by="- {people: [Lena Orvik @ 2031/after-the-summit, Lena Orvik @ undated/nets], why: …}",
            ),
            Question(kind="summit", left=DELTA.id, right=THIRD.id, reason=NOTHING_BETWEEN, strength=0.3),
        ),
    )
