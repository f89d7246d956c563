"""Undo, redo, history, check, tick and self-test."""

from __future__ import annotations

import sqlite3

import pytest

from tests.builders import a_lender, a_loan
from tests.system.recorder import recording
from zhihuan.application.commands import AddLoan, DeleteLoan
from zhihuan.domain.loan import LoanId

ADD = AddLoan(a_loan(), a_lender())


def test_undo_and_redo_move_between_two_states(zhihuan, recorded):
    recorded(ADD)

    undone = zhihuan("undo", "--json")
    empty = zhihuan("loans", "--json").document["loans"]
    redone = zhihuan("redo", "--json")

    assert empty == []
    assert len(zhihuan("loans", "--json").document["loans"]) == 1
    assert undone.document["step"]["undone"] is True
    assert redone.document["step"].items() >= {
        "number": 1, "action": "loan_added", "name": "Jiebei", "amount": "12000.00", "currency": "CNY", "undone": False,
    }.items()


def test_undo_says_what_it_took_back(zhihuan, recorded):
    recorded(ADD)

    assert zhihuan("undo").out == "Undone: Added the loan Jiebei, ¥12,000.00\n"
    assert zhihuan("redo").out == "Done again: Added the loan Jiebei, ¥12,000.00\n"


@pytest.mark.parametrize("verb", ["undo", "redo"])
def test_nothing_to_undo_or_redo_is_the_users_to_know(zhihuan, verb):
    answer = zhihuan(verb)

    assert answer.code == 1
    assert f"nothing to {verb}" in answer.err


def test_the_history_is_newest_first_and_shows_what_was_undone(zhihuan, recorded):
    recorded(ADD, DeleteLoan(LoanId("jiebei")))
    zhihuan("undo")

    steps = zhihuan("history", "--json").document["steps"]

    assert [(step["number"], step["action"], step["undone"]) for step in steps] == [
        (2, "loan_deleted", True), (1, "loan_added", False),
    ]
    assert "undone" in zhihuan("history").out
    assert len(zhihuan("history", "--limit", "1", "--json").document["steps"]) == 1


@pytest.mark.parametrize("limit", ["0", "-1"])
def test_a_history_of_no_steps_cannot_be_asked_for(zhihuan, limit):
    assert zhihuan("history", "--limit", limit).code == 1


def test_a_whole_ledger_passes_its_check(zhihuan, recorded, ledger):
    recorded(ADD)

    document = zhihuan("check", "--json").document

    assert document.items() >= {"ledger": str(ledger), "whole": True, "problems": []}.items()
    assert document["counts"]["loan"] == 1
    assert zhihuan("check").out == f"{ledger} is whole.\n"


def test_a_ledger_changed_behind_our_back_fails_its_check(zhihuan, recorded, ledger):
    recorded(ADD)
    with sqlite3.connect(ledger) as other:
        other.execute("DELETE FROM history")
    other.close()

    answer = zhihuan("check", "--json")

    assert answer.code == 1
    assert answer.document["problems"]
    assert "1 problem in" in zhihuan("check").out


def test_a_tick_with_nothing_to_tell_says_so(zhihuan, recorded):
    recorded()
    answer = zhihuan("tick")

    assert (answer.code, answer.out) == (0, "Nothing to tell.\n")


def test_a_tick_without_a_desktop_says_that_it_was_refused_and_keeps_the_reminder(zhihuan, recorded):
    recorded(ADD)

    first = zhihuan("tick", "--json")
    again = zhihuan("tick", "--json")

    assert first.code == again.code == 3
    (told,) = first.document["told"]
    assert (told["channel"], told["outcome"]) == ("freedesktop", "refused")
    assert "payments need attention" in told["title"]
    assert first.document["missed"] == 1
    assert again.document["told"][0]["reminders"] == told["reminders"]
    assert "No channel took 1 notice:" in first.err


def test_a_tick_tells_a_real_notification_service_once(zhihuan, recorded, private_bus, monkeypatch):
    recorded(ADD)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", private_bus.address)

    with recording(private_bus.address, ["body"]) as calls:
        first = zhihuan("tick", "--json")
        again = zhihuan("tick", "--json")

    (told,) = first.document["told"]
    assert first.code == again.code == 0
    assert (told["channel"], told["outcome"], told["reference"]) == ("freedesktop", "confirmed", "1")
    assert [(call[3], call[4]) for call in calls] == [(told["title"], told["body"])]
    assert again.document["told"] == []


def test_the_self_test_tries_everything_a_bundle_needs(process):
    answer = process("self-test", "--json", QT_QPA_PLATFORM="offscreen")

    passed = {check["check"]: check["passed"] for check in answer.document["checks"]}
    assert passed == dict.fromkeys(
        [
            "resources", "translation", "cost", "ledger", "import", "export", "reminder", "notifications", "icon",
            "chart", "window",
        ], True
    ), answer.out
    assert answer.code == 0
