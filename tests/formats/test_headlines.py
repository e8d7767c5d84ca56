"""Which line above a text is its headline, and which paper or agency the others name."""

from __future__ import annotations

import pytest

from namsite.formats import Reading, parse
from namsite.records import Article, Source

BODY = """
The ministers of transport of nine lake states agreed in Tarva on Tuesday to let ferries cross at night. They will
meet again in the spring, when the harbour of Ostrava Bay has its new lights.

Nobody said what the lights would cost. The chair, Minister Ana Petrova, promised an answer within a month.
"""


def read(head: str) -> Article:
    text = f"{head.strip()}\n{BODY}"
    source = Source(path="a.txt", media_type="text/plain", content=text.encode(), digest="")
    article, _ = parse(source, Reading())
    assert article is not None
    return article


def headline_of(head: str) -> str | None:
    article = read(head)
    return next((article.text[b.start : b.end] for b in article.blocks if b.kind == "title"), None)


FERRIES = "Lake states let ferries cross at night"

ABOVE = [
    "Tarva Morning Courant",
    "Front Page  World  UK  Business  Sci/Tech  Sport  Talking Point",
    "The Lake Intelligencer",
    "The Observer of Harbour Street",
    "HARBOUR CHRONICLE, Accra",
    "Nordlake & Post in English",
    "Agence Sarine – English service",
    "Zwyxnytt International Desk",
    "SELVAMAR -- SERVICE IN ENGLISH",
    "Agence Rivières (English desk)",
    "LNB - Lake News Board",
    "LAKE DAILY BULLETIN          No. 143",
    "T H E   L A K E   D A I L Y",
    "The Lake Medical Weekly  Vol 118 No 26",
    "SPORT                     Sunday, 11 May 1986                     page 7",
    "Tarva Gazette // Around the lake",
    "Tarva Messenger  |  LOCAL NEWS",
    "BUSINESS  |  COMPANIES",
    "NEWS · MUSEUMS",
    "Home news - Tarva and district",
    "lakes.example  >  Region  >  The New Tarva Analyst (Ostrava)",
    "OBITUARY",
    "PRESS NOTE",
    "PRESS RELEASE No. 41",
    "ZWYX 14 NATIONAL",
    "Zwyxnet 1: Wed 28 Apr 2010",
    "Press release 114/2019",
    "Press Release SOC/4611",
    "DEV/2437",
    "Ref. SH/PR/212/14",
    "N 214  (lakes)",
    "/LAK-114/ Transport",
    "ZCZC TLP1190 4 I 0301",
    "LAKES-FERRIES-NIGHT",
    "lake-summit-ferries-night",
    "BC-Lakes-Ferries",
    "LAKE FERRIES 2ND LEAD",
    "Lakes - First Lead",
    "LAKES-LEADERS (PIX) 1st lead",
    "LAKE TRIAL (Advance)",
    "Updated 3.15pm",
    "24 OCT, 19:08 Updated at: 21:30",
    "★★★★☆ (19 votes)",
    "For use of information media – not an official record",
    "Correction: An earlier version gave the wrong lake.",
    "Government of Nepal",
    "PRESIDENCY OF THE REPUBLIC",
    "STATE HOUSE - OFFICE OF THE PRESIDENT",
    "LAKES SECRETARIAT",
    "Ministry of Foreign Affairs of Tarva",
    "PAKISTAN",
    "FISHERIES",
    "LAKE SUMMIT",
    "DIRECTORATE OF INFORMATION AND COMMUNICATION",
    "PRESS RELEASE Nº 096/2018",
    "News from Tarva",
    "POLITICS & GOVERNMENT",
    "Page 4",
    "Media Advisory",
    "Speeches and Remarks",
    "Tarva, Tuesday",
    "Issue No. 12, July 1979",
    "FOR RELEASE ON DELIVERY",
    "NOT FOR PUBLICATION BEFORE 6 P.M.",
    "EMBARGOED UNTIL 0001 GMT 9 JULY",
    "THE WHITE HOUSE\nOffice of the Press Secretary\n\nFor Immediate Release",
    "Council of the EU\nPress release\n5 July 2023\n12:30",
    "GA/12345\n14 SEPTEMBER 2020",
    "The Tarva Times, Tuesday 5 September 1961, page 3",
    "9 JUL, 14:20",
    "LD1215304589 Tehran IRNA in English 1510 GMT 12 Jun 89",
]


