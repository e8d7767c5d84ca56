"""The OpenSearch description."""

from __future__ import annotations

from lxml import etree

from namsite.config import Config
from namsite.exports.opensearch import PLANNERS
from sample_archive import archive
from whole import files_of, index

NAMES = {"o": "http://a9.com/-/spec/opensearch/1.1/"}
LISTED = Config(title="Tides & Walls of the Northern Coast", base_url="https://tides.example/archive")


def described(config: Config) -> dict[str, bytes]:
    return files_of(PLANNERS, index(archive()), config)


def test_it_leads_to_the_search_page() -> None:
    root = etree.fromstring(described(LISTED)["search/opensearch.xml"])
    (page,) = root.xpath("o:Url[@type='text/html']/@template", namespaces=NAMES)
    assert page == "https://tides.example/archive/search/?q={searchTerms}"
    (name,) = root.xpath("o:ShortName/text()", namespaces=NAMES)
    assert name.startswith("Tides & Walls") and len(name) <= 16


def test_there_is_none_without_an_address_or_a_search_page() -> None:
    assert described(Config()) == {}
    assert described(Config(base_url="https://tides.example", search=False)) == {}
