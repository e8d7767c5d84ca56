"""Addresses that stay: from a name or an article's id to the file of its page.

Two rules keep them still. Whatever can be decided by the name alone is decided by the name alone, so that no other
article can change it. Where two things bear one name, the one that the archive met first keeps the plain address.

A hash stands behind ``-x``: no plain address ends like that, so the two never meet. All addresses are lower case and
safe on every file system in use, the ones that ignore case included.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import lru_cache

from slugify import slugify
from text_unidecode import unidecode

LONGEST = 80

_PORTS = {f"{port}{n}" for port in ("com", "lpt") for n in range(10)}
_RESERVED = {"con", "prn", "aux", "nul"} | _PORTS  # Windows opens a device under these names, whatever the ending
_TAKEN = {"index", "media"}  # articles/index.html, people/index.html, articles/media/: the site's own
_SAFE_SEGMENT = re.compile(r"[a-z0-9_][a-z0-9_-]*(?:\.[a-z0-9_-]+)*")
_HASHED = re.compile(r"(?:^|-)x[0-9a-f]{5,}$")
_HARMLESS = "'’‘`´ʼʻ\"“”„«»-‐‑‒–—.,;:!?()[]/&·_"
_KEPT = re.compile(rf"[a-zA-Z0-9\s{re.escape(_HARMLESS)}]*")  # of nearly all names; any other letter is asked after
# Latin letters that the transliteration table turns into no letter at all.
_LETTERS = (("ə", "e"), ("Ə", "E"), ("ǝ", "e"), ("Ǝ", "E"), ("ɐ", "a"), ("ɛ", "e"), ("Ɛ", "E"), ("ɔ", "o"), ("Ɔ", "O"))


@lru_cache(maxsize=65536)
def slug(name: str) -> str:
    """The name in lower-case ASCII letters, digits and hyphens, at most 80 characters; may be empty."""
    return slugify(name, max_length=LONGEST, word_boundary=True, replacements=_LETTERS)


def article_page(article_id: str) -> str:
    """The stem of an article's page below ``articles/``: its id, with every unsafe segment made safe and marked."""
    return "/".join(_safe_segment(segment) for segment in article_id.split("/"))


def entity_ids(entries: Sequence[tuple[str, tuple[str, str], str]]) -> tuple[str, ...]:
    """Ids for entities of one kind, in the order given: unique, whatever that order is.

    An entry is the preferred name, the anchor (publication date or ``9999``, and id, of the first article) and a
    discriminator that tells apart two namesakes of one article.
    """
    bases = [_base(name) for name, _, _ in entries]
    ids = [""] * len(entries)
    namesakes: dict[str, int] = {}
    used: set[str] = set()
    for place in sorted(range(len(entries)), key=lambda place: (bases[place], *entries[place][1:], entries[place][0])):
        base, (_, anchor, discriminator) = bases[place], entries[place]
        namesakes[base] = namesakes.get(base, 0) + 1
        ids[place] = base if namesakes[base] == 1 else next(_told_apart(base, anchor[1], discriminator, used))
        used.add(ids[place])
    return tuple(ids)


def _told_apart(base: str, article_id: str, discriminator: str, used: set[str]) -> Iterator[str]:
    """Candidates for a namesake's id that are still free; the second is needed only when five digits collide."""
    turn = 0
    while True:
        candidate = f"{base}-x{_digest(article_id, discriminator, str(turn or ''))[:5]}"
        if candidate not in used:
            yield candidate
        turn += 1


@lru_cache(maxsize=65536)
def _base(name: str) -> str:
    plain = slug(name)
    if 0 < len(plain) < LONGEST and _keeps_everything(name) and _is_free(plain):
        return plain
    folded = unicodedata.normalize("NFKC", name).casefold()
    return _marked(plain, folded)


def _keeps_everything(name: str) -> bool:
    """Does the slug lose nothing of the name but case, diacritics and punctuation?"""
    if _KEPT.fullmatch(name):
        return True
    bare = name.translate({ord(letter): plain for letter, plain in _LETTERS})
    return all(_keeps(character) for character in bare)


def _keeps(character: str) -> bool:
    if character.isascii():
        return character.isalnum() or character.isspace() or character in _HARMLESS
    if character in _HARMLESS or character.isspace() or unicodedata.combining(character):
        return True
    return unicodedata.name(character, "").startswith("LATIN ") and unidecode(character).isalpha()


def _is_free(stem: str) -> bool:
    first = stem.partition(".")[0]
    return first not in _RESERVED and stem not in _TAKEN and not _HASHED.search(stem)


def _safe_segment(segment: str) -> str:
    is_safe = len(segment) <= LONGEST and _SAFE_SEGMENT.fullmatch(segment) and not segment.endswith((".html", ".htm"))
    return segment if is_safe and _is_free(segment) else _marked(slug(segment), segment)


def _marked(plain: str, original: str) -> str:
    hashed = _digest(original)[:7]
    stem = plain[: LONGEST - 20].rstrip("-")
    return f"{stem}-x{hashed}" if stem else f"x{hashed}"


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogateescape")).hexdigest()
