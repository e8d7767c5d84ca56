"""The rules of the house, as far as code can check them; the order of imports is checked by import-linter."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

SOURCE = Path(__file__).parents[1] / "src" / "namsite"
FILES = sorted(SOURCE.rglob("*.py"))
ROOMS_OF_INPUT_AND_OUTPUT = {
    "sources",
    "store",
    "database",
    "kept",
    "publish",
    "written",
    "folders",
    "remote",
    "delivery",
    "serve",
    "check",
    "cli",
    "flags",
    "terminal",
    "starting",
    "__main__",
}
READS_ITS_OWN_FILES = {
    "handwritten",
    "version",
    "traces",
    "publishing",
    "render",
    "interface",
    "lexicon",
    "pipeline",
}  # settings, theme, word lists, code, models
LONGEST = 320  # about 300
LONGER_FOR_A_REASON = {
    "records.py": "the nouns stand together",
    "archive.py": "every look-up is a few lines, and all are of one kind",
}
STARTS_A_PROGRAM = {"searching/pagefind.py": "Pagefind is one, and its answers are the same for the same questions"}
FORBIDDEN_MODULES = {"random", "pickle", "marshal", "shelve", "subprocess", "locale", "secrets", "uuid"}


def room(path: Path) -> str:
    return path.relative_to(SOURCE).parts[0].removesuffix(".py")


def calls(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call):
            yield ast.unparse(node.func)


def imported(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.partition(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            yield node.module.partition(".")[0]


def named(path: Path) -> str:
    return path.relative_to(SOURCE).as_posix()


@pytest.mark.parametrize("path", FILES, ids=named)
def test_a_file_fits_in_ones_head(path: Path) -> None:
    length = len(path.read_text(encoding="utf-8").splitlines())
    assert length <= LONGEST or path.name in LONGER_FOR_A_REASON, f"{length} lines"


@pytest.mark.parametrize("path", FILES, ids=named)
def test_the_result_depends_on_nothing_but_the_input(path: Path) -> None:
    forbidden = FORBIDDEN_MODULES - ({"subprocess"} if named(path) in STARTS_A_PROGRAM else set())
    assert not forbidden & set(imported(path))
    clock = re.compile(r"(datetime\.)?(datetime|date)\.(now|today|utcnow)|time\.(time|localtime|gmtime|monotonic)")
    assert not [call for call in calls(path) if clock.fullmatch(call)]


@pytest.mark.parametrize("path", [path for path in FILES if room(path) not in ROOMS_OF_INPUT_AND_OUTPUT], ids=named)
def test_stages_neither_print_nor_exit_nor_read_the_environment(path: Path) -> None:
    assert not {"print", "exit", "sys.exit", "input", "os.getenv", "os.environ.get"} & set(calls(path))
    assert "os.environ" not in path.read_text(encoding="utf-8")
    if room(path) not in READS_ITS_OWN_FILES:
        assert not [
            call for call in calls(path) if re.search(r"(^|\.)(open|read_text|read_bytes|write_(text|bytes))$", call)
        ]


def test_the_nouns_need_nothing_but_the_standard_library() -> None:
    assert set(imported(SOURCE / "records.py")) <= {"__future__", "msgspec", "typing"}


@pytest.mark.parametrize("path", FILES, ids=named)
def test_no_file_is_called_what_says_nothing(path: Path) -> None:
    assert path.stem not in {"utils", "util", "helpers", "manager", "common", "misc", "data"}
