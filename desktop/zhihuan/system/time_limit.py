"""Runs what may hang on a thread of its own and waits for it only so long."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future
from threading import Thread
from typing import TypeVar

_Answer = TypeVar("_Answer")


class TimeLimit:
    """A limit on one kind of call. While one still hangs no other is begun, so hanging calls never pile up."""

    def __init__(self, seconds: float, thread_name: str) -> None:
        self._seconds = seconds
        self._thread_name = thread_name
        self._last: Thread | None = None

    def run(self, call: Callable[[], _Answer]) -> _Answer:
        """Return what the call returns or raise what it raises; raises TimeoutError when it takes too long."""
        if self._last is not None and self._last.is_alive():
            raise TimeoutError
        answer: Future[_Answer] = Future()
        # A daemon: a call that never returns must not keep the program from ending.
        self._last = Thread(target=_settle, args=(answer, call), name=self._thread_name, daemon=True)
        self._last.start()
        result = answer.result(timeout=self._seconds)
        self._last.join(timeout=self._seconds)
        return result


def _settle(answer: Future[_Answer], call: Callable[[], _Answer]) -> None:
    try:
        result = call()
    except Exception as problem:  # noqa: BLE001 - it is raised where the answer is awaited
        answer.set_exception(problem)
    else:
        answer.set_result(result)
