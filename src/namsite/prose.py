"""An article's text as HTML: blocks, sentences, the author's own markup and the linked names, as layers over one text.

Every layer is a stretch of the text. Layers are nested in a fixed order (sentence, link, emphasis); a layer that
crosses the end of one further out is closed and opened again, so the result is always well formed. All text is escaped.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from markupsafe import Markup, escape
from msgspec import Struct

from namsite.interface import _
from namsite.layers import Layer, in_order, nested
from namsite.paragraphs import paragraph_numbers
from namsite.records import Article, Block, Dimensions, Kind, Mark, Span

_SENTENCE, _LINK = 0, 1
_INLINE = {"em": 2, "strong": 3, "sup": 4, "sub": 5, "code": 6}
_PARENTS = {
    **dict.fromkeys(("li",), ("ul", "ol")),
    **dict.fromkeys(("thead", "tbody", "tfoot"), ("table",)),
    **dict.fromkeys(("tr",), ("table", "thead", "tbody", "tfoot")),
    **dict.fromkeys(("td", "th"), ("tr",)),
    **dict.fromkeys(("dt", "dd"), ("dl",)),
    **dict.fromkeys(("figcaption",), ("figure",)),
}
_HOLD_TEXT = frozenset({"li", "blockquote", "td", "th", "dt", "dd", "figure", "figcaption"})
_HOLD_PARTS = frozenset({"ul", "ol", "dl", "table", "thead", "tbody", "tfoot", "tr"})
_CREDITS = frozenset({"date", "dateline", "byline"})
_GAP = "[…]"


class LinkedName(Struct, frozen=True, kw_only=True):
    """A name in the text and the address of its page, as seen from the article's page."""

    start: int
    end: int
    kind: Kind
    href: str


class Sign(Struct, frozen=True, kw_only=True):
    """What a sentence bears: the number of its note (0: none), and how its text fragment reads (empty: none)."""

    note: int = 0
    fragment: str = ""


class Picture(Struct, frozen=True, kw_only=True):
    """Where a picture is published, and how large it is, if that is known."""

    address: str
    size: Dimensions | None = None


class Addresses(Struct, frozen=True, kw_only=True):
    """How the author's own addresses read on the article's page; None where nothing must be linked or shown."""

    link: Callable[[str], str | None]
    picture: Callable[[str], Picture | None]


_NO_SIGN = Sign()
_NO_SIGNS: Mapping[int, Sign] = {}


class Prose(Struct, frozen=True, kw_only=True):
    """The headline, the article proper, and what the saved page had around it; empty where there is nothing."""

    headline: Markup
    body: Markup
    set_aside: Markup


def prose(
    article: Article,
    names: Iterable[LinkedName],
    addresses: Addresses,
    shown: frozenset[int] | None = None,
    signs: Mapping[int, Sign] = _NO_SIGNS,
) -> Prose:
    """The article as HTML. ``shown`` are the sentences that may be published (None: all); the others keep an anchor.
    ``signs`` are by the numbers of sentences (from 0)."""
    layers = _Layers(article, names, addresses, shown, signs)
    title = _headline_block(article)
    headline = Markup(layers.inside(title)) if title else escape(article.title)  # noqa: S704 (escaped there)
    numbered = list(zip(article.blocks, paragraph_numbers(article), strict=True))
    proper = [(block, number) for block, number in numbered if block is not title and block.kind != "aside"]
    aside = [(block, None) for block, _ in numbered if block.kind == "aside"]
    return Prose(headline=headline, body=_blocks(proper, layers), set_aside=_blocks(aside, layers))


