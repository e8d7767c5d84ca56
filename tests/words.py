"""The catalogues of the interface's words: ``make words`` finds the messages in templates and code, puts them into
``src/namsite/locale/namsite.pot`` and every ``.po`` beside it, and compiles those to ``.mo``.

``make words LANGUAGE=az`` begins one for another language, with the months and separators that Unicode's CLDR has.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages import Catalog, Message
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

HOME = Path(__file__).parents[1]
FOLDER = HOME / "src" / "namsite" / "locale"
TEMPLATE = FOLDER / "namsite.pot"
_SOURCES = (
    ("src/namsite", [("cli.py", "ignore"), ("terminal.py", "ignore"), ("**.py", "python")]),
    ("templates", [("**.html", "jinja2")]),
)
_OPTIONS = {"**.html": {"trimmed": "true", "newstyle_gettext": "true"}}
_KEYWORDS = {
    "_": None,
    "gettext": None,
    "pgettext": ((1, "c"), 2),
    "ngettext": (1, 2),
    "npgettext": ((1, "c"), 2, 3),
    "how_many": (2, 3),
    "message": None,
    "message_in": ((1, "c"), 2),
}
_WIDTH = 120
_ABOUT = "# The words of namsite's interface; docs/languages.md tells how to translate them."
_OF_TODAY = (
    '"POT-Creation-Date', '"PO-Revision-Date', '"Generated-By', '"Last-Translator', '"Report-Msgid', '"Language-Team'
)  # fmt: skip
_DATE = datetime(2000, 1, 1, tzinfo=UTC)
_BETWEEN = ", "


def extracted() -> Catalog:
    """All messages of the interface, in the order of the files that have them."""
    catalog = Catalog(project="namsite", version="1", fuzzy=False, charset="utf-8", header_comment=_ABOUT)
    for folder, methods in _SOURCES:
        found = extract_from_dir(
            HOME / folder, methods, _OPTIONS, _KEYWORDS, comment_tags=("Translators:",), strip_comment_tags=True
        )
        for file, line, words, comments, context in sorted(found, key=lambda one: one[:2]):
            place = (f"{folder}/{file}".replace("\\", "/"), line)
            catalog.add(words, locations=[place], auto_comments=comments, context=context)
    return catalog


def read(path: Path) -> Catalog:
    """A catalogue as it is stored."""
    with path.open("rb") as file:
        return read_po(file, locale=None if path == TEMPLATE else path.stem.replace("-", "_"))


def written(catalog: Catalog) -> bytes:
    """A catalogue as it is to be stored: sorted and without a date, so that the same messages are the same bytes."""
    content = BytesIO()
    write_po(content, catalog, width=_WIDTH, sort_output=True, include_lineno=False, ignore_obsolete=True)
    lines = content.getvalue().decode().splitlines(keepends=True)
    return "".join(line for line in lines if not line.startswith(_OF_TODAY)).encode()


def compiled(catalog: Catalog) -> bytes:
    """A catalogue as the program reads it, with a date of its own, for the bytes tell it."""
    catalog.creation_date = catalog.revision_date = _DATE
    content = BytesIO()
    write_mo(content, catalog)
    return content.getvalue()


def renewed(path: Path, template: Catalog) -> Catalog:
    """The catalogue of a language with the messages of the template; what changed has to be translated again."""
    catalog = read(path)
    catalog.update(template, no_fuzzy_matching=True)
    return catalog


def begun(tag: str, template: Catalog) -> Catalog:
    """A catalogue for another language, in which the CLDR has the words of dates, numbers and lists."""
    catalog = Catalog(
        locale=Locale.parse(tag, sep="-"), project="namsite", version="1", fuzzy=False, header_comment=_ABOUT
    )
    catalog.update(template)
    for context, words, said in from_cldr(tag):
        if message := catalog.get(words, context):
            message.string = said
    return catalog


def from_cldr(tag: str) -> Iterator[tuple[str, str, str]]:
    """Context, message, and what the CLDR says."""
    locale, english = Locale.parse(tag, sep="-"), Locale.parse("en")
    for context, form in (("months beside a day", "format"), ("months without a day", "stand-alone")):
        yield context, _months(english, form), _months(locale, form)
    short = "stand-alone", "abbreviated"
    yield "months in short", _months(english, *short), _months(locale, *short)
    yield "in a list", ", ", locale.list_patterns["standard"]["middle"][len("{0}") : -len("{1}")]
    yield "before the last in a list", " and ", locale.list_patterns["standard"]["end"][len("{0}") : -len("{1}")]
    yield "between thousands", ",", locale.number_symbols["latn"]["group"]


def _months(locale: Locale, form: str, width: str = "wide") -> str:
    return _BETWEEN.join(locale.months[form][width][month] for month in range(1, 13))


def main(languages: list[str]) -> None:
    """Brings all catalogues up to date, and begins those that are asked for."""
    template = extracted()
    TEMPLATE.write_bytes(written(template))
    for tag in languages:
        if not (path := FOLDER / f"{tag}.po").exists():
            path.write_bytes(written(begun(tag, template)))
    for path in sorted(FOLDER.glob("*.po")):
        catalog = renewed(path, template)
        path.write_bytes(written(catalog))
        path.with_suffix(".mo").write_bytes(compiled(catalog))
        missing = sum(1 for one in catalog if one.id and not is_translated(one))
        print(f"{path.name}: {len(catalog) - missing} of {len(catalog)} messages")


def is_translated(one: Message) -> bool:
    """Whether there are words in each of the forms that the message has."""
    return bool(one.string) if isinstance(one.string, str) else bool(one.string) and all(one.string or ())


if __name__ == "__main__":
    main(sys.argv[1:])
