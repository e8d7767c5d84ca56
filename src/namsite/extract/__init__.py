"""What one article holds: names, titles, dates, summits, quotes, meetings. Pure, one article at a time."""

from namsite.extract.engine import extract

__all__ = ["extract"]
