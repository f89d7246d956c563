"""How the program starts and ends: exit codes, languages, pipes, bugs."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.importing.statements import loan_register
from tests.rules.tree import ROOT
from zhihuan import __version__
from zhihuan.cli.arguments import read
from zhihuan.cli.output import Output

PLAN = ("schedule", "--principal", "12000", "--periods", "12", "--start", "2026-01-31", "--method", "level",
        "--annual-rate", "12%")
FULL = Path("/dev/full")
BUG = """\
import zhihuan.application.loan_list

def broken(position):
    secret = "8,933.30 of " + "Auntie"
    raise ValueError(secret)

zhihuan.application.loan_list.loan_rows = broken
"""


@pytest.mark.parametrize("place", ["before", "after"])
def test_the_ledger_may_be_named_before_the_verb_or_after(zhihuan, home, place):
    other = home / "other.sqlite"
    named = ("--ledger", other)

    answer = zhihuan(*named, "check") if place == "before" else zhihuan("check", *named)

    assert answer.out == f"{other} is whole.\n"


def test_without_a_verb_the_window_is_meant():
    options = read(["--minimised", "--demo"], speak=lambda: pytest.fail("nothing to say"))

    assert (options.verb, options.minimised, options.demo, options.ledger) == (None, True, True, None)


@pytest.mark.parametrize("arguments", [["fly"], ["--fly"], ["due", "--within", "soon"], ["import"], ["schedule"]])
def test_a_wrong_use_is_told_with_code_two(zhihuan, arguments):
    answer = zhihuan(*arguments)

    assert answer.code == 2
    assert answer.err.startswith("usage: zhihuan")


@pytest.mark.parametrize(("arguments", "said"), [
    (["fly"], "zhihuan：错误：参数 命令：无此选项：'fly'（可选："), (["--fly"], "无法识别的参数：--fly"),
    (["due", "--within"], "zhihuan due：错误：参数 --within：后面缺少一个值"),
    (["due", "--within", "soon"], "参数 --within：不是整数：'soon'"), (["due", "--json=1"], "不接受值：'1'"),
    (["import"], "缺少必需的参数：FILE"), (["income", "--set", "pay"], "后面要有 2 个值"),
    (["schedule"], "缺少 --start, --principal, --annual-rate, --periods"),
    (["schedule", "--day-count", "x"], "参数 --day-count：“x”"),
])
def test_a_wrong_use_is_told_in_the_users_language(process, arguments, said):
    answer = process(*arguments, LANG="zh_CN.UTF-8", LANGUAGE="zh_CN")

    assert answer.code == 2
    assert answer.err.startswith("用法：zhihuan")
    assert said in answer.err


def test_help_is_in_the_users_language(process):
    answer = process("import", "--help", LANG="zh_CN.UTF-8", LANGUAGE="zh_CN")

    assert answer.out.startswith("用法：zhihuan import")
    assert "显示本帮助并退出" in answer.out
    assert not {"usage", "options:", "arguments", "show this"} & set(answer.out.split())


def test_the_self_test_names_its_checks_in_the_users_language(process):
    answer = process("self-test", LANG="zh_CN.UTF-8", LANGUAGE="zh_CN", QT_QPA_PLATFORM="offscreen")

    assert "正常  账本：" in answer.out
    assert "ok " not in answer.out


@pytest.mark.parametrize("verb", [
    "import", "export", "loans", "lines", "due", "health", "recovery", "schedule", "cost", "tick", "timer", "autostart",
    "undo", "redo", "history", "check", "self-test",
])
def test_every_verb_explains_itself(zhihuan, verb):
    answer = zhihuan(verb, "--help")

    assert answer.code == 0
    assert "--json" in answer.out
    assert "--ledger FILE" in answer.out


def test_the_version_is_said(process):
    assert process("--version").out == f"zhihuan {__version__}\n"


def test_a_process_of_its_own_answers_far_from_the_checkout(process, home):
    answer = process(*PLAN, "--json")

    assert answer.code == 0
    assert answer.document["rows"][0]["payment"] == "1066.19"
    assert answer.err == ""
    assert list(home.iterdir()) == []


def test_the_usual_ledger_stands_in_the_platforms_folder(process, home):
    process("loans")

    assert (home / "data" / "zhihuan" / "ledger.sqlite").stat().st_mode & 0o777 == 0o600


def test_a_reader_that_has_read_enough_is_no_error(home):
    piped = f"{sys.executable} -m zhihuan {' '.join(PLAN)} --json | head -1"
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}

    done = subprocess.run(["sh", "-c", piped], cwd=home, capture_output=True, check=False, env=environment)

    assert done.stdout == b"{\n"
    assert done.stderr == b""


@pytest.mark.skipif(not FULL.exists(), reason="no device that is always full")
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_an_answer_that_finds_no_room_is_the_machines_fault(home, form):
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "desktop")}
    with FULL.open("w", encoding="utf-8") as full:
        done = subprocess.run(
            [sys.executable, "-m", "zhihuan", *PLAN, *form], cwd=home, stdout=full, stderr=subprocess.PIPE,
            check=False, env=environment, text=True,
        )
        deaf = subprocess.run(
            [sys.executable, "-m", "zhihuan", *PLAN, *form], cwd=home, stdout=full, stderr=full, check=False,
            env=environment,
        )

    assert done.returncode == deaf.returncode == 3
    assert "could not be written where it was sent: the disk is full." in done.stderr
    assert len(done.stderr.splitlines()) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux is started without a desktop")
@pytest.mark.parametrize(("desktop", "said"), [
    ({}, "there is no desktop here"),
    ({"DISPLAY": ":99"}, "the desktop “:99” does not answer"),
    ({"WAYLAND_DISPLAY": "wayland-7"}, "the desktop “wayland-7” does not answer"),
    ({"WAYLAND_DISPLAY": "wayland-7", "DISPLAY": ":99", "QT_QPA_PLATFORM": "wayland;xcb"}, "does not answer"),
])
@pytest.mark.parametrize("arguments", [(), ("--demo",), ("--minimised",)])
def test_without_a_desktop_the_window_says_so(process, home, monkeypatch, desktop, said, arguments):
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "WAYLAND_SOCKET", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)

    answer = process(*arguments, **desktop)

    assert answer.code == 3
    assert said in answer.err
    assert "`zhihuan due`" in answer.err
    assert len(answer.err.splitlines()) == 1


def test_a_bug_is_an_apology_with_the_logs_place_and_never_a_traceback(process, home, tmp_path):
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(BUG, encoding="utf-8")
    path = f"{broken}:{ROOT / 'desktop'}"

    answer = process("loans", PYTHONPATH=path)
    with_trace = process("loans", "--debug", PYTHONPATH=path)

    assert answer.code == with_trace.code == 70
    assert "a mistake in Zhihuan, not yours" in answer.err
    assert "Traceback" not in answer.err
    assert "ValueError: 8,933.30 of Auntie" in with_trace.err
    (log,) = home.rglob("zhihuan.log")
    assert str(log) in answer.err
    assert "ValueError" in log.read_text(encoding="utf-8")
    assert "Auntie" not in log.read_text(encoding="utf-8")


def test_json_is_one_document_that_any_encoding_can_carry():
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    Output(as_json=True, answers=narrow).answer({"name": "借呗"}, [])
    narrow.seek(0)

    assert json.loads(narrow.read()) == {"name": "借呗"}


def test_text_that_a_stream_cannot_hold_is_marked_and_does_not_fail():
    narrow = io.TextIOWrapper(io.BytesIO(), encoding="ascii")
    Output(as_json=False, answers=narrow).answer({}, ["借呗 1.00"])
    narrow.seek(0)

    assert narrow.read() == "?? 1.00\n"


def test_a_plan_needs_neither_widgets_nor_a_ledgers_library():
    heavy = ["PySide6.QtWidgets", "PySide6.QtGui", "sqlite3", "sqlite_utils", "apscheduler", "plyer", "jeepney"]
    code = f"import sys; from zhihuan.__main__ import main; main({list(PLAN)!r})"
    report = f"print([module for module in {heavy} if module in sys.modules])"

    done = subprocess.run(
        [sys.executable, "-c", f"{code}; {report}"], capture_output=True, text=True, check=True, cwd=ROOT / "desktop"
    )

    assert done.stdout.splitlines()[-1] == "[]"


def test_what_the_systems_timer_runs_each_hour_needs_no_widgets_even_where_something_is_due(tmp_path):
    register, ledger = tmp_path / "loans.csv", tmp_path / "ledger.sqlite"
    register.write_bytes(loan_register())
    heavy = ["PySide6.QtWidgets", "PySide6.QtGui", "apscheduler", "plyer", "openpyxl"]
    on = ["--ledger", str(ledger)]
    code = f"import sys; from zhihuan.__main__ import main; code = main({['tick', *on]!r})"
    report = f"print(code, [module for module in {heavy} if module in sys.modules])"
    nobody = {**os.environ, "HOME": str(tmp_path), "DBUS_SESSION_BUS_ADDRESS": "unix:path=/nonexistent"}

    importing = [sys.executable, "-m", "zhihuan", "import", str(register), *on]
    subprocess.run(importing, capture_output=True, check=True, cwd=ROOT / "desktop", env=nobody)
    done = subprocess.run(
        [sys.executable, "-c", f"{code}; {report}"], capture_output=True, text=True, check=True, cwd=ROOT / "desktop",
        env=nobody,
    )

    assert done.stdout.splitlines()[-1] == "3 []"
