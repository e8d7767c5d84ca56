"""From what all articles hold to the archive: entities with their evidence, in whatever order the articles come."""

from namsite.resolve.articles import Leads, ambiguities, article_record, encounters, sayings
from namsite.resolve.assembly import Resolved, in_memory, resolve, resolve_cards
from namsite.resolve.memory import Memory

__all__ = [
    "Leads",
    "Memory",
    "Resolved",
    "ambiguities",
    "article_record",
    "encounters",
    "in_memory",
    "resolve",
    "resolve_cards",
    "sayings",
]
