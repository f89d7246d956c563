"""The log helps a stranger find a bug and tells nothing about the user."""

from __future__ import annotations

import logging
import os
import stat
import sys
import threading

import pytest

from zhihuan.system.logs import catch_bugs, open_log, wordless

PRIVATE = "8,933.30 owed to Auntie"


@pytest.fixture
def log(tmp_path):
    close = open_log(tmp_path / "logs")
    yield tmp_path / "logs" / "zhihuan.log"
    close()


@pytest.fixture
def reports():
    reports: list[str] = []
    undo = catch_bugs(reports.append)
    yield reports
    undo()


def fail():
    try:
        dict[str, str]()[PRIVATE]
    except KeyError as problem:
        raise ValueError(PRIVATE) from problem


def caught():
    try:
        fail()
    except ValueError as problem:
        return problem


def test_an_error_is_logged_by_kind_and_place_but_not_in_words(log):
    logging.getLogger("zhihuan.storage").error("could not apply", exc_info=caught())

    text = log.read_text()
    assert PRIVATE not in text
    assert "could not apply" in text
    assert "KeyError" in text
    assert "ValueError" in text
    assert "in fail" in text


def test_a_bug_on_the_main_thread_is_logged_and_reported(log, reports):
    problem = caught()

    sys.excepthook(type(problem), problem, problem.__traceback__)

    assert reports == [wordless(problem)]
    assert PRIVATE not in reports[0]
    assert "a bug" in log.read_text()


def test_a_bug_on_another_thread_is_reported_too(log, reports):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()

    assert [report.splitlines()[-1] for report in reports] == ["ValueError"]


def test_undoing_gives_the_hooks_back():
    before = (sys.excepthook, threading.excepthook)

    catch_bugs(lambda report: None)()

    assert (sys.excepthook, threading.excepthook) == before


def test_the_log_does_not_grow_without_end(log):
    for _ in range(5000):
        logging.getLogger("zhihuan").info("x" * 400)

    sizes = [file.stat().st_size for file in log.parent.iterdir()]
    assert len(sizes) == 4
    assert sum(sizes) < 1_200_000


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_only_the_user_may_read_the_log(log):
    assert stat.S_IMODE(log.stat().st_mode) == 0o600
