"""Phrases that several finders need: where a person's name ends, how far the complement of a title reaches."""

from namsite.phrases.complements import closes, complement, fields, person_follows
from namsite.phrases.names import (
    DETERMINERS,
    KNOWN_BODY,
    LIKELY,
    NICKNAME_MARKS,
    NOTHING,
    SUGGESTED,
    Known,
    Name,
    behind_letters,
    chain_begins,
    given_here,
    is_initials,
    longest_first,
    may_be_name,
    person_at,
)
from namsite.phrases.places import PLACES, origin_end, place_at, place_ending, venue_end
from namsite.phrases.qualifiers import behind_retired, opens_only, qualifies

__all__ = [
    "DETERMINERS",
    "KNOWN_BODY",
    "LIKELY",
    "NICKNAME_MARKS",
    "NOTHING",
    "PLACES",
    "SUGGESTED",
    "Known",
    "Name",
    "behind_letters",
    "behind_retired",
    "chain_begins",
    "closes",
    "complement",
    "fields",
    "given_here",
    "is_initials",
    "longest_first",
    "may_be_name",
    "opens_only",
    "origin_end",
    "person_at",
    "person_follows",
    "place_at",
    "place_ending",
    "qualifies",
    "venue_end",
]
