"""From the findings of all articles to the archive: entities with their evidence, in whatever order they come."""

from namsite.resolve.assembly import resolve
from namsite.resolve.memory import Memory

__all__ = ["Memory", "resolve"]
