"""What is pressed on a notice of a real notification service is done by the running program."""

from __future__ import annotations

import os
import signal

import pytest

from tests.desktop import eventually
from tests.importing.statements import loan_register

LOAN = loan_register([{
    "name": "装修贷", "lender": "江南银行", "principal": "12000", "start": "2026-09-10", "periods": "12", "rate": "12%",
}])
DUE = "装修贷 · ¥1,066.19 due today (Sat 10 Oct)"


@pytest.fixture
def owing(desktop_user):
    """A user with one loan, whose first instalment is due today and was not told of yet."""
    desktop_user.set_clock("2026-10-10 09:00:05")
    desktop_user.ask("import", desktop_user.save("loan.csv", LOAN))
    return desktop_user


def paid(user):
    """What was paid, in the ledger's own words."""
    return [step["action"] for step in user.ask("history")["steps"]].count("payment_recorded")


def test_paid_pressed_on_the_notice_records_the_payment_once(owing, dunst):
    with owing.window() as window:
        window.wait()
        eventually(lambda: dunst.on_screen() == 1)

        dunst.press("Paid")
        eventually(lambda: paid(owing) == 1)

        assert owing.ask("due")["dues"][0]["state"] != "due"
        window.close()
        window.ended()
    assert sorted(dunst.buttons()) == ["Open", "Paid", "Tomorrow"]


def test_paid_pressed_after_the_loan_was_taken_back_elsewhere_says_so_and_records_nothing(tray, owing, dunst):
    with owing.window("--minimised", "--ledger", str(owing.ledger)) as window:
        eventually(window.icon)
        eventually(lambda: dunst.on_screen() == 1)
        # The window takes the notice off as soon as it hears of the undo: it is held until *Paid* is pressed.
        os.kill(window.process.pid, signal.SIGSTOP)
        owing.ask("undo")
        dunst.press("Paid")
        eventually((dunst.menu / "offered").exists)
        os.kill(window.process.pid, signal.SIGCONT)
        eventually(dunst.gone)
        eventually(dunst.on_screen)

    assert [notice.title.split(":")[0] for notice in dunst.told()] == [DUE, "Nothing was changed"]
    assert owing.ask("loans")["loans"] == []


def test_tomorrow_is_told_again_tomorrow_once(tray, owing, dunst):
    with owing.window("--minimised", "--ledger", str(owing.ledger)) as window:
        eventually(window.icon)
        eventually(lambda: dunst.on_screen() == 1)
        dunst.press("Tomorrow")
        eventually(lambda: dunst.on_screen() == 0)

        owing.sleep_until("2026-10-10 20:00:05")
        owing.sleep_until("2026-10-11 09:00:05")
        eventually(dunst.on_screen)

    assert [notice.title for notice in dunst.told()] == [DUE, "装修贷 · ¥1,066.19 1 day overdue (since Sat 10 Oct)"]


def test_a_click_on_the_notice_opens_the_loan(tray, owing, dunst):
    with owing.window("--minimised", "--ledger", str(owing.ledger)) as window:
        eventually(window.icon)
        eventually(lambda: dunst.on_screen() == 1)

        dunst.click()

        window.wait("装修贷").picture("notice-opened")


def test_a_service_that_hangs_is_told_later_once_and_the_window_goes_on(owing, dunst):
    os.kill(dunst.process.pid, signal.SIGSTOP)
    with owing.window() as window:
        window.wait()
        window.press("ctrl+2")
        window.wait("Loans")
        os.kill(dunst.process.pid, signal.SIGCONT)
        owing.sleep_until("2026-10-10 09:10:00")

        eventually(dunst.on_screen)
        window.close()
        window.ended()
    assert [notice.title for notice in dunst.told()] == [DUE]


def test_paid_pressed_after_the_ledger_was_renamed_is_refused_and_said(tray, owing, dunst):
    with owing.window("--minimised", "--ledger", str(owing.ledger)) as window:
        eventually(window.icon)
        eventually(lambda: dunst.on_screen() == 1)
        elsewhere = owing.ledger.with_name("elsewhere.sqlite")
        owing.ledger.rename(elsewhere)

        dunst.press("Paid")
        eventually(dunst.gone)
        eventually(dunst.on_screen)

        assert not owing.ledger.exists()
        elsewhere.rename(owing.ledger)
        window.process.send_signal(signal.SIGTERM)
        assert window.ended() == 0
    assert any("no longer stands at" in f"{notice.title}{notice.body}" for notice in dunst.told())
    assert paid(owing) == 0
