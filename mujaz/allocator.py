"""Keeps freed memory from piling up while sentences are translated.

glibc gives each thread an arena of its own, and what the translation's threads free in theirs
stays with the process: after 3,000 sentences 170 of 410 MB were memory that nobody used
(`malloc_trim` gave it back). With one arena for all threads the peak of 1,800 sentences is 309 MB
in place of 461 for the same seconds of the processor; `python -m benchmarks.peak` has the whole.
What is free in that arena is given back now and then, 10 ms each time.
"""

from __future__ import annotations

ARENA_MAX = -8  # M_ARENA_MAX of <malloc.h>


def keep_small() -> bool:
    """Let all threads to come share one arena; tell whether this system's allocator has them."""
    import ctypes

    try:
        return bool(ctypes.CDLL("libc.so.6").mallopt(ARENA_MAX, 1))
    except (OSError, AttributeError):  # no glibc
        return False


def give_back() -> bool:
    """Return free memory to the system; tell whether there was any and the allocator can."""
    import ctypes

    try:
        return bool(ctypes.CDLL("libc.so.6").malloc_trim(0))
    except (OSError, AttributeError):  # no glibc
        return False
