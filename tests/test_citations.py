"""How an article is cited, in words and for reference managers."""

from __future__ import annotations

import json

from msgspec.structs import replace

from namsite.citations import Citation, bibtex, citation_of, csl, forms, in_words, meta, ris
from namsite.config import Config
from namsite.records import Credit
from sample_archive import ANNOUNCED, HELD, UNDATED, archive
from whole import index

CONFIG = Config(title="The Tide Archive", base_url="https://tide.example/archive")


def cited(article_id: str, config: Config = CONFIG) -> Citation:
    known = index(archive())
    return citation_of(config, known.shelf[article_id], known.articles[article_id].article.byline)


def test_in_words() -> None:
    assert in_words(cited(ANNOUNCED.id)) == (
        "NORDWIRE, “Fjord Council to discuss rising seas by video link”, Karsund, 12 March 2031, 09:30; "
        "in: The Tide Archive, https://tide.example/archive/articles/2031/fjord-council-to-meet.html"
    )
    assert in_words(cited(UNDATED.id, Config())).endswith("Summit of the Fjord Council”, undated; in: News archive")


def test_bibtex_keeps_agencies_whole_and_escapes() -> None:
    entry = bibtex(cited(ANNOUNCED.id))
    assert entry.startswith("@misc{2031-fjord-council-to-meet,\n  author = {{NORDWIRE}},\n")
    assert "  date = {2031-03-12},\n  year = {2031},\n  month = {3},\n" in entry
    assert "howpublished = {Harbour Review}" in bibtex(cited(HELD.id))
    odd = bibtex(replace(cited(ANNOUNCED.id), title="50% & {more} of C:\\_x"))
    assert "title = {{50\\% \\& \\{more\\} of C:\\textbackslash{}\\_x}}" in odd
    assert odd.count("{") - odd.count("\\{") == odd.count("}") - odd.count("\\}")


def test_an_undated_article_has_no_date_in_any_form() -> None:
    undated = cited(UNDATED.id)
    assert "date =" not in bibtex(undated) and "undated" in bibtex(undated)
    assert "PY  - " not in ris(undated) and "DA  - " not in ris(undated)
    assert "issued" not in csl(undated)
    assert not any("date" in name for name, _ in meta(undated))


def test_a_month_stays_a_month() -> None:
    month = replace(cited(ANNOUNCED.id), date="2031-04")
    assert "DA  - 2031/04//" in ris(month)
    assert json.loads(csl(month))[0]["issued"] == {"date-parts": [[2031, 4]]}
    assert ("citation_publication_date", "2031/04") in meta(month)


def test_ris_is_a_record_of_a_newspaper() -> None:
    lines = ris(cited(HELD.id)).splitlines()
    assert lines[0] == "TY  - NEWS" and lines[-1] == "ER  - "
    assert "AU  - Ines Calder" in lines and "T2  - Harbour Review" in lines
    assert all(line[2:6] == "  - " for line in lines)


def test_csl_is_what_zotero_and_pandoc_read() -> None:
    (item,) = json.loads(csl(cited(HELD.id)))
    assert item["type"] == "article-newspaper"
    assert item["author"] == [{"literal": "Ines Calder"}]
    assert item["container-title"] == "Harbour Review"
    assert item["issued"] == {"date-parts": [[2031, 3, 21]]}
    assert item["URL"] == "https://tide.example/archive/articles/2031/after-the-summit.html"


def test_zotero_finds_title_date_and_agency() -> None:
    known = dict(meta(cited(ANNOUNCED.id)))
    assert known["citation_title"] == ANNOUNCED.title
    assert known["citation_publication_date"] == "2031/03/12"
    assert known["DC.type"] == "newspaperArticle" and known["DC.source"] == "NORDWIRE"
    assert "citation_author" not in known


def test_no_form_breaks_on_a_headline_of_two_lines() -> None:
    odd = index(archive()).shelf[ANNOUNCED.id]
    two_lines = citation_of(CONFIG, replace(odd, title="One\nTwo"), None)
    assert all("One Two" in form.text for form in forms(two_lines))


def test_each_author_is_one() -> None:
    both = Credit(name="Arta Hoxha and John Doe", people=("Arta Hoxha", "John Doe"))
    one = citation_of(CONFIG, index(archive()).shelf[HELD.id], both)
    assert in_words(one).startswith("Arta Hoxha and John Doe, Harbour Review")
    assert "author = {{Arta Hoxha} and {John Doe}}" in bibtex(one)
    assert [line for line in ris(one).splitlines() if line.startswith("AU")] == ["AU  - Arta Hoxha", "AU  - John Doe"]
    assert json.loads(csl(one))[0]["author"] == [{"literal": "Arta Hoxha"}, {"literal": "John Doe"}]
    assert [name for key, name in meta(one) if key == "citation_author"] == ["Arta Hoxha", "John Doe"]
