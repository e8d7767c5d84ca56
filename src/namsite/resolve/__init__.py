"""From what all articles hold to the archive: entities with their evidence, in whatever order the articles come."""

from namsite.resolve.articles import Leads, ambiguities, article_record, encounters, sayings
from namsite.resolve.assembly import Resolved, resolve_cards
from namsite.resolve.families import is_copy, much_in_common
from namsite.resolve.memory import Memory

__all__ = [
    "Leads",
    "Memory",
    "Resolved",
    "ambiguities",
    "article_record",
    "encounters",
    "is_copy",
    "much_in_common",
    "resolve_cards",
    "sayings",
]