@pytest.mark.parametrize("above", ABOVE)
def test_what_is_no_headline_stands_above_it(above: str) -> None:
    assert headline_of(f"{above}\n\n{FERRIES}") == FERRIES


@pytest.mark.parametrize(
    "above",
    [
        "REEF LETTER\nNews from small places, weekly by email\nIssue 41 / 8 October 2015",
        "The Outrigger Letter\nFriday, June 20, 2014. Forty-first year.",
        "THE MORNING STEERSMAN\nMonday, April 15, 1935. Price 2d.",
        "BLUELINE\nIndependent news of the living water",
        "Conference of Lake States in Tarva\nSecretariat",
        "SUNDAY MZANSI\nNEWS",
        "SUMMIT OF LAKE STATES\nTarva, 9-10 July 2016",
        "Government of Nepal\nMinistry of Foreign Affairs\nSingha Durbar, Kathmandu\n\nPRESS RELEASE",
    ],
)
def test_a_papers_name_has_its_day_its_motto_or_its_office_right_below_it(above: str) -> None:
    assert headline_of(f"{above}\n\n{FERRIES}") == FERRIES


@pytest.mark.parametrize(
    "head",
    [
        f"{FERRIES}\n6 July 2023",
        f"{FERRIES}\n\nA harbour waits for its lights",
        "Nets and lights\n\nHow nine states came to trust their ferries",
        "NINE AGAINST THE FOG\n\nHow lake states came to trust their ferries",
        "LAKES CONFERENCE CLOSES\nNine states let ferries cross – harbour waits for lights",
        "FIVE ATOLLS, ONE PAGE",
        "THE FOUR FERRIES ARE BACK, AND ONE OF THEM IS SMILING",
        "UPDATE 4-Lake states let ferries cross at night",
        "AFGHANISTAN: Ferries cross at night",
        "Council of Lakes opens its harbour",
        "Tarva mayor quits",
        "PREMIER RESIGNS\n\nDeputy to be sworn in at the harbour",
        "TALKS END IN LIMA TODAY\n\nNine states wait for the lights of one harbour",
        "Government Approves New Lights\n\nNine states wait for one harbour",
        "Embassy Attacked in Tarva\n\nNine states wait for one harbour",
        "Updated rules hit 40 ferries\n\nNine states wait for one harbour",
        "Nielsen takes first lead of season",
        "No 10 denies ferries report",
        "Notes from Underground",
        "Lake states sign charter - 2nd lead on the talks of the nine ministers",
    ],
)
def test_what_is_a_headline_stays_one(head: str) -> None:
    assert headline_of(head) == head.partition("\n")[0]


@pytest.mark.parametrize("slug", ["NON-ALIGNED 1ST LEAD", "BC-Commons-Turbot", "Two Lakes Agency - Tarva"])
def test_a_slug_or_an_agency_alone_is_no_headline(slug: str) -> None:
    assert headline_of(slug) is None
    assert read(slug).title.startswith("The ministers of transport")


def test_the_headline_of_a_paper_with_a_letterhead_stands_below_its_number() -> None:
    letterhead = "LAKE LEAGUE\nPeace, Ferries and Regional Understanding\n\nPRESS RELEASE No. 61/2015"
    assert headline_of(f"{letterhead}\n\n{FERRIES}") == FERRIES
    assert headline_of(f"{FERRIES}\n\nPRESS RELEASE No. 61/2015\n\nA harbour waits for its lights") == FERRIES


