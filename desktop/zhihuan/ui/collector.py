"""Keeps Python's search for cycles out of the way of large work.

That search holds every thread still, the longer the more there is to look through: a third of a second for a
statement of 200,000 rows. What such work makes is frozen values without cycles, freed when nobody refers to them any
more: nothing is to be found there.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_LOCK = Lock()
_RUNNING: set[object] = set()


@contextmanager
def no_search_for_cycles() -> Iterator[None]:
    """Search for no cycles while the block runs in any thread, nor afterwards in what stood when the last one ended."""
    mark = object()
    with _LOCK:
        if not _RUNNING:
            gc.unfreeze()
            gc.disable()
        _RUNNING.add(mark)
    try:
        yield
    finally:
        with _LOCK:
            _RUNNING.discard(mark)
            if not _RUNNING:
                gc.freeze()
                gc.enable()
