"""Why the archive says what it says, in a closed set of sentences: how a date was worked out, why names were joined or
may be the same.

Records keep them in English, with what stands in their places; pages show them in the language of the interface. A
``Reason`` is made here and nowhere else, so that none arises that a catalogue does not have.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from typing import Final

from msgspec import Struct

from namsite.interface import Tongue, message_in, pgettext, spoken
from namsite.records import STATED, Reason
from namsite.wording import date_in_words

_CONTEXT: Final = "reason"
_PLACE = re.compile(r"%\((\w+)\)s")
_WITHIN = frozenset({"reason", "detail"})  # places in which reasons stand; in others is what articles or people wrote


class Form(Struct, frozen=True):
    """A reason with places in it: ``%(reason)s`` and ``%(detail)s`` for reasons, ``%(day)s`` for a date, others for
    what articles or people wrote."""

    words: str

    def __call__(self, **values: str) -> Reason:
        """The reason with what stands in its places."""
        return Reason(self.words % values)

    def values(self, reason: str) -> Mapping[str, str] | None:
        """What stands in its places; None where the reason is another one."""
        found = _pattern(self.words).fullmatch(reason)
        return found.groupdict() if found else None


_FIXED: set[str] = set()
_FORMS: list[Form] = []


def _fixed(words: str) -> Reason:
    _FIXED.add(words)
    return Reason(words)


def _form(words: str) -> Form:
    form = Form(words)
    _FORMS.append(form)
    return form


_fixed(message_in("reason", "stated"))  # STATED

# ---- how a date was worked out ----

TWO_DIGIT_YEAR = _fixed(message_in("reason", "stated with a two-digit year"))
YEAR_FROM_PUBLICATION = _fixed(message_in("reason", "year from the publication date"))
YEAR_BEFORE = _fixed(message_in("reason", "year named before"))
YEAR_UNKNOWN = _fixed(message_in("reason", "no year stated"))
YEAR_OF_ISSUE = _fixed(message_in("reason", "year of the issue"))
RELATIVE = _fixed(message_in("reason", "relative to the publication date"))
NOTHING_TO_RECKON_FROM = _fixed(message_in("reason", "relative to a publication date that is not known"))
ORDER_OF_THE_ARCHIVE = _fixed(message_in("reason", "day and month in the order of the archive's other dates"))
ORDER_AS_CONFIGURED = _fixed(message_in("reason", "day and month in the order that the configuration gives"))
ORDER_BY_WEEKDAY = _fixed(message_in("reason", "day and month in the order that a weekday or another date tells"))
ORDER_UNCLEAR = _fixed(message_in("reason", "the order of day and month is not clear"))
NO_SUCH_DAY = _fixed(message_in("reason", "no such day in the calendar"))
DATE_LINE = _fixed(message_in("reason", "date line"))
DATELINE = _fixed(message_in("reason", "dateline"))
LAST_CHANGE = _fixed(message_in("reason", "date of the last change"))
METADATA = _fixed(message_in("reason", "stated in the file's metadata"))
MARKUP = _fixed(message_in("reason", "found in the page's markup"))
UNDER_WAY = _fixed(message_in("reason", "under way on the day of the report"))
ENDS_THAT_DAY = _fixed(message_in("reason", "ends on the day of the report"))
DAY_OF_REPORT = _fixed(message_in("reason", "the day of the report"))
BY_DAY_OF_REPORT = _fixed(message_in("reason", "by the day of the report"))
TRAVELLED = _fixed(message_in("reason", "people travelled there to attend"))
NAME_SAYS_SO = _fixed(message_in("reason", "the name says so"))

# ---- why names were joined, kept apart, or may be the same ----

SEVERAL_BEAR_IT = _fixed(message_in("reason", "several people bear this name here"))
EQUAL_FULL_NAMES = _fixed(message_in("reason", "equal full names"))
EQUAL_NAMES = _fixed(message_in("reason", "equal names"))
OTHER_ORDER = _fixed(message_in("reason", "the same words in another order"))
PART_OF_IT = _fixed(message_in("reason", "a name and a part of it"))
ALL_IN_THE_OTHER = _fixed(message_in("reason", "the words of one name are all in the other"))
SPELT_ALIKE = _fixed(message_in("reason", "the names are spelt alike"))
SAME_SINGLE_NAME = _fixed(message_in("reason", "the same single name"))
HARDLY_ONE = _fixed(message_in("reason", "equal full names, but titles that are hardly one person's"))
WHICH_BEARER = _fixed(
    message_in(
        "reason",
        "equal names; the authority file tells bearers of this name apart, and nothing says which one is meant here",
    )
)
ACRONYM_IN_USE = _fixed(message_in("reason", "an acronym that an article explains or that is in general use"))
ACRONYM_EXPLAINED = _fixed(message_in("reason", "an acronym that an article explains"))
OTHER_NAME_EXPLAINED = _fixed(message_in("reason", "another name that an article explains"))
COUNTRY_UNTOLD = _fixed(message_in("reason", "equal names, but an article does not say of which country"))
SIDE_BY_SIDE = _fixed(
    message_in("reason", "both are named in one sentence, with one head noun and one distinctive word in common")
)
NOTHING_BETWEEN = _fixed(message_in("reason", "one series, and neither number, date, place nor mode tells them apart"))

DAY_BEFORE = _form(message_in("reason", "the day before %(day)s"))
THE_DAY_BEFORE = _form(message_in("reason", "%(reason)s; the day before"))
COUNTED_FROM = _form(message_in("reason", "%(reason)s; “%(wording)s”"))
SPEAKS_OF = _form(message_in("reason", "the article speaks of %(wording)s"))
SHARED_OFFICE = _form(message_in("reason", "%(reason)s, and both are called “%(office)s”"))
NOTHING_AGREES = _form(message_in("reason", "%(reason)s, but no title, organization or country agrees"))
ONE_OWNER = _form(message_in("reason", "equal names, and both belong to %(owner)s"))
NAMES_OF_ONE_BODY = _form(message_in("reason", "both are in use as names of one body (%(name)s)"))
SAME_DATE = _form(message_in("reason", "one series and the same date, %(day)s"))
SAME_NUMBER = _form(message_in("reason", "one series and the same number, %(number)s"))
SAME_YEAR = _form(message_in("reason", "one series and the same year in the name, %(year)s"))
AUTHORITY = _form(message_in("reason", "the authority file says so (%(line)s)"))
STATED_IN = _form(message_in("reason", "%(reason)s, %(detail)s"))

# ---- how they are said ----


def reason_in_words(reason: str) -> str:
    """A reason in the interface's language; words that no reason has, as they are."""
    return _said(reason, spoken()) or reason


def how_in_words(how: Reason) -> str:
    """How a value was worked out, in the interface's language; empty where it is simply stated."""
    return "" if how == STATED else reason_in_words(how)


@lru_cache(maxsize=4096)
def _said(reason: str, tongue: Tongue) -> str | None:
    if reason in _FIXED:
        return pgettext(_CONTEXT, reason)
    for form in _FORMS:
        values = form.values(reason)
        said = {name: _in_place(name, value, tongue) for name, value in values.items()} if values else {}
        if said and None not in said.values():
            return pgettext(_CONTEXT, form.words, **said)
    return None


def _in_place(name: str, value: str, tongue: Tongue) -> str | None:
    if name in _WITHIN:
        return _said(value, tongue)
    return date_in_words(value) if name == "day" else value


@lru_cache(maxsize=64)
def _pattern(words: str) -> re.Pattern[str]:
    between = _PLACE.split(words)  # words and the names of places by turns
    parts = (f"(?P<{part}>.+)" if n % 2 else re.escape(part) for n, part in enumerate(between))
    return re.compile("".join(parts), re.DOTALL)
