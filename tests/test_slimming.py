"""What readers get of the theme's own files."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from namsite.publishing import static_files
from namsite.slimming import slim
from namsite.themes import theme_folders

THEME = theme_folders(Path("nowhere"))[1][-1]
WRITTEN = sorted(path for path in THEME.iterdir() if path.suffix in (".css", ".js"))
WORDS = re.compile(r"[\w$#.-]+|[^\w\s]")
NEEDLESS = re.compile(r";(?=\s*\})|(?<![\w.])0(?=\.)")


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_nothing_but_comments_white_space_and_needless_signs_is_left_out(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    if path.suffix == ".css":
        bare = NEEDLESS.sub("", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))
    else:
        bare = re.sub(r"(?m)^\s*//.*", "", text)
    slimmed = slim(path.name, path.read_bytes()).decode()
    assert WORDS.findall(slimmed) == WORDS.findall(bare)
    assert len(slimmed) < 0.95 * len(text)


@pytest.mark.parametrize("path", WRITTEN, ids=lambda path: path.name)
def test_the_theme_is_written_so_that_lines_can_be_stripped(path: Path) -> None:
    """No text in quotation marks holds the signs of a comment, and none goes on over several lines."""
    for line in path.read_text(encoding="utf-8").splitlines():
        assert not re.search(r"""(["'`])[^"'`]*/\*""", line), line
        assert line.lstrip().startswith(("//", "/*")) or line.count("`") % 2 == 0, line


def test_an_owners_files_are_as_they_are(tmp_path: Path) -> None:
    own = b"/* mine */\n  a { color: red }\n"
    (tmp_path / "style.css").write_bytes(own)
    found = dict(static_files([tmp_path, THEME]))
    assert found["static/style.css"] == own
    assert b"/*" not in found["static/search.css"]
    assert found["static/icon.svg"] == (THEME / "icon.svg").read_bytes()