@pytest.mark.parametrize("place", ["2: ", "14: ", "FED: "])
def test_the_place_in_a_bulletin_is_no_part_of_the_headline(place: str) -> None:
    assert read(f"{place}{FERRIES}").title == FERRIES
    assert read(f"AIDS: {FERRIES}").title == f"AIDS: {FERRIES}"


def test_the_day_of_the_issue_dates_the_article() -> None:
    article = read(f"The Outrigger Letter\nFriday, June 20, 2014. Forty-first year.\n\n{FERRIES}")
    assert article.published is not None
    assert article.published.value == "2014-06-20"


@pytest.mark.parametrize(
    ("above", "agency"),
    [
        ("Agence Sarine – English service", "Agence Sarine"),
        ("Zwyxnytt International Desk", "Zwyxnytt"),
        ("SELVAMAR -- SERVICE IN ENGLISH", "SELVAMAR"),
        ("Rivière Info — English", "Rivière Info"),
        ("LNB - Lake Notes Board", "Lake Notes Board"),
        ("GIS | Government Information Service, Barbados", "Government Information Service"),
        ("LAKE-NEWS DAILY BULLETIN (English)", "LAKE-NEWS"),
        ("ANTILLA NEWS SERVICE", "ANTILLA NEWS SERVICE"),
        ("Source: Great Lakes Relief Network", "Great Lakes Relief Network"),
        ("News | Public health", None),
        ("Law Reports Desk", None),
        ("SPORT - English service", None),
    ],
)
def test_the_line_above_names_the_agency(above: str, agency: str | None) -> None:
    credit = read(f"{above}\n\n{FERRIES}").agency
    assert (credit.name if credit else None) == agency


@pytest.mark.parametrize("line", ["3 June 2021 [15:20] - NORTHLAKE.TV", "Harbour News, 3 June 2021", "3 June 2021"])
def test_a_date_with_a_site_beside_it_is_no_headline(line: str) -> None:
    article = read(line)
    assert headline_of(line) is None
    assert article.published and article.published.value.startswith("2021-06-03")


@pytest.mark.parametrize(
    ("byline", "agency", "author"),
    [
        ("By Trend", "Trend", None),
        ("By Trend:", "Trend", None),
        ("By Anna Belova – Trend:", "Trend", "Anna Belova"),
        ("By Anna Belova", None, "Anna Belova"),
        ("By Anna Trend", None, "Anna Trend"),
    ],
)
def test_an_agency_in_a_byline(byline: str, agency: str | None, author: str | None) -> None:
    article = read(f"{FERRIES}\n\n{byline}")
    assert (article.agency and article.agency.name) == agency
    assert (article.byline and article.byline.name) == author


@pytest.mark.parametrize(
    ("ending", "agency"),
    [
        ("Lake.Az reports.", "Lake.Az"),
        ("Trend reports.", "Trend"),
        ("Trend reports, citing TASS.", "Trend"),
        ("Kazinform correspondent reports from Tarva.", "Kazinform"),
        ("the Steppe.kz reports.", "Steppe.kz"),
        ("LakeNews.ke reports with a reference to the press service.", "LakeNews.ke"),
        ("AzerTag reports.", "AzerTag"),
        ("Lake News Agency reports.", "Lake News Agency"),
        ("APA’s correspondent reports from Tarva.", "APA"),
        ("the ministry reports.", None),
        ("Anna Belova reports.", None),
        ("TASS reported in May.", None),
        ("which TASS reports were few.", None),
    ],
)
def test_the_agency_that_reports(ending: str, agency: str | None) -> None:
    text = f"{FERRIES}\n\nThe ministers agreed to let ferries cross at night, when the lights are on, {ending}\n"
    source = Source(path="a.txt", media_type="text/plain", content=text.encode(), digest="")
    article, _ = parse(source, Reading())
    assert article is not None
    assert (article.agency and article.agency.name) == agency
