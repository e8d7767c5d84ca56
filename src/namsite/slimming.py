"""The theme's own stylesheets and scripts as readers get them: without comments, indentation, spaces beside signs,
and in stylesheets without the last semicolon of a rule and zeros before a point.

This knows the form in which they are written (comments of scripts on lines of their own, no text over several lines),
so an owner's files are left as they are.
"""

from __future__ import annotations

import re

_SPACE = re.compile(rb"\s*([{};,])\s*|(?<=:) (?![^{}]*\{)| (/) ")  # no value is written with these signs in quotes
_NEEDLESS = re.compile(rb";(?=\})|(?<![\w.])0(?=\.\d)")
_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)


def slim(name: str, content: bytes) -> bytes:
    """A file of the theme by its name; anything but a stylesheet or a script as it is."""
    if name.endswith(".css"):
        return _NEEDLESS.sub(b"", _SPACE.sub(rb"\1\2", _lines(_COMMENT.sub(b"", content), b"/*")))
    return _lines(content, b"//") if name.endswith(".js") else content


def _lines(content: bytes, comment: bytes) -> bytes:
    lines = (line.strip() for line in content.splitlines())
    return b"\n".join(line for line in lines if line and not line.startswith(comment))
