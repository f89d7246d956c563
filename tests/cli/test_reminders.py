"""What is coming, what was told, and whether each channel can be reached."""

from __future__ import annotations

from datetime import timedelta

import pytest

from tests.builders import a_lender, a_loan
from tests.system.recorder import recording
from zhihuan.application.commands import AddLoan
from zhihuan.domain.work_days import first_year_unknown
from zhihuan.system.clock import SystemClock
from zhihuan.system.work_days import ChineseWorkDays

TODAY = SystemClock().now().date()
ADD = AddLoan(a_loan(start=TODAY - timedelta(days=2)), a_lender())


def test_what_is_coming_is_named_with_its_moment_and_why(zhihuan, recorded):
    recorded(ADD)

    document = zhihuan("reminders", "--json").document
    said = zhihuan("reminders").out

    assert {one["occasion"] for one in document["coming"]} >= {"lead"}
    assert document["coming"] == sorted(document["coming"], key=lambda one: one["moment"])
    assert {one["subject"] for one in document["coming"]} == {"jiebei"}
    assert document["told"] == []
    assert "7 days before" in said
    assert "Jiebei · due" in said
    assert "Nothing was told in the last 30 days." in said


def test_a_name_of_five_hundred_letters_is_clipped_in_both_tables(zhihuan, recorded, private_bus, monkeypatch):
    long = a_loan(start=TODAY - timedelta(days=45), name="知" * 500)
    recorded(AddLoan(long, a_lender()))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private_bus.address)
    with recording(private_bus.address, ["body"]):
        assert zhihuan("tick").code == 0

    said = zhihuan("reminders").out

    assert said.count("知" * 39 + "… · due") >= 2
    assert "知" * 40 not in said


def test_nothing_ahead_is_said(zhihuan, recorded):
    recorded(ADD)

    answer = zhihuan("reminders", "--days", "0")

    assert answer.code == 0
    assert answer.out.startswith("Nothing will be told up to")


def test_a_year_whose_holidays_are_not_known_is_named(zhihuan, recorded):
    recorded(ADD)
    far = 800
    unknown = first_year_unknown(TODAY, TODAY + timedelta(days=far), ChineseWorkDays())

    document = zhihuan("reminders", "--days", far, "--json").document
    said = zhihuan("reminders", "--days", far).out

    assert unknown is not None
    assert document["holidays_unknown"] == unknown
    assert f"The holidays of {unknown} are not known yet" in said


@pytest.mark.parametrize("days", ["-1", "999999"])
def test_days_that_make_no_sense_are_refused(zhihuan, days):
    assert zhihuan("reminders", "--days", days).code == 1


def test_what_was_told_is_listed_with_its_way_and_whether_it_arrived(zhihuan, recorded, private_bus, monkeypatch):
    recorded(AddLoan(a_loan(start=TODAY - timedelta(days=45)), a_lender()))
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private_bus.address)
    with recording(private_bus.address, ["body"]):
        assert zhihuan("tick").code == 0

    (told,) = zhihuan("reminders", "--json").document["told"]
    said = zhihuan("reminders").out

    assert told.items() >= {
        "what": "told", "channel": "freedesktop", "outcome": "confirmed", "reference": "1", "done": None,
    }.items()
    assert "confirmed" in said


def test_a_refused_notice_stands_in_the_record(zhihuan, recorded):
    recorded(AddLoan(a_loan(start=TODAY - timedelta(days=45)), a_lender()))
    zhihuan("tick")

    (told,) = zhihuan("reminders", "--json").document["told"]

    assert told.items() >= {"what": "refused", "outcome": "refused", "reason": "no_bus"}.items()


def test_the_self_test_says_the_number_a_real_service_gave(zhihuan, private_bus, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private_bus.address)

    with recording(private_bus.address, ["body"]) as calls:
        answer = zhihuan("reminders", "--self-test", "--json")
        said = zhihuan("reminders", "--self-test")

    assert answer.code == 0
    assert answer.document == {
        "reached": True,
        "tried": [
            {"channel": "freedesktop", "outcome": "confirmed", "reference": "1", "reason": None, "advice": None}
        ],
    }
    assert "delivered, number 2" in said.out
    assert len(calls) == 2


def test_a_self_test_that_reaches_nobody_says_why_and_what_helps(zhihuan):
    answer = zhihuan("reminders", "--self-test", "--json")
    said = zhihuan("reminders", "--self-test")

    (tried,) = answer.document["tried"]
    assert answer.code == said.code == 3
    assert (tried["outcome"], tried["reason"]) == ("refused", "no_bus")
    assert tried["advice"] in said.out
    assert "The window's list says what is due all the same." in said.err


def test_a_service_that_takes_without_an_answer_is_not_called_delivered(zhihuan, private_bus, monkeypatch):
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private_bus.address)

    with recording(private_bus.address, ["body"], deaf_to="Notify"):
        answer = zhihuan("reminders", "--self-test")

    assert answer.code == 3
    assert "refused. The notification service does not answer." in answer.out


def test_a_self_test_and_days_do_not_go_together(zhihuan):
    assert zhihuan("reminders", "--self-test", "--days", "3").code == 2
