"""From the findings of all articles to the archive: entities with their evidence, whatever the order of the articles."""

from namsite.resolve.assembly import resolve

__all__ = ["resolve"]
