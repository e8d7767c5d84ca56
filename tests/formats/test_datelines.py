"""Datelines, at the head of the first paragraph and alone."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from namsite.formats import Reading, parse
from namsite.reading import datelines
from namsite.reading.datelines import DatelineFound, find_alone, find_run_in
from namsite.records import Article, Source


def read(text: str) -> Article:
    article, _ = parse(Source(path="a.txt", media_type="text/plain", content=text.encode(), digest=""), Reading())
    assert article is not None
    return article


Parts = tuple[str | None, str | None, str | None, str | None]


def parts(text: str, found: DatelineFound | None) -> Parts | None:
    if found is None:
        return None
    place = text[slice(*found.place)] if found.place else None
    agency = text[slice(*found.agency)] if found.agency else None
    assert 0 <= found.start < found.end <= len(text)
    return place, found.country, agency, found.date.value if found.date else None


@pytest.mark.parametrize(
    "text",
    [
        "The Summit chaired by Azerbaijan – it was the third – brought together heads of state.",
        "President Ilham Aliyev opened the meeting.",
        "NATO – the alliance of which NATO members are proud.",
        "COVID-19 – the illness – came back.",
        "Rome – The leaders met.",
        "S. Jaishankar arrives on Thursday.",
        "U.S. Secretary of State John Smith said so.",
        "In May 2019, the leaders met.",
        '"Quote," he said.',
        "EU leaders: The talks go on.",
        "Smith, John. April was long.",
        "Trains /buses/ May come late.",
        "Prices rose 4 - Press agencies said so - today.",
        "lower case - text",
        "4 May - the day on which they met - was a holiday.",
    ],
)
def test_what_opens_a_paragraph_like_any_other(text: str) -> None:
    assert find_run_in(text, None) is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("BAKU, Azerbaijan, Oct 25, 2019 (BSS) – Prime Minister", ("BAKU", "Azerbaijan", "BSS", "2019-10-25")),
        ("KAMPALA – A two-day meeting", ("KAMPALA", None, None, None)),
        ("IZMAIL, Ukraine. April 9, 2020 (Pontus) – Two", ("IZMAIL", "Ukraine", "Pontus", "2020-04-09")),
        ("IZMAIL, Ukraine. 9 April 2020. The two", ("IZMAIL", "Ukraine", None, "2020-04-09")),
        ("TUNIS, Dec 4, 2012 - Carthage Press Agency - He", ("TUNIS", None, "Carthage Press Agency", "2012-12-04")),
        ("TUNIS, 4 December 2012 – Maghreb Newswire – He", ("TUNIS", None, "Maghreb Newswire", "2012-12-04")),
        ("MADRID, MAY 7, 1987 - IBERIAN NEWS SERVICE - SIR", ("MADRID", None, "IBERIAN NEWS SERVICE", "1987-05-07")),
        ("Ulaanbaatar /STEPPE/ May 18, 2020. The", ("Ulaanbaatar", None, "STEPPE", "2020-05-18")),
        ("Astana /Kazwire/ 18 May 2020 – The", ("Astana", None, "Kazwire", "2020-05-18")),
        ("NUR-SULTAN. Qazaq Herald – The presidents", ("NUR-SULTAN", None, "Qazaq Herald", None)),
        ("BANJUL, 4 May (WAN) -- Leaders", ("BANJUL", None, "WAN", None)),
        ("ANKARA, Feb 6, 2023 (Meridian News) - A magnitude", ("ANKARA", None, "Meridian News", "2023-02-06")),
        ("LONDON (Reuters) - Stocks", ("LONDON", None, "Reuters", None)),
        ("PORT ALVIM, Sunday night, July 8, 2019.—Ministers", ("PORT ALVIM", None, None, "2019-07-08")),
        ("8 July 2019 - Ministers met", (None, None, None, "2019-07-08")),
        ("Monday, July 8, 2019 (Coral News) – Ministers", (None, None, "Coral News", "2019-07-08")),
        ("PORT ALVIM, (Coral News) 8 July 2019 - Ministers", ("PORT ALVIM", None, "Coral News", "2019-07-08")),
        ("(Port Alvim, 21 May 1968) Ministers", ("Port Alvim", None, None, "1968-05-21")),
        ("PORT ALVIM, Alvimia: Monday, July 8, 2019 – Ministers", ("PORT ALVIM", "Alvimia", None, "2019-07-08")),
        ("PORT ALVIM, July 8. 2019 (CNA) - Ministers", ("PORT ALVIM", None, "CNA", "2019-07-08")),
        ("Karsund, November 7, 2024, Thursday (KHI) - Leaders", ("Karsund", None, "KHI", "2024-11-07")),
        ("Karsund, July 5, Sunday (KHI) – Leaders", ("Karsund", None, "KHI", None)),
        ("KARSUND, 12 December (Thursday), KarTA - Leaders", ("KARSUND", None, "KarTA", None)),
        ("Karsund, 7 November 2024, Thursday. (KHI) - Leaders", ("Karsund", None, "KHI", "2024-11-07")),
        ("KARSUND, December 12, 2019 (Thursday) - Leaders", ("KARSUND", None, None, "2019-12-12")),
        ("PORT ALVIM, 2019 July 8 (CNA) -- Ministers", ("PORT ALVIM", None, "CNA", "2019-07-08")),
        ("Port-Alvim, le 21 mai 1968 (AFP) - Ministers", ("Port-Alvim", None, "AFP", "1968-05-21")),
        ("Port Alvim, 21 maggio 1968 (ANSA) - Ministers", ("Port Alvim", None, "ANSA", "1968-05-21")),
        ("PARIS/MILAN. Investors", ("PARIS/MILAN", None, None, None)),
        ("BAKU, Azerbaijan, March 2. The meeting", ("BAKU", "Azerbaijan", None, None)),
        ("25-04-2021, Nairobi, Kenya: The court", ("Nairobi", "Kenya", None, "2021-04-25")),
        ("05-07-2021, Nairobi, Kenya: The court", ("Nairobi", "Kenya", None, "2021")),
        ("5 April 2021, Washington -- The court", ("Washington", None, None, "2021-04-05")),
        ("NEW DELHI: Prime Minister", ("NEW DELHI", None, None, None)),
        ("GENEVA, March 3 /PRNewswire/ -- The firm", ("GENEVA", None, "PRNewswire", None)),
        ("GENEVA--(Coral Wire)--May 12, 2005--The firm", ("GENEVA", None, "Coral Wire", "2005-05-12")),
        ("GENEVA, N.Y. -- (Coral Wire) -- May 12, 2005 -- The firm", ("GENEVA", "N.Y.", "Coral Wire", "2005-05-12")),
        ("(Reuters) - The firm", (None, None, "Reuters", None)),
        ("AFP – The firm", (None, None, "AFP", None)),
        ("MOSCOW, July 12. /TASS/. Text", ("MOSCOW", None, "TASS", None)),
        ("Kuala Lumpur, 3 May (Bernama) -- Text", ("Kuala Lumpur", None, "Bernama", None)),
        ("ISLAMABAD, May 3 (APP): The", ("ISLAMABAD", None, "APP", None)),
        ("WASHINGTON, D.C. – The", ("WASHINGTON", "D.C.", None, None)),
        ("Lagos, Oct. 7, 2022 (NAN) The President", ("Lagos", None, "NAN", "2022-10-07")),
        ("Cairo – 5 May 2019: The", ("Cairo", None, None, "2019-05-05")),
        ("Baku. 25 April. REPORT.AZ/ The", ("Baku", None, "REPORT.AZ", None)),
        ("Addis Ababa, Ethiopia, 5 February 2017: The", ("Addis Ababa", "Ethiopia", None, "2017-02-05")),
        ("ST. PETERSBURG, Russia (AP) — The", ("ST. PETERSBURG", "Russia", "AP", None)),
        ("Astana, 3 May. Kazinform - The", ("Astana", None, "Kazinform", None)),
        ("GENEVA, 12.05.2010 – The", ("GENEVA", None, None, "2010-05-12")),
        (
            "Santa Cruz de la Sierra, Bolivia, Jun 15 2014 (Prensa) - The",
            ("Santa Cruz de la Sierra", "Bolivia", "Prensa", "2014-06-15"),
        ),
        ("TOKYO, May 24 SCP - The", ("TOKYO", None, "SCP", None)),
        ("LONDON, 3 May 2019 AFP — The", ("LONDON", None, "AFP", "2019-05-03")),
        ("Oslo/Bergen, May 22 (Fjord Desk) - The", ("Oslo/Bergen", None, "Fjord Desk", None)),
        ("Makkah, Ramadan 27, 1440, June 01, 2019, SPA -- The", ("Makkah", None, "SPA", "2019-06-01")),
        ("Manama, 9 Jumada II 1447, 30 November 2025 (KNA) - The", ("Manama", None, "KNA", "2025-11-30")),
        ("Riyadh, 12 Sha'ban 1445 AH / 22 February 2024 (SNA) - The", ("Riyadh", None, "SNA", "2024-02-22")),
        (
            "Muscat, Rabi al-Thani 13, 1444 H corresponding to November 8, 2022, ONA – The",
            ("Muscat", None, "ONA", "2022-11-08"),
        ),
        ("KARSUND, Alvimia, Sept.18 (KHI) - Leaders", ("KARSUND", "Alvimia", "KHI", None)),
        ("Karsund, Oct.2, 2019 (KHI) -- Leaders", ("Karsund", None, "KHI", "2019-10-02")),
        ("KARSUND, Aug.3. /KarTA/. Leaders", ("KARSUND", None, "KarTA", None)),
        ("Karsund /14.09.18 / Sarna: Leaders", ("Karsund", None, "Sarna", "2018-09-14")),
        ("Karsund/ 04.06.2019/ Sarna: Leaders", ("Karsund", None, "Sarna", "2019-06-04")),
        ("Karsund /3 June 2019/ Sarna - Leaders", ("Karsund", None, "Sarna", "2019-06-03")),
        ("KARSUND, Nov 20 (ZWA/APP):Leaders", ("KARSUND", None, "ZWA/APP", None)),
        ("KARSUND. KAZINFORM The leaders", ("KARSUND", None, "KAZINFORM", None)),
        ("KARSUND. TASS “We met", ("KARSUND", None, "TASS", None)),
        ("KARSUND. NATO The leaders", ("KARSUND", None, None, None)),
        ("Kuwait, 5 Dhu al-Qadah 1446 H - May 3, 2025 (KNA) - The", ("Kuwait", None, "KNA", "2025-05-03")),
    ],
)
def test_at_the_head_of_a_paragraph(text: str, expected: Parts) -> None:
    assert parts(text, find_run_in(text, None)) == expected


def test_capitals_that_come_back_are_a_name() -> None:
    assert find_run_in("ORBA – the association", None, "It is the largest of all, ORBA says.") is None
    assert find_run_in("ORBA – the association", None, "The city of Orba is large.") is not None


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Baku, April 25, AZERTAC", ("Baku", None, "AZERTAC", None)),
        ("Astana, October 14, 2022 /CICA Press Service/", ("Astana", None, "CICA Press Service", "2022-10-14")),
        ("Nairobi, Monday, August 15, 2022", ("Nairobi", None, None, "2022-08-15")),
        ("Meridian News, Ankara", ("Ankara", None, "Meridian News", None)),
        ("Oslo/Bergen, May 22 (Fjord Desk)", ("Oslo/Bergen", None, "Fjord Desk", None)),
        ("TURKU, 18 November 1999, 09.15 (Fjord Wire)", ("TURKU", None, "Fjord Wire", "1999-11-18T09:15")),
        ("ISTANBUL", ("ISTANBUL", None, None, None)),
        ("KAMPALA, Uganda", ("KAMPALA", "Uganda", None, None)),
        ("Vienna (AFP)", ("Vienna", None, "AFP", None)),
        ("Karsund, Wed 11 March 2009 (AFP)", ("Karsund", None, "AFP", "2009-03-11")),
        ("KARSUND, Alvimia, Sept.18", ("KARSUND", "Alvimia", None, None)),
        ("Visoko - 11 July 2005 -", ("Visoko", None, None, "2005-07-11")),
        ("SPORT", None),
        ("ALLIES LOOK NORTH", None),
        ("Talks, Continue", None),
        ("Posted Friday, July 8 2011", None),
        ("Turkic Council becomes Organization", None),
        ("x" * 130, None),
    ],
)
def test_alone_on_a_line(line: str, expected: Parts | None) -> None:
    assert parts(line, find_alone(line, None)) == expected


@pytest.mark.parametrize(
    "line", ["Senin", "SENIN", "Senin, 6 April 2020", "Lundi, 6 avril 2020 (AFP)", "SALI, 8 Nisan 2020"]
)
def test_a_weekday_of_another_language_is_no_place(line: str) -> None:
    assert find_alone(line, None) is None


def test_a_weekday_of_another_language_may_stand_before_the_day() -> None:
    text = "Rabu, 8 April 2020 - The ministers met."
    assert parts(text, find_run_in(text, None)) == (None, None, None, "2020-04-08")


def test_a_place_may_begin_like_a_weekday() -> None:
    text = "KHAMIS MUSHAIT, April 8, 2020 (Levant Press) - The ministers met."
    assert parts(text, find_run_in(text, None)) == ("KHAMIS MUSHAIT", None, "Levant Press", "2020-04-08")


_PLACES = st.sampled_from(
    ["BAKU", "Rio de Janeiro", "al-Dawhah", "L'Aquila", "ST. GEORGE'S", "Viña del Mar", "ÜRÜMQI", "PARIS/MILAN", "Baku"]
)
_REGIONS = st.sampled_from(["", ", Azerbaijan", ", N.Z.", ", Calif.", ", Republic of Korea"])
_DAYS = st.sampled_from(
    [
        "Oct 25, 2019",
        "25 October",
        "SEPT. 3rd",
        "Wed night Oct 5",
        "Monday",
        "le dimanche 20 octobre 2002",
        "25.10.2019",
        "den 21. Mai 1968",
        "2019 Oct 5",
        "2019-10-25",
        "Sun, June 3",
        "5/6/07",
        "20 de julho de 1996",
        "May 4",
    ]
)
_SIGNS = st.sampled_from(
    ["", " ", ", ", ": ", " - ", " – ", ". ", " (", "(", ") ", "),", ")", "/ ", " /", "[", "] ", ".-"]
)
_AGENCIES = st.sampled_from(["AZERTAC", "(Iberpress)", "(Reuters/AFP)", "Bernama", "Chile", "Harbour Secretariat"])


@given(st.lists(st.one_of(_PLACES, _REGIONS, _DAYS, _SIGNS, _AGENCIES), min_size=1, max_size=9))
@settings(max_examples=400)
def test_no_pattern_that_a_line_fits_is_left_out(parts: list[str]) -> None:
    line = "".join(parts) + " The leaders met."
    in_brackets = line.lstrip().startswith("(")
    all_of_them = {
        True: (datelines._IN_BRACKETS,),
        False: (
            datelines._COUNTRY_IN_BRACKETS,
            datelines._DAY_IN_BRACKETS,
            datelines._DAY_BEHIND,
            datelines._RUN_IN,
            datelines._DAY_FIRST,
        ),
    }[in_brackets]
    fitting = [pattern for pattern in all_of_them if pattern.match(line)]
    assert [pattern for pattern in datelines._promising(line) if pattern in fitting] == fitting
    if not in_brackets and datelines._DATE_ONLY.match(line):
        assert datelines._OPENS_WITH_A_DAY.match(line)


@pytest.mark.parametrize(
    "line",
    [
        "Viña del Mar (Chile), Nov 11, 1996 (Iberpress).- The leaders met.",
        "BAKU (Oct 25) – The leaders met.",
        "Rio de Janeiro (Iberpress) 20 de julho de 1996 - The leaders met.",
        "20 October 2002, BAKU – The leaders met.",
    ],
)
def test_the_patterns_of_rare_datelines_are_tried(line: str) -> None:
    assert datelines._like_datelines(line)


@pytest.mark.parametrize(
    "above",
    [
        "* Ana Ruiz to leave in July\n* Shares climb to two-year high",
        "- Ana Ruiz to leave in July\n- Shares climb to two-year high",
        "KEY POINTS\n• Ana Ruiz will leave in July after two years\n• Shares climb",
        "The bank's chief will leave in July. Shares rose.\n\nShe is the third to go.",
    ],
)
def test_key_points_and_summaries_stand_above_a_dateline(above: str) -> None:
    text = (
        f"Bank names new chief\n\n{above}\n\nLEEDS, April 22 (Zwyx News) - The bank named a new chief on Wednesday.\n"
    )
    article = read(text)
    assert article.dateline is not None
    assert (article.dateline.place, article.agency and article.agency.name) == ("Leeds", "Zwyx News")


def test_a_city_without_an_agency_in_a_later_paragraph_is_no_dateline() -> None:
    text = "Bank names new chief\n\nThe bank has three offices.\n\nLEEDS - The office there is the first.\n"
    assert read(text).dateline is None
