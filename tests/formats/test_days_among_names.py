"""The day of a report among names at its head or behind its text, in forms that no list of datelines holds."""

from __future__ import annotations

import pytest

from namsite.formats import Reading, parse
from namsite.records import Article, Source

_TEXT = (
    "Foreign ministers of the Harbour League met on Monday for a consultative meeting. Ana Bo of Latvia told them that"
    " the pipeline could wait. Nobody from Oslo had been asked."
)


def read(page: str) -> Article:
    source = Source(path="a.txt", media_type="text/plain", content=page.replace("@", _TEXT).encode(), digest="")
    article, _ = parse(source, Reading(language="en", order=None, timezone="UTC"))
    assert article is not None
    return article


@pytest.mark.parametrize(
    "page",
    [
        "(Riga, 4 May 2015, Levant Press) @",
        "Riga – 4-V-2015 – Levant Press. @",
        "Riga. Levant Press. 4 May 2015. @",
        "Riga, 4th May 2015, from our correspondent. @",
        "Riga (4 May 2015) @",
        "Riga, the 4th of May, 2015. @",
        "Riga, in the evening of 4 May 2015. @",
        "Riga, le 4 mai 2015 / May 4, 2015. — @",
        "Riga, 4. mai 2015 / 4 May 2015 — @",
        "Our Riga office reports, May 4, 2015: @",
        "From our files, 4 May 2015: @",
        "Telegram from Riga, 4 May 2015. @",
        "Levant Press International, 2015/05/04, Riga -- @",
        "Riga (LP), Monday, 4 May 2015 @",
        "RIGA, N.J. (Union Wire) 4-4-15. @",
        "RIGA 4 MAY 15 (LEVTEX) @",
        "[Riga, 4 May 2015] @",
        "Riga; 4 May 2015; Levant Press; @",
        "Press Release 12/2015 - Riga, 4 May 2015 - @",
        "By LP staff, Riga, 4 May 2015 @",
        "LP, Riga 4 May 2015 @",
        "<Riga, 4 May 2015> @",
        "*Riga, 4 May 2015* @",
        "Levant Press/Riga/4 May 2015: @",
        "Levant Press/4 May 2015/ @",
        "LP-Riga-4 May 2015. @",
        "The Levant Post, 4 May 2015, p. 3 @",
        "[LP in English, Riga, 1800 gmt 4 May 2015] @",
        "(Text of report by LP, Riga, 4 May 2015) @",
        "Excerpts from report by LP on 4 May 2015: @",
        "@ Levant Post, 4 May 2015, page 3.",
        "Published in The Levant Post on Monday, 4 May 2015. @",
        "@ /LP, 4 May 2015/",
        "@ Levant Press, Riga, 4 May 2015",
        "@ — Riga, May 4, 2015.",
        "@ -- Levant Press, Monday 4 May 2015",
        "@ [Levant Press, 4 May 2015]",
        "@ (LP/Riga, Mon 4 May 2015).",
        "@ (Riga, 4 May 2015)",
        "@ LEVANT PRESS. 4 MAY 2015.",
        "@ Reported by Ilze Kalna, Riga, 4 May 2015.",
        "@ Filed from Riga, 4 May 2015.",
        "Ministers meet in Riga (Levant Press, 4 May 2015)\n\n@",
        "Ministers meet. RIGA, 4 May 2015. Levant Press.\n\n@",
        "Riga, 4 May 2015. Press service of the Ministry\n\n@",
        "Riga notebook (Levant Mirror) Monday, 4 May 2015\n\n@",
        "Ministers meet in Riga\n4 / V / 2015\n\n@",
    ],
)
def test_a_day_among_names_is_that_of_the_report(page: str) -> None:
    published = read(page).published
    assert published is not None and published.value[-2:] == "04" and published.value[:4] == "2015"


@pytest.mark.parametrize(
    "page",
    [
        "On 4 May 2015, @",
        "In Riga on 4 May 2015: @",
        "Ana Bo (4 May 1950) is a minister. @",
        "Ana Bo (4 May 1950 – 3 June 2010) was a minister. @",
        "Ana Bo, born 4 May 1950. @",
        "The Treaty of Riga of 4 May 1921 stands. @",
        "The Riga Declaration, 4 May 2015, says so. @",
        "Resolution 12 (4 May 2015): @",
        "Friday 13 May 2015 was a bad day. @",
        "Riga, 4 May 2015, Oslo, 5 May 2015: @",
        "@ The next summit: Oslo, 4 May 2016.",
        "@ Next Summit: Oslo, 4 May 2016.",
        "@ The treaty was signed in Riga on 4 May 2015.",
        "@ (Photo: Ana Bo, 4 May 2015)",
        "@ (The treaty of Riga, 4 May 2015)",
        "@ It lasted from 4 May 2015 until 5 June 2016.",
        "@ © Levant Press, 4 May 2015",
        "@\n\nVenue: Riga, 4 May 2016",
        "THE MINISTERS OF THE LEAGUE MET. NOBODY WAS ASKED. BO WILL BE IN RIGA ON 4 MAY 2015.",
        "@",
    ],
)
def test_a_day_of_something_else_is_not(page: str) -> None:
    assert read(page).published is None


def test_a_head_among_names_is_a_dateline() -> None:
    dateline = read("Riga – 4-V-2015 – Levant Press. @").dateline
    assert dateline is not None and dateline.place == "Riga"
    assert dateline.span.start == 0
    behind = read("@ (Riga, 4 May 2015)")
    assert behind.dateline is None and behind.published is not None and behind.published.how == "date line"
