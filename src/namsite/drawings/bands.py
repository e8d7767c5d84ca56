"""Numbers in bands, so that one more article changes few drawings."""

from __future__ import annotations

MOST = 4


def highest(numbers: list[int]) -> int:
    """What bands are counted down from: the numbers' highest power of two, but not less than there are bands."""
    return max(MOST, max(numbers).bit_length())


def band(number: int, top: int) -> int:
    """4 for what is at least half as much as the most, 3 for a quarter, and so on down to 1; 0 for none. Where the most
    is less than 16: 1, 2–3, 4–7, and 8 or more."""
    return max(1, MOST - top + number.bit_length()) if number else 0
