"""Work beside the window: it answers, it can be stopped, and it never outlives its owner."""

from __future__ import annotations

from threading import Event

import pytest
from PySide6.QtCore import QObject

from zhihuan.ui.worker import Worker


@pytest.fixture
def owner(qapp):
    owner = QObject()
    yield owner
    owner.deleteLater()


@pytest.fixture
def worker(owner):
    worker = Worker(owner)
    yield worker
    worker.wait()


def endless(progress):
    while True:
        progress(1, 2)


def test_the_answer_comes_back(worker, qtbot):
    with qtbot.waitSignal(worker.finished) as answered:
        worker.start(lambda progress: 42)

    assert answered.args == [42]
    assert not worker.busy


def test_progress_is_told_on_the_way(worker, qtbot):
    with qtbot.waitSignal(worker.progressed) as told:
        worker.start(endless)

    assert told.args == [1, 2]


def test_work_that_lasts_is_said_to_last(worker, qtbot):
    with qtbot.waitSignal(worker.lasting):
        worker.start(endless)

    assert worker.busy


def test_stopped_work_never_answers(worker, qtbot):
    answers: list[str] = []
    worker.finished.connect(answers.append)
    go_on = Event()

    def patient(progress):
        go_on.wait()
        return "too late"

    worker.start(patient)
    with qtbot.waitSignal(worker.cancelled):
        worker.cancel()
    go_on.set()
    worker.wait()

    assert answers == []
    assert not worker.busy


def test_new_work_takes_the_place_of_the_old(worker, qtbot):
    worker.start(endless)

    with qtbot.waitSignal(worker.finished) as answered:
        worker.start(lambda progress: "the new one")

    assert answered.args == ["the new one"]


def test_a_bug_in_the_work_is_raised_in_the_windows_thread(worker, qtbot):
    def buggy(progress):
        raise ZeroDivisionError

    with qtbot.capture_exceptions() as raised, qtbot.waitSignal(worker.cancelled):
        worker.start(buggy)

    assert [kind for kind, *_ in raised] == [ZeroDivisionError]


def test_an_owner_that_goes_takes_its_running_work_along(qtbot):
    owner = QObject()
    worker = Worker(owner)
    ended = Event()

    def lasting(progress):
        try:
            endless(progress)
        finally:
            ended.set()

    worker.start(lasting)
    owner.deleteLater()

    qtbot.waitUntil(ended.is_set)


def test_work_asked_to_stop_says_that_it_did(worker, qtbot):
    with qtbot.waitSignal(worker.progressed):
        worker.start(endless)

    with qtbot.waitSignal(worker.cancelled):
        worker.ask_to_stop()

    assert not worker.busy


def test_work_done_before_it_heard_of_stopping_answers_all_the_same(worker, qtbot):
    begun, go_on = Event(), Event()

    def deaf(progress):
        begun.set()
        go_on.wait()
        return "done"

    worker.start(deaf)
    qtbot.waitUntil(begun.is_set)
    worker.ask_to_stop()

    with qtbot.waitSignal(worker.finished) as answered:
        go_on.set()

    assert answered.args == ["done"]


def test_a_program_that_ends_takes_its_running_work_along(worker, qapp, qtbot):
    with qtbot.waitSignal(worker.progressed):
        worker.start(endless)

    qapp.aboutToQuit.emit()

    assert not worker.busy