class _Layers:
    """All layers of one article, handed out block by block in order of the text."""

    def __init__(
        self,
        article: Article,
        names: Iterable[LinkedName],
        addresses: Addresses,
        shown: frozenset[int] | None,
        signs: Mapping[int, Sign],
    ) -> None:
        self.text = article.text
        self.shown = shown
        omitted = [] if shown is None else [s for n, s in enumerate(article.sentences) if n not in shown]
        own = _author_layers(article.marks, addresses)
        taken = [layer for layer in own if layer.rank == _LINK]
        linked = _name_layers(self.text, names, article.sentences, taken)
        inner = [layer for layer in (*own, *linked) if not _touches(layer, omitted)]
        self._layers = in_order([*inner, *_sentence_layers(article.sentences, shown, signs)])

    def inside(self, block: Block) -> str:
        """The block's text with its layers."""
        mine = [_clipped(layer, block) for layer in self._layers if layer.start < block.end and layer.end > block.start]
        return nested(self.text, block.start, block.end, in_order(mine))

    def is_omitted(self, block: Block) -> bool:
        """Is no sentence of this block published?"""
        if self.shown is None:
            return False
        inside = (layer for layer in self._layers if block.start <= layer.start < block.end)
        return not any(layer.rank == _SENTENCE and layer.closing for layer in inside)


def _headline_block(article: Article) -> Block | None:
    """The block that is the headline; None when front matter or a page's metadata gave another title."""
    for block in article.blocks:
        if block.kind == "title":
            return block if article.text[block.start : block.end] == article.title else None
    return None


def _sentence_layers(
    sentences: Sequence[Span], shown: frozenset[int] | None, signs: Mapping[int, Sign]
) -> Iterator[Layer]:
    was_shown = True
    for number, span in enumerate(sentences):
        sign = signs.get(number, _NO_SIGN)
        fragment = f' data-fragment="{escape(sign.fragment)}"' if sign.fragment else ""
        opening, closing = f'<span class="sentence" id="s{number + 1}"{fragment}>', f"{_note_mark(sign.note)}</span>"
        if shown is None or number in shown:
            was_shown = True
            yield Layer(span.start, _SENTENCE, span.end, opening, closing)
        else:
            yield Layer(span.start, _SENTENCE, span.end, f"{opening}{_GAP if was_shown else ''}{closing}", "")
            was_shown = False


def _note_mark(number: int) -> str:
    link = f'<a class="ref" id="r{number}" href="#n{number}" role="doc-noteref">{number}</a>'
    return f"<sup>{link}</sup>" if number else ""


def _author_layers(marks: Iterable[Mark], addresses: Addresses) -> list[Layer]:
    layers = []
    reach = 0  # links do not nest: one that begins within another is no link
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end)):
        if mark.tag in _INLINE:
            layers.append(Layer(mark.start, _INLINE[mark.tag], mark.end, f"<{mark.tag}>", f"</{mark.tag}>"))
        elif mark.tag == "a" and mark.start >= reach and (href := addresses.link(mark.href or "")):
            reach = mark.end
            layers.append(Layer(mark.start, _LINK, mark.end, f'<a href="{escape(href)}">', "</a>"))
        elif mark.tag == "img":
            layers.append(Layer(mark.start, max(_INLINE.values()) + 1, mark.end, _picture(mark, addresses), ""))
    return layers


def _picture(mark: Mark, addresses: Addresses) -> str:
    """The picture where it is ours to show, with its size; otherwise its text, linked where that is possible."""
    picture, words = addresses.picture(mark.href or ""), escape(mark.alt or "")
    if picture:
        size = f' width="{picture.size.width}" height="{picture.size.height}"' if picture.size else ""
        return f'<img src="{escape(picture.address)}" alt="{words}"{size} loading="lazy">'
    href = addresses.link(mark.href or "")
    caption = words or escape(_("Picture"))
    return f'<a href="{escape(href)}">{caption}</a>' if href else f'<span class="picture">{caption}</span>'


def _name_layers(
    text: str, names: Iterable[LinkedName], sentences: Sequence[Span], taken: Sequence[Layer]
) -> Iterator[Layer]:
    """Links on names: clipped to their sentence and to the link before; an author's own link keeps its place."""
    at, reach = 0, 0
    for name in sorted(names, key=lambda name: (name.start, -name.end)):
        while at < len(sentences) and sentences[at].end <= name.start:
            at += 1
        start = max(name.start, reach)
        end = min(name.end, sentences[at].end) if at < len(sentences) else name.end
        start += len(text[start:end]) - len(text[start:end].lstrip())
        layer = Layer(start, _LINK, end, f'<a class="{name.kind}" href="{escape(name.href)}">', "</a>")
        if start < end and not _touches(layer, taken):
            reach = end
            yield layer


