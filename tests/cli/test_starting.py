"""`zhihuan autostart` and `zhihuan timer`: what they say, what they leave, and how they end."""

from __future__ import annotations

import sys

import pytest

from tests.system.starts import tool_on_path
from zhihuan.storage.store import LedgerFile

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the folders and tools of Linux")


@pytest.fixture
def ledger(ledger):
    """A ledger that stands there, with nothing in it yet."""
    LedgerFile.open(ledger).close()
    return ledger


@pytest.fixture
def systemctl(home, tmp_path, monkeypatch):
    units = home / "config" / "systemd" / "user"
    return tool_on_path(tmp_path, "systemctl", monkeypatch, f"""
case "$*" in
    *show*tick.timer*) echo ActiveState=active; echo NextElapseUSecRealtime=@1795338420;;
    *show*tick.service*) echo ExecMainStartTimestamp=@1795334820; echo ExecMainExitTimestamp=@1795334821
                         echo ExecMainStatus=0;;
    *enable*) mkdir -p '{units}/timers.target.wants'
              ln -sf ../zhihuan-tick.timer '{units}/timers.target.wants/zhihuan-tick.timer';;
esac
""")


def test_starting_at_login_is_off_then_on_for_this_ledger_then_off_again(zhihuan, home, ledger):
    entry = home / "config" / "autostart" / "zhihuan.desktop"
    assert zhihuan("autostart", "--json").document["state"] == "off"

    on = zhihuan("autostart", "on", "--json")

    assert on.code == 0
    assert on.document == {
        "state": "on", "means": "xdg-autostart", "place": str(entry), "command": on.document["command"],
    }
    assert on.document["command"].endswith(f"--ledger {ledger} --minimised")
    assert f"--ledger {ledger} --minimised" in entry.read_text(encoding="utf-8")
    assert zhihuan("autostart", "off").out.startswith("Zhihuan does not start at login.\n")
    assert not entry.exists()


def test_another_ledger_at_login_is_said_and_how_to_mend_it(zhihuan, home):
    other = home / "other.sqlite"
    LedgerFile.open(other).close()
    zhihuan("autostart", "on", "--ledger", other)

    status = zhihuan("autostart")

    assert status.code == 0
    assert "another place or ledger than this one is started. Turn it on again" in status.out


def test_an_autostart_folder_that_takes_nothing_is_the_machines_fault(zhihuan, home):
    (home / "config").mkdir()
    (home / "config" / "autostart").write_text("")

    answer = zhihuan("autostart", "on", "--json")

    assert (answer.code, answer.out) == (3, "")
    assert str(home / "config" / "autostart") in answer.err


@pytest.mark.parametrize("verb", ["autostart", "timer"])
def test_an_act_that_there_is_not_is_a_wrong_use(zhihuan, verb):
    assert zhihuan(verb, "maybe").code == 2


@pytest.mark.parametrize(("verb", "act"), [("autostart", "on"), ("timer", "install")])
def test_a_file_that_is_no_ledger_is_refused_before_anything_is_arranged(zhihuan, home, ledger, systemctl, verb, act):
    ledger.write_bytes(b"no ledger at all, but long enough to look at" * 20)

    assert zhihuan(verb, act).code == 3
    assert not (home / "config").exists()


@pytest.mark.parametrize("empty", [True, False])
@pytest.mark.parametrize(("verb", "act"), [("autostart", "on"), ("timer", "install")])
def test_where_no_ledger_is_nothing_is_arranged_and_none_is_made(zhihuan, home, ledger, systemctl, verb, act, empty):
    for file in home.glob("ledger.sqlite*"):
        file.unlink()
    if empty:
        ledger.touch()

    answer = zhihuan(verb, act)

    assert (answer.code, answer.out) == (3, "")
    assert f"There is no ledger at {ledger}, and none was made." in answer.err
    assert not (home / "config").exists()
    assert [file.stat().st_size for file in home.glob("ledger.sqlite*")] == [0] * empty


@pytest.mark.parametrize(("verb", "how"), [("autostart", "zhihuan autostart on"), ("timer", "zhihuan timer install")])
def test_what_is_off_says_what_it_would_do_and_how_it_is_switched_on(zhihuan, verb, how, systemctl):
    assert f": {how}\n  It would be kept in: " in zhihuan(verb).out


def test_the_timer_is_set_says_how_it_goes_and_is_gone_again(zhihuan, home, ledger, systemctl):
    set_timer = zhihuan("timer", "install", "--json")

    assert set_timer.code == 0
    said = set_timer.document
    assert (said["state"], said["means"], said["running"], said["last_code"]) == ("on", "systemd", True, 0)
    assert said["command"].endswith(f"--ledger {ledger} tick")
    units = home / "config" / "systemd" / "user"
    assert "OnCalendar=*-*-* 09:02:00\n" in (units / "zhihuan-tick.timer").read_text(encoding="utf-8")
    assert 'Environment="LANG=C.UTF-8"\n' in (units / "zhihuan-tick.service").read_text(encoding="utf-8")

    words = zhihuan("timer").out
    assert "Next run: " in words
    assert "Last run: " in words
    assert "  It runs, without a window: " in words
    assert "each hour, also while Zhihuan is closed" in words
    assert "It ended well." in words
    assert "loginctl enable-linger" in words

    assert zhihuan("timer", "remove", "--json").document["state"] == "off"
    assert not list(home.rglob("*zhihuan-tick*"))


def test_a_set_timer_that_does_not_run_and_a_failed_run_are_said(zhihuan, home, systemctl, tmp_path, monkeypatch):
    zhihuan("timer", "install")
    tool_on_path(tmp_path, "systemctl", monkeypatch, """
case "$*" in
    *show*tick.timer*) echo ActiveState=inactive;;
    *show*tick.service*) echo ExecMainStartTimestamp=@1795334820; echo ExecMainExitTimestamp=@1795334821
                         echo ExecMainStatus=203;;
esac
""")

    words = zhihuan("timer").out

    assert "it is not running now. Set it again" in words
    assert "It failed with exit code 203." in words


def test_without_a_service_manager_the_line_for_cron_is_shown(zhihuan, home, ledger, systemctl):
    systemctl.refuse("show-environment")

    answer = zhihuan("timer", "install", "--json")

    assert (answer.code, answer.out) == (3, "")
    assert "7 * * * * " in answer.err
    assert f"--ledger {ledger} tick`" in answer.err
    assert not (home / "config").exists()
    assert zhihuan("timer", "status").code == 0


def test_both_are_said_in_chinese(process, home):
    assert process("autostart", LANG="zh_CN.UTF-8", LANGUAGE="zh_CN").out.startswith("登录时不启动知还。\n")
    assert process("timer", LANG="zh_CN.UTF-8", LANGUAGE="zh_CN").out.startswith("未设置系统的定时任务")
