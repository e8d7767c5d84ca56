"""Names that run from right to left among words that do not, and the other way round: each is set apart, so that the
words, numbers and marks around it stay in order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from copy import deepcopy
from itertools import count
from pathlib import Path
from typing import Any

import msgspec
from lxml import html as lxml_html

import words
from namsite.config import Config
from namsite.interface import Phrasebook, Tongue, opened, speaking
from namsite.render import Renderer
from namsite.themes import theme_folders
from sample_archive import archive
from test_interface import NOT_SAID, strings
from whole import Archive, index, plan

NAMES = {
    "Lena Orvik": "لينا أورفك",
    "Tomasz Brandt": "توماش برانديت",
    "Ines Calder": "إيناس كالدر",
    "Fjord Council": "مجلس الخلجان",
    "World Tide Organization": "منظمة المد والجزر",
    "Karsund": "كارسند",
    "Port Amaranth": "ميناء أمارانت",
    "NORDWIRE": "نوردواير",
}
ARABIC, LATIN = re.compile("[\u0590-\u065f\u0670-\u08ff]"), re.compile("[A-Za-z]")
APART = re.compile("\N{FIRST STRONG ISOLATE}[^\u2068\u2069]*\N{POP DIRECTIONAL ISOLATE}")
PLACES = re.compile(r"(%\(\w+\)s|<[^>]+>|&\w+;)")
LINES = ("p", "li", "td", "th", "dt", "dd", "h1", "h2", "h3", "caption", "summary", "figcaption", "footer")
OF_THEIR_OWN = {
    *LINES,
    "a",
    "code",
    "svg",
    "details",
    "dl",
    "table",
    "ul",
}  # elements that stand apart from what is around
CLASSES = {"as", "how", "acronym", "when"}


def in_arabic(value: Any) -> Any:
    """Plain data in which the names are in Arabic, of the same length, so that places in texts stay where they are."""
    if isinstance(value, str):
        for name, other in NAMES.items():
            value = value.replace(name, other[: len(name)].ljust(len(name), "ا"))
        return value
    if isinstance(value, dict):
        return {key: in_arabic(one) for key, one in value.items()}
    return [in_arabic(one) for one in value] if isinstance(value, list | tuple) else value


def arabic_interface(folder: Path) -> Tongue:
    """An interface in Arabic: each message is a number, with what stands in its places."""
    catalog, numbers = words.extracted(), count(1)
    for one in catalog:
        if one.id and one.context not in NOT_SAID:
            said = tuple(", ".join(_said(part, numbers) for part in each.split(", ")) for each in _originals(one.id))
            one.string = said[0] if isinstance(one.id, str) else said
    (folder / "ar.mo").write_bytes(words.compiled(catalog))
    return opened(Phrasebook(tag="ar", files=(folder / "ar.mo",)))


def _originals(message: Any) -> tuple[str, ...]:
    return (message,) if isinstance(message, str) else tuple(message)


def _said(message: str, numbers: Iterator[int]) -> str:
    parts = PLACES.split(message)
    word = "كلمة" + str(next(numbers)).translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))
    return "".join(part if n % 2 else re.sub("[A-Za-z]+", word, part) for n, part in enumerate(parts))


def pages(of: Archive, tongue: Tongue) -> Iterator[tuple[str, lxml_html.HtmlElement]]:
    config = Config(title="Tidelines", search=False)
    renderer = Renderer(theme_folders(Path("nowhere"))[0], config, tongue)
    with speaking(tongue):
        made = list(plan(index(of), config))
    for page in made:
        yield page.permalink, lxml_html.document_fromstring(renderer.render(page).decode())


def lines(page: lxml_html.HtmlElement) -> Iterator[str]:
    """What stands on one line or in one attribute, but for what elements set apart."""
    for other in page.xpath("//script | //*[@class='prose'] | //pre"):
        other.drop_tree()
    for name in ("title", "aria-label", "content"):
        yield from map(str, page.xpath(f"//@{name}"))
    yield page.xpath("string(//title)")
    for element in page.iter(*LINES):
        line = deepcopy(element)
        line.tail = None
        for inner in list(line.iterdescendants()):
            is_apart = inner.tag in OF_THEIR_OWN or inner.get("dir") or inner.get("class") in CLASSES
            if is_apart and inner.getparent() is not None:
                inner.drop_tree()
        yield "".join(line.itertext())


def mixed(of: Archive, tongue: Tongue) -> set[tuple[str, str]]:
    """The lines in which both directions stand side by side, with their pages, but for what articles wrote."""
    written = "\n".join(strings(of)).lower()
    found = set()
    for permalink, page in pages(of, tongue):
        for line in lines(page):
            rest, whole = APART.sub("", line), line
            while rest != whole:
                rest, whole = APART.sub("", rest), rest
            if ARABIC.search(rest) and LATIN.search(rest) and rest.strip(" …“”.").lower() not in written:
                found.add((permalink, line.strip()))
    return found


def test_an_arabic_name_is_set_apart_on_an_english_page() -> None:
    of = msgspec.convert(in_arabic(msgspec.to_builtins(archive())), Archive)
    assert not sorted(mixed(of, opened(Phrasebook())))


def test_a_latin_name_is_set_apart_on_an_arabic_page(tmp_path: Path) -> None:
    tongue = arabic_interface(tmp_path)
    assert not sorted(mixed(archive(), tongue))