def _touches(layer: Layer, others: Iterable[Layer | Span]) -> bool:
    return any(layer.start < other.end and other.start < layer.end for other in others)


def _clipped(layer: Layer, block: Block) -> Layer:
    if block.start <= layer.start and layer.end <= block.end:
        return layer
    return Layer(max(layer.start, block.start), layer.rank, min(layer.end, block.end), layer.opening, layer.closing)


def _blocks(blocks: Sequence[tuple[Block, int | None]], layers: _Layers) -> Markup:
    """The blocks one after another inside the elements that their paths name."""
    html: list[str] = []
    around: tuple[str, ...] = ()
    for block, number in blocks:
        path = _containers(block)
        shared = _shared(around, path)
        html.extend(_end_tag(step) for step in reversed(around[shared:]))
        entered = path[shared:]
        has_number_outside = bool(entered) and _tag(path[-1]) == "li"
        html.extend(_start_tag(step) for step in (entered[:-1] if has_number_outside else entered))
        if has_number_outside:
            html.append(f"<li{_numbered(number)}>")
        html.append(_element(block, path, None if has_number_outside else number, layers))
        around = path
    html.extend(_end_tag(step) for step in reversed(around))
    return Markup("".join(html))  # noqa: S704 (every text in it is escaped in nested)


def _containers(block: Block) -> tuple[str, ...]:
    """The steps of a block's path that make a valid nest of elements; a list item without a list gets one."""
    path: list[str] = []
    for step in block.path:
        tag, parent = _tag(step), _tag(path[-1]) if path else ""
        if parent in _HOLD_PARTS and tag not in _PARENTS:
            continue
        if (tag in _PARENTS and parent in _PARENTS[tag]) or (tag in _HOLD_TEXT | _HOLD_PARTS and tag not in _PARENTS):
            path.append(step)
    while path and _tag(path[-1]) in _HOLD_PARTS:
        path.pop()
    if block.kind == "item" and not path:
        return ("ul:", f"li:{block.start}")
    return ("blockquote:",) if block.kind == "quotation" and not path else tuple(path)


def _element(block: Block, path: Sequence[str], number: int | None, layers: _Layers) -> str:
    inside = layers.inside(block)
    innermost = _tag(path[-1]) if path else ""
    if layers.is_omitted(block):
        return inside if innermost in ("li", "td", "th") else f'<p class="omitted"{_numbered(number)}>{inside}</p>'
    if block.kind == "heading":
        return f'<h2 class="crosshead">{inside}</h2>' if innermost not in ("th", "td") else inside
    if block.kind == "code":
        return f'<pre tabindex="0"{_numbered(number)}><code>{inside}</code></pre>'
    if block.kind == "figure" and innermost not in ("figure", "td", "th", "li"):
        return f"<figure>{inside}</figure>"
    if block.kind in ("item", "cell", "figure") and innermost in _HOLD_TEXT - {"blockquote"}:
        return inside
    name = "credit" if block.kind in _CREDITS else "kicker" if block.kind in ("kicker", "title") else ""
    named = f' class="{name}"' if name else ""
    return f"<p{named}{_numbered(number)}>{inside}</p>"


def _shared(around: Sequence[str], path: Sequence[str]) -> int:
    """How many steps two paths have in common."""
    pairs = enumerate(zip(around, path, strict=False))
    return next((depth for depth, (left, right) in pairs if left != right), min(len(around), len(path)))


def _tag(step: str) -> str:
    return step.partition(":")[0]


def _start_tag(step: str) -> str:
    tag = _tag(step)
    return '<div class="wide" tabindex="0"><table>' if tag == "table" else f"<{tag}>"


def _end_tag(step: str) -> str:
    tag = _tag(step)
    return "</table></div>" if tag == "table" else f"</{tag}>"


def _numbered(number: int | None) -> str:
    return f' data-n="{number}"' if number else ""
