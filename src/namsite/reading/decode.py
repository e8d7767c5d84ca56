"""Bytes to text: byte order marks, UTF-8, then the encoding that charset-normalizer finds."""

from __future__ import annotations

import codecs
import re

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    b"\x89PNG",
    b"GIF8",
    b"\xff\xd8\xff",
    b"PK\x03\x04",
    b"%PDF",
    b"\x1f\x8b",
    b"\x7fELF",
    b"{\\rtf",
    b"\xd0\xcf\x11\xe0",
)
_WESTERN_BYTES = frozenset(
    "áàâãäåæçéèêëíìîïñóòôõöøœúùûüßÁÀÂÃÄÅÆÇÉÈÊËÍÎÏÑÓÔÕÖØŒÚÛÜ‘’“”‚„–—…•«»°£€§©®·\xa0\xad".encode("cp1252")
)
_LINE_ENDS = re.compile(r"\r\n?|[\x0b\x0c\x85\u2028\u2029]")
_SPACES = re.compile(r"[\xa0\u2000-\u200a\u202f\u205f\u3000]")
_DROPPED = re.compile(
    # Controls, soft hyphens, zero-width marks, characters that are none; joiners stay (emoji, Persian).
    r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\xad\u200b\u2060\ufeff\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]"
    r"|[\U0001fffe\U0001ffff\U0010fffe\U0010ffff]"
)
_ESCAPES = re.compile(r"\x1b(?:\[[0-9;?]*[A-Za-z]|\][^\x07\x1b]*(?:\x07|\x1b\\)?)")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE = 64 * 1024
_READABLE_SHARE = 0.85
# One and the same for what western articles hold; Windows-1252 has the quotation marks and dashes.
_WESTERN = frozenset(
    {"latin_1", "iso8859_15", "cp1252", "cp850", "cp858", "cp437", "mac_roman", "cp037", "cp1140", "hp_roman8"}
)


def decode(content: bytes) -> str | None:
    """The text of a file, line ends as ``\\n``; None if it is no text. Wrong bytes in a file that is otherwise UTF-8
    turn into U+FFFD."""
    text = _decode(content)
    return None if text is None else clean(text)


def clean(text: str) -> str:
    """Line ends as ``\\n``, odd spaces as spaces, without control characters, terminal escapes and soft hyphens;
    nothing that a reader sees is changed. U+2028 and form feeds end lines, tabs stay."""
    if text.replace("\n", "").isprintable():
        return text  # as nearly every article; none of what is dropped or changed can be printed
    text = _LINE_ENDS.sub("\n", _ESCAPES.sub("", text))
    return _DROPPED.sub("", text if text.isascii() else _SPACES.sub(" ", text))


def _decode(content: bytes) -> str | None:
    for mark, encoding in _MARKS:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace")
    if content.startswith(_SIGNATURES):
        return None
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError:
        return _detect(content)
    if "\x00" in text[:_SAMPLE] and (found := _unmarked_utf16(content)) is not None:
        return found
    return text if _is_readable(text) else None


def _detect(content: bytes) -> str | None:
    """UTF-8 with a few wrong bytes, one of the encodings of old, or no text at all."""
    if (found := _unmarked_utf16(content)) is not None:
        return found
    forgiving = content.decode("utf-8", errors="replace")
    high = sum(byte > 0x7F for byte in content[:_SAMPLE])
    wrong = forgiving[:_SAMPLE].count("�")
    multibyte = sum(character > "\x7f" and character != "�" for character in forgiving[:_SAMPLE])
    if not _is_readable(content[:_SAMPLE].decode("latin-1")):
        return None
    if multibyte > wrong and high:
        return forgiving
    return _guess(content)


def _guess(content: bytes) -> str:
    from charset_normalizer import from_bytes

    if _looks_western(content[:_SAMPLE]):
        return content.decode("cp1252", errors="replace")
    best = from_bytes(content[: 4 * _SAMPLE]).best()
    encoding = "cp1252" if best is None or best.encoding in _WESTERN else best.encoding
    return content.decode(encoding, errors="replace")


def _looks_western(sample: bytes) -> bool:
    """Few high bytes, and all of them what western Europe writes. Polish, Czech or Turkish text in its own encoding has
    others (¹, ³, ý, þ)."""
    high = [byte for byte in sample if byte > 0x7F]
    return len(high) * 6 < len(sample) and all(byte in _WESTERN_BYTES for byte in high)


def _unmarked_utf16(content: bytes) -> str | None:
    """UTF-16 without a byte order mark: every other byte of western text is zero."""
    sample = content[:4096]
    if len(sample) < 4:
        return None
    for encoding, zeros in (("utf-16-le", sample[1::2]), ("utf-16-be", sample[0::2])):
        if zeros.count(0) * 10 >= len(zeros) * 6:
            text = content.decode(encoding, errors="replace")
            return text if _is_readable(text) else None
    return None


def _is_readable(text: str) -> bool:
    """Text has few control characters; a picture or a program is full of them."""
    sample = text[:_SAMPLE]
    if sample.replace("\n", "").isprintable():
        return True
    return len(_CONTROLS.findall(sample)) <= max(2, (1 - _READABLE_SHARE) * len(sample) / 2)
