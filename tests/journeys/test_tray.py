"""Beside the window: the tray where there is one, and reminders that come once whoever tells them."""

from __future__ import annotations

import signal
from dataclasses import replace

import pytest

from tests.desktop import eventually
from tests.importing.statements import loan_register

TWO_LOANS = loan_register(
    {"name": name, "lender": "江南银行", "principal": "12000", "start": start, "periods": "12", "rate": "12%"}
    for name, start in (("装修贷", "2026-09-10"), ("电脑分期", "2026-09-11"))
)


@pytest.fixture
def owing(desktop_user):
    """A user with two loans, due on the 10th and the 11th of October, who has been told nothing yet."""
    desktop_user.set_clock("2026-09-28 10:00:05")
    desktop_user.ask("import", desktop_user.save("loans.csv", TWO_LOANS))
    return desktop_user


def test_with_a_tray_closing_hides_the_window_says_so_once_and_the_icon_brings_it_back(tray, owing, dunst):
    with owing.window() as window:
        eventually(window.wait().icon)

        window.close()
        eventually(lambda: not window.shown())
        assert [notice.title for notice in eventually(dunst.told)] == ["Zhihuan is still here"]
        assert window.icon()
        window.click_icon()
        window.wait().picture("tray")
        window.close()
        eventually(lambda: not window.shown())

        assert window.process.poll() is None
        window.process.send_signal(signal.SIGTERM)
        assert window.ended() == 0
    assert len(dunst.told()) == 1


def test_hidden_in_the_tray_it_still_reminds(tray, owing, dunst):
    with owing.window("--minimised", "--ledger", str(owing.ledger)) as window:
        eventually(window.icon)
        assert not window.shown()

        owing.sleep_until("2026-10-03 09:00:05")

        assert [notice.title for notice in eventually(dunst.told)] == ["装修贷 · ¥1,066.19 due in 7 days (Sat 10 Oct)"]


def test_without_a_tray_a_minimised_start_leaves_a_window_to_be_found(owing):
    with owing.window("--minimised", "--ledger", str(owing.ledger)) as window:
        eventually(window.exists)

        assert window.process.poll() is None
        assert not window.icon()


def test_of_sample_data_nobody_is_reminded_and_closing_it_ends_it_even_where_there_is_a_tray(
    tray, desktop_user, dunst
):
    with desktop_user.window("--demo") as window:
        window.wait()
        window.close()

        assert window.ended() == 0
    assert dunst.told() == []


def test_two_that_came_due_while_it_was_closed_come_one_by_one(owing, dunst):
    owing.set_clock("2026-10-12 20:00:00")

    with owing.window() as window:
        window.wait()
        notices = eventually(lambda: told if len(told := dunst.told()) == 2 else None)

    assert sorted(notice.title for notice in notices) == [
        "电脑分期 · ¥1,066.19 1 day overdue (since Sun 11 Oct)", "装修贷 · ¥1,066.19 2 days overdue (since Sat 10 Oct)",
    ]


def test_a_reminder_is_told_once_whether_by_window_tick_or_both_at_once(owing, dunst):
    with owing.window() as window:
        window.wait()
        owing.sleep_until("2026-10-10 09:00:05")
        ticks = [owing.ask("tick") for _ in range(3)]
        eventually(dunst.told)
        window.close()
        window.ended()
    with owing.window() as window:
        window.wait()
        last = owing.ask("tick")

    assert all(tick["missed"] == 0 for tick in ticks)
    told = [line for notice in dunst.told() for line in f"{notice.title}\n{notice.body}".splitlines()]
    assert sum(line.startswith("装修贷") for line in told) == 1
    assert sum(line.startswith("电脑分期") for line in told) == 1
    assert last["told"] == []


def test_where_nobody_takes_a_notice_tick_says_so_and_tells_it_later(owing, dunst):
    owing.set_clock("2026-10-10 09:00:05")
    lonely = replace(owing, desktop={})

    refused = lonely.tell("tick", "--json")

    assert refused.code == 3
    assert "to be told by the next tick" in refused.remarks
    told = owing.ask("tick")["told"]
    # Nobody ever looked while their earlier moments came: they are one notice.
    assert [len(one["reminders"]) for one in told] == [2]
    assert len(dunst.told()) == 1
