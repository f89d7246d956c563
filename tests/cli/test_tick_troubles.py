"""A timer's tick that finds no ledger, or one it cannot read: it makes none, ends with 3 and tells it once a day."""

from __future__ import annotations

import json

import pytest

from tests.system.recorder import recording

NO_MORE_THAN_A_TITLE = "Zhihuan cannot tell you what is due"


@pytest.fixture
def desktop(private_bus, home, monkeypatch):
    """A desktop that shows notices; what it was told, title and body."""
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private_bus.address)
    with recording(private_bus.address, ["body"]) as calls:
        yield calls


def test_where_the_ledger_was_renamed_none_is_made_and_it_is_told_once_a_day(zhihuan, recorded, ledger, desktop):
    recorded()
    ledger.rename(ledger.with_name("renamed.sqlite"))

    answers = [zhihuan("tick") for _ in range(2)]

    assert [answer.code for answer in answers] == [3, 3]
    assert all(f"There is no ledger at {ledger}, and none was made." in answer.err for answer in answers)
    assert [(call[3], str(ledger) in call[4]) for call in desktop] == [(NO_MORE_THAN_A_TITLE, True)]
    assert not ledger.exists()


def test_an_empty_file_is_no_ledger_and_stays_empty(zhihuan, ledger, desktop):
    ledger.write_bytes(b"")

    assert zhihuan("tick").code == 3

    assert [call[3] for call in desktop] == [NO_MORE_THAN_A_TITLE]
    assert ledger.read_bytes() == b""


def test_a_ledger_that_cannot_be_read_is_told_too(zhihuan, ledger, desktop):
    ledger.write_bytes(b"no ledger " * 20)

    assert zhihuan("tick").code == 3

    assert [call[3] for call in desktop] == [NO_MORE_THAN_A_TITLE]


def test_in_privacy_the_notice_names_no_path(zhihuan, home, ledger, desktop):
    folder = home / "config" / "zhihuan"
    folder.mkdir(parents=True)
    (folder / "preferences.json").write_text(json.dumps({"private_notices": True}), encoding="utf-8")

    zhihuan("tick")

    assert [(call[3], call[4]) for call in desktop] == [(NO_MORE_THAN_A_TITLE, "Open Zhihuan to see why.")]


def test_what_reached_nobody_is_told_by_the_next_tick(zhihuan, private_bus, home, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private_bus.address)
    zhihuan("tick")

    with recording(private_bus.address, ["body"]) as calls:
        zhihuan("tick")

    assert len(calls) == 1
