"""How much of a topic's study a page has room for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Room:
    """The most that is shown for each topic; what is not shown is counted."""

    days: int  # of the timeline, the latest; one at least
    names: int  # of a kind, the most frequent; 0: no names at all
    rows: int  # of the table of counts, those that differ first; 0: no table


ROOMY = Room(days=12, names=8, rows=20)
# Tried one after the other until a page is light enough. The last is what ten topics of five
# points, from twenty articles, leave room for under 150 KB.
ROOMS = (ROOMY, Room(days=6, names=4, rows=4), Room(days=3, names=2, rows=2), Room(1, 1, 1))
BARE = Room(days=1, names=0, rows=0)  # a mail that is cut already: threads and what is new stay
