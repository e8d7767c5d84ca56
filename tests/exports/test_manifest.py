"""The web manifest."""

from __future__ import annotations

import json
import struct
from pathlib import Path

from namsite.config import Config
from namsite.exports import manifest
from sample_archive import archive
from whole import files_of, index

REPOSITORY = Path(__file__).parents[2]


def test_it_names_the_archive_and_icons_that_are_there() -> None:
    ((path, content),) = files_of(manifest.PLANNERS, index(archive()), Config(title="The Tide Archive")).items()
    assert path == "site.webmanifest"
    read = json.loads(content)
    assert read["name"] == "The Tide Archive" and "description" not in read
    for icon in read["icons"]:
        file = REPOSITORY / icon["src"]
        assert file.is_file()
        if icon["type"] == "image/png":
            assert "{}x{}".format(*struct.unpack(">II", file.read_bytes()[16:24])) == icon["sizes"]


def test_the_front_page_alone_names_it() -> None:
    """Another page that a reader puts on a home screen opens itself, not the front page."""
    site = REPOSITORY / "tests/golden/site"
    naming = [page for page in site.rglob("*.html") if 'rel="manifest"' in page.read_text(encoding="utf-8")]
    assert naming == [site / "index.html"]
