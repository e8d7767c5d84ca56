"""Drawings worked out at build time: places and words only, the templates draw them (decision 15).

Places across are in percent, so that a drawing is as wide as its page leaves it and its words keep their size.
"""

from namsite.drawings.arcs import Arc, Arcs, arcs
from namsite.drawings.bars import Bar, Bars, bars, on_one_scale
from namsite.drawings.calendar import Calendar, calendar
from namsite.drawings.times import Lane, Lanes, Mark, Tick, by_series, line

Drawing = Lanes | Calendar | Arcs  # of a list

__all__ = [
    "Arc",
    "Arcs",
    "Bar",
    "Bars",
    "Calendar",
    "Drawing",
    "Lane",
    "Lanes",
    "Mark",
    "Tick",
    "arcs",
    "bars",
    "by_series",
    "calendar",
    "line",
    "on_one_scale",
]
