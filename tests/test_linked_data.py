"""The JSON-LD of each kind of page: its type, its fields, and nothing that the page does not state."""

from __future__ import annotations

import json
from functools import cache
from typing import Any

import pytest
from lxml import html as lxml_html
from msgspec.structs import replace

from namsite import linked_data
from namsite.config import Config
from namsite.due import Due
from namsite.permalinks import permalink
from namsite.records import Credit
from namsite.render import Renderer
from namsite.themes import theme_folders
from sample_archive import ANNOUNCED, ARABIC, DELTA, HELD, SECOND, THIRD, UNDATED, archive
from whole import Archive, index, plan

BASE = "https://tide.example/archive"
CONFIG = Config(title="The Tide Archive", description="Dispatches from the coast.", base_url=BASE)
Node = dict[str, Any]


def rendered(config: Config = CONFIG, of: Archive | None = None) -> dict[str, Any]:
    from pathlib import Path

    renderer = Renderer(theme_folders(Path("nowhere"))[0], config)
    planned = plan(index(of or archive()), config)
    return {page.permalink: lxml_html.document_fromstring(renderer.render(page)) for page in planned}


@cache
def site() -> dict[str, Any]:
    return rendered()


def graph(address: str, files: dict[str, Any] | None = None) -> list[Node]:
    (script,) = (files or site())[address].xpath("//script[@type='application/ld+json']")
    data = json.loads(script.text)
    assert data.pop("@context") == "https://schema.org"
    nodes: list[Node] = data.get("@graph", [data])
    return nodes


def main(address: str, files: dict[str, Any] | None = None) -> Node:
    return graph(address, files)[0]


def article(article_id: str) -> Node:
    return main(permalink("article", article_id))


def summit(summit_id: str) -> Node:
    return main(permalink("summit", summit_id))


def test_every_page_but_not_found_has_data_and_a_way_to_it() -> None:
    for address in site():
        if address != "404.html":
            assert main(address)["url"] == f"{BASE}/{address.removesuffix('index.html')}".replace(" ", "%20"), address
        if address not in ("404.html", "index.html"):
            crumbs = graph(address)[1]
            assert crumbs["@type"] == "BreadcrumbList"
            steps = crumbs["itemListElement"]
            assert [step["position"] for step in steps] == list(range(1, len(steps) + 1)) and len(steps) > 1
            assert steps[0] == {"@type": "ListItem", "position": 1, "name": "The Tide Archive", "item": f"{BASE}/"}
            assert steps[-1]["item"] == main(address)["url"]
            assert len({step["item"] for step in steps}) == len(steps)
    assert not site()["404.html"].xpath("//script[@type='application/ld+json']")


@pytest.mark.parametrize(
    ("address", "kind"),
    [
        ("index.html", "WebSite"),
        ("about/index.html", "AboutPage"),
        ("people/index.html", "CollectionPage"),
        ("together/index.html", "CollectionPage"),
        (permalink("article", HELD.id), "NewsArticle"),
        ("people/lena-orvik.html", "Person"),
        ("organizations/fjord-council.html", "Organization"),
        ("series/fjord-council-summits.html", "EventSeries"),
        (permalink("summit", THIRD.id), "Event"),
    ],
)
def test_types(address: str, kind: str) -> None:
    assert main(address)["@type"] == kind


def test_an_article() -> None:
    node = article(ANNOUNCED.id)
    assert node["headline"] == ANNOUNCED.title
    assert node["datePublished"] == "2031-03-12T09:30"
    page = f"{BASE}/organizations/nordwire.html"
    assert node["publisher"] == {"@type": "Organization", "@id": page, "name": "NORDWIRE"}
    assert node["locationCreated"] == {"@type": "Place", "name": "Karsund"}
    assert node["sameAs"] == "https://nordwire.example/2031/03/12/fjord-council"
    assert [one["name"] for one in node["mentions"] if one["@type"] == "Person"] == ["Lena Orvik", "Tomasz Brandt"]
    assert {"@type": "Person", "@id": f"{BASE}/people/lena-orvik.html", "name": "Lena Orvik"} in node["mentions"]


def test_an_article_is_about_those_whom_its_headline_names() -> None:
    node = article(UNDATED.id)
    assert [one["name"] for one in node["about"]] == ["Fjord Council", "Summit of the Fjord Council"]
    assert not {one["@id"] for one in node["about"]} & {one["@id"] for one in node["mentions"]}


