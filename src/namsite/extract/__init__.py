"""What one article holds: names, titles, dates, summits, quotes, meetings. Pure, one article at a time."""

from namsite.extract.engine import extract
from namsite.extract.foreign import is_foreign

__all__ = ["extract", "is_foreign"]
