"""What a file of the content folder is, by its name; how large a picture is, by its first bytes."""

from __future__ import annotations

import re
from io import BytesIO

from namsite.problems import Problem, note
from namsite.records import Dimensions

# By the ending, in lower case: the media type, and the module of ``formats`` that reads it.
ENDINGS = {
    ".txt": ("text/plain", "plain"),
    ".text": ("text/plain", "plain"),
    ".md": ("text/markdown", "markdown"),
    ".markdown": ("text/markdown", "markdown"),
    ".mdown": ("text/markdown", "markdown"),
    ".html": ("text/html", "web"),
    ".htm": ("text/html", "web"),
    ".xhtml": ("application/xhtml+xml", "web"),
}
_DRAWING = re.compile(rb"<svg\b[^>]*>")
_HEAD = 4096  # bytes in which a drawing's root element is looked for
_PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"})


def media_type(path: str) -> str | None:
    """The media type by a file's ending, None if no format reads such files."""
    return ENDINGS.get(_ending(path), (None, ""))[0]


def format_of(path: str) -> str | None:
    """The module of ``formats`` that reads a file, None if there is none."""
    return ENDINGS.get(_ending(path), ("", None))[1]


def is_picture(path: str) -> bool:
    """Whether a file is a picture, which is published where an article shows it."""
    return _ending(path) in _PICTURES


def dimensions(picture: bytes) -> Dimensions | None:
    """The size in pixels at which a picture is shown, turned as its camera says; None where its first bytes do not tell
    it. A drawing tells it in its root element alone."""
    import imagesize  # takes 30 ms, and most archives have no pictures

    drawing = _DRAWING.search(picture, 0, _HEAD)
    width, height = map(round, imagesize.get(BytesIO(drawing.group() if drawing else picture)))
    return Dimensions(width=width, height=height) if width > 0 and height > 0 else None


def unknown_format(path: str) -> Problem:
    """The note that a file is left alone."""
    known = ", ".join(sorted(ENDINGS))
    return note("unknown-format", "left alone: no format reads files of this kind", path=path, hint=f"known: {known}")


def article_id(path: str) -> str:
    """The path below the content folder without the file's ending."""
    folder, slash, name = path.rpartition("/")
    stem, dot, _ = name.rpartition(".")
    return folder + slash + (stem if dot and stem else name)


def _ending(path: str) -> str:
    name = path.rpartition("/")[2]
    dot = name.rfind(".")
    return name[dot:].lower() if dot > 0 else ""