def test_what_no_article_states_is_not_there() -> None:
    assert "datePublished" not in article(UNDATED.id) and "publisher" not in article(UNDATED.id)
    assert article(ARABIC.id)["datePublished"] == "2031-04" and article(ARABIC.id)["inLanguage"] == "ar"
    assert "startDate" not in summit(DELTA.id)
    assert "location" not in summit(THIRD.id)
    assert article(HELD.id)["author"] == [{"@type": "Person", "name": "Ines Calder"}]


def test_a_person_with_the_titles_of_today() -> None:
    node = main("people/abeni-oyelaran-fairweather.html")
    title = {"@type": "Occupation", "name": "Secretary-General of the World Tide Organization"}
    assert node["hasOccupation"] == [title]
    assert [body["@id"] for body in node["affiliation"]] == [f"{BASE}/organizations/world-tide-organization.html"]
    assert main("people/lena-orvik.html")["alternateName"] == ["Orvik", "لينا أورفيك"]
    assert "hasOccupation" not in main("people/tomasz-brandt.html")  # the latest article calls him former


def test_an_organization() -> None:
    node = main("organizations/fjord-council.html")
    assert node["alternateName"] == ["FC", "Council of the Fjords"]
    assert [part["name"] for part in node["subOrganization"]] == ["World Tide Organization"]
    assert main("organizations/world-tide-organization.html")["parentOrganization"]["name"] == "Fjord Council"


def test_a_summit() -> None:
    node = summit(THIRD.id)
    assert node["startDate"] == node["endDate"] == "2031-03-20"
    assert node["eventAttendanceMode"] == "https://schema.org/OnlineEventAttendanceMode"
    assert node["superEvent"]["@type"] == "EventSeries"
    assert node["superEvent"]["@id"] == main("series/fjord-council-summits.html")["@id"]
    assert [one["name"] for one in node["attendee"]] == ["Lena Orvik"]
    second = summit(SECOND.id)
    assert second["location"] == {"@type": "Place", "name": "Karsund"}
    assert second["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"


def test_a_series() -> None:
    node = main("series/fjord-council-summits.html")
    assert node["organizer"]["name"] == "Fjord Council"
    assert [event.get("startDate") for event in node["subEvent"]] == ["2029-06-04", "2031-03-20", None]


def test_a_cancelled_summit_has_nobody_who_attends() -> None:
    known = archive()
    cancelled = tuple(replace(one, stage="cancelled") if one is THIRD else one for one in known.summits)
    node = main(permalink("summit", THIRD.id), rendered(of=replace(known, summits=cancelled)))
    assert node["eventStatus"] == "https://schema.org/EventCancelled" and "attendee" not in node
    assert "eventStatus" not in summit(THIRD.id)


def test_a_day_without_a_year_is_no_date() -> None:
    known = archive()
    yearless = tuple(replace(one, start="XXXX-05-04", end=None) if one is DELTA else one for one in known.summits)
    files = rendered(of=replace(known, summits=yearless))
    assert "startDate" not in main(permalink("summit", DELTA.id), files)


def test_without_a_base_url_addresses_are_seen_from_the_page() -> None:
    files = rendered(replace(CONFIG, base_url=""))
    node = main(permalink("article", ANNOUNCED.id), files)
    assert node["@id"] == "fjord-council-to-meet.html"
    assert "../../people/lena-orvik.html" in [one["@id"] for one in node["mentions"]]
    assert main("index.html", files)["url"] == "index.html"


def test_nothing_in_an_article_can_end_the_script() -> None:
    known = archive()
    first = known.articles[0]
    hostile = replace(first.article, title="</script><script>alert(1)</script><!-- & \u2028")
    files = rendered(of=replace(known, articles=(replace(first, article=hostile), *known.articles[1:])))
    page = files[permalink("article", first.article.id)]
    assert main(permalink("article", first.article.id), files)["headline"] == hostile.title
    assert [one.get("type") or one.get("src").rpartition("/")[2] for one in page.xpath("//script")] == [
        "application/ld+json",
        "site.js",
    ]


def test_a_byline_without_a_name_does_not_say_what_it_is() -> None:
    known = index(archive())
    named = linked_data.article(
        known,
        linked_data.Here(CONFIG, Due(permalink="a.html", kind="article", title="A")),
        known.shelf[HELD.id],
        Credit(name="Business Desk"),
        "",
        (),
    )
    assert named["author"] == [{"name": "Business Desk"}]
