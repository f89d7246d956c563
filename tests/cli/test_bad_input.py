"""Whatever is handed in by mistake: a sentence, exit code 1 or 3, and nothing lost."""

from __future__ import annotations

import hashlib
import os
import sqlite3
import sys
import tempfile
from pathlib import Path

import pytest

from tests.builders import a_lender, a_loan
from tests.cli.lost_lines import household, lost
from tests.cli.statements import REGISTER
from tests.storage.conftest import without_root
from zhihuan.application.commands import AddLoan

HEADER = "name,lender,principal,start,term,annual rate,method,due day\n"
PLAN = ("schedule", "--annual-rate", "12%", "--periods", "3", "--method", "level")


@pytest.fixture
def ledger_as_before(zhihuan, recorded, ledger):
    """A ledger that holds a loan; afterwards it must hold exactly that."""
    recorded(AddLoan(a_loan(), a_lender()))
    yield
    assert [loan["name"] for loan in zhihuan("loans", "--json").document["loans"]] == ["Jiebei"]
    assert zhihuan("check").code == 0
    assert len(zhihuan("history", "--json").document["steps"]) == 1


def calm(answer, code=1):
    """Say whether an answer is a sentence on stderr and nothing else."""
    assert answer.code == code, answer
    assert "Traceback" not in answer.err
    assert answer.err.strip().endswith((".", "?")), answer.err
    return answer.err


FILES = {
    "an empty file": (b"", "is empty"),
    "white space only": (b" \n\n\t\n", "is empty"),
    "a header without rows": (HEADER.encode(), "no row after them"),
    "a photograph": (b"\xff\xd8\xff\xe0\x00\x10JFIF\x00" + bytes(range(256)), "is a picture"),
    "200 columns": ((",".join(f"c{n}" for n in range(200)) + "\n" + "1," * 199 + "1\n").encode(), "200 columns"),
    "a letter": (b"Dear Sir,\n\nI was told that my credit line was closed.\n", "headings"),
    "a database": (b"SQLite format 3\x00" + bytes(100), "is a database"),
    "a workbook": (b"PK\x03\x04" + bytes(26) + b"xl/workbook.xml" + bytes(100), "is cut off or broken"),
    "bytes of no encoding": (HEADER.encode() + b"\x81\xfe\xff\x00\xc3\x28" * 40, ""),
}


@pytest.mark.parametrize("what", FILES)
def test_what_is_no_statement_is_refused(zhihuan, home, ledger_as_before, what):
    content, said = FILES[what]
    path = home / "statement.csv"
    path.write_bytes(content)

    answer = zhihuan("import", path, "--json")

    assert said in calm(answer)
    assert answer.out == ""


ROWS = {
    "NaN": ("A,Ant,NaN,2026-01-01,12,12%,level,1", "“NaN” is not an amount"),
    "1e3000000": ("A,Ant,1e3000000,2026-01-01,12,12%,level,1", "“1e3000000” is not an amount"),
    "9999-12-31": ("A,Ant,1000,9999-12-31,12,12%,level,1", "The year of “9999-12-31” is too far from ours"),
    "2025-02-30": ("A,Ant,1000,2025-02-30,12,12%,level,1", "“2025-02-30” is not a day of the calendar"),
    "an unclosed quote": (
        '"A,Ant,1000,2026-01-01,12,12%,level,1\nB,Ant,1000,2026-01-01,12,12%,level,1', "A quotation mark in line 2",
    ),
    "a rate that is a word": ("A,Ant,1000,2026-01-01,12,low,level,1", "“low” is not a rate"),
    "an endless number": (f"A,Ant,{'9' * 400},2026-01-01,12,12%,level,1", "larger than a ledger can hold"),
}


@pytest.mark.parametrize("what", ROWS)
def test_a_row_that_cannot_be_is_told_with_its_line(zhihuan, home, what):
    row, said = ROWS[what]
    path = home / "statement.csv"
    path.write_text(HEADER + row + "\n", encoding="utf-8")

    answer = zhihuan("import", path, "--dry-run")

    assert said in calm(answer)
    assert "line 2" in answer.err


def test_a_principal_below_zero_is_not_taken_for_a_repayment(zhihuan, home):
    path = home / "loans.csv"
    path.write_text(HEADER + "A,Ant,-1000,2026-01-01,12,12%,level,1\n", encoding="utf-8")

    answer = zhihuan("import", path, "--dry-run")

    assert "The principal is -1000.00, but it must be above zero." in answer.err


def test_an_unclosed_quote_costs_its_own_row_only(zhihuan, home):
    path = home / "statement.csv"
    row = "Ant,1000,2026-01-01,12,12%,level,1\n"
    path.write_text(f'{HEADER}"A,{row}B,{row}', encoding="utf-8")

    answer = zhihuan("import", path)

    assert "line 2: in error. A quotation mark is opened in line 2 and never closed" in calm(answer)
    assert [loan["name"] for loan in zhihuan("loans", "--json").document["loans"]] == ["B"]


@pytest.mark.skipif(sys.platform == "win32", reason="file names are no bytes here")
@pytest.mark.parametrize(("raw", "shown"), [
    ("借款.csv".encode("gb18030"), "借款.csv"), (b"\xff\xfe.csv", "\ufffd\ufffd.csv"),
])
@pytest.mark.parametrize("form", [(), ("--json",)])
def test_a_file_name_of_other_bytes_is_recorded_as_it_can_be_read(zhihuan, home, raw, shown, form):
    path = home / os.fsdecode(raw)
    path.write_text(f"{HEADER}A,Ant,1000,2026-01-01,12,12%,level,1\n", encoding="utf-8")

    answer = zhihuan("import", path, "--paid-before", "2026-11-01", *form)

    assert answer.code == 0, answer
    assert shown in answer.out
    assert shown in zhihuan("history").out


@pytest.mark.parametrize(("arguments", "said"), [
    ((*PLAN, "--principal", "NaN", "--start", "2026-01-01"), "“NaN” is not an amount"),
    ((*PLAN, "--principal", "1e3000000", "--start", "2026-01-01"), "“1e3000000” is not an amount"),
    ((*PLAN, "--principal", "9" * 5000, "--start", "2026-01-01"), "."),
    ((*PLAN, "--principal", "-5", "--start", "2026-01-01"), "above zero"),
    ((*PLAN, "--principal", "0", "--start", "2026-01-01"), "above zero"),
    ((*PLAN, "--principal", "1", "--start", "2025-02-30"), "“2025-02-30” is not a day"),
    ((*PLAN, "--principal", "1", "--start", "9999-12-31"), "it begins in the year 1 and ends in 9999"),
    ((*PLAN, "--principal", "1", "--start", "2026-01-01", "--first-due", "2025-01-01"), "must come after"),
    ((*PLAN, "--principal", "1", "--start", "2026-01-01", "--due-day", "32"), "between 1 and 31"),
    (("schedule", "--principal", "1", "--start", "2026-01-01", "--method", "level", "--periods", "0",
      "--annual-rate", "1%"), "between 1 and 600"),
    (("schedule", "--principal", "1", "--start", "2026-01-01", "--method", "level", "--periods", "1",
      "--annual-rate", "low"), "“low” is not a rate"),
    (("cost", "--received", "0", "--payment", "1", "--periods", "1"), "above zero"),
    (("cost", "--received", "1", "--payment", "1", "--periods", "99999999999"), "between 1 and 600"),
    (("due", "--as-of", "soon"), "“soon” is not a day"),
    (("due", "--within", "-1"), "between 0 and 36525. Give such a number."),
    (("history", "--limit", "0"), "The number of steps is 0, but it must lie between 1 and"),
    (("due", "--within", "99999999999999"), "between 0 and"),
    (("health", "--as-of", "2025-02-30"), "“2025-02-30” is not a day"),
    (("health", "--as-of", "0001-01-01"), "a month (0-12) that the calendar does not have"),
    (("import", "x.csv", "--paid-before", "never"), "“never” is not a day"),
])
def test_a_wrong_argument_is_told_in_a_sentence(zhihuan, arguments, said):
    assert said in calm(zhihuan(*arguments))


def test_the_last_day_of_the_calendar_has_its_dues(zhihuan, recorded):
    recorded(AddLoan(a_loan(), a_lender()))

    document = zhihuan("due", "--as-of", "9999-12-31", "--json").document

    assert document["until"] == "9999-12-31"
    assert len(document["dues"]) == 12


@pytest.mark.parametrize("verb", ["loans", "health", "recovery", "lines"])
@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_ends_of_the_calendar_can_be_looked_at(zhihuan, recorded, verb, day):
    recorded(AddLoan(a_loan(), a_lender()))

    answer = zhihuan(verb, "--as-of", day)

    assert answer.code in {0, 1}
    assert "Traceback" not in answer.err


def test_a_missing_file_and_a_folder_are_the_machines_refusal(zhihuan, home, ledger_as_before):
    assert "does not exist" in calm(zhihuan("import", home / "nowhere.csv"), code=3)
    assert "it is a folder" in calm(zhihuan("import", home), code=3)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
@pytest.mark.parametrize("beside", [False, True])
def test_a_pipe_is_refused_at_once_alone_and_beside_a_file(process, home, beside):
    pipe, bill = home / "pipe.csv", home / "bill.csv"
    os.mkfifo(pipe)
    bill.write_text("date,loan,amount\n2026-01-01,Car,1\n")

    answer = process("import", pipe, *([bill] if beside else []), "--ledger", home / "new.sqlite")

    assert "it is a device or a pipe, not a file" in calm(answer, code=3)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes here")
def test_a_pipe_is_no_ledger(process, home):
    os.mkfifo(home / "pipe.sqlite")

    assert "is no ledger" in calm(process("loans", "--ledger", home / "pipe.sqlite"), code=3)


def test_a_ledger_that_is_no_database_is_left_as_it_is(zhihuan, home):
    path = home / "photo.jpg"
    path.write_bytes(b"\xff\xd8\xff\xe0" + bytes(5000))
    before = hashlib.sha256(path.read_bytes()).digest()

    for verb in (["loans"], ["undo"], ["check"], ["tick"]):
        assert "is no ledger" in calm(zhihuan(*verb, "--ledger", path), code=3)
    assert hashlib.sha256(path.read_bytes()).digest() == before


def test_a_mistyped_empty_statement_does_not_become_a_ledger(zhihuan, home):
    path = home / "empty.csv"
    path.touch()

    assert "is no ledger" in calm(zhihuan("loans", "--ledger", path), code=3)
    assert path.read_bytes() == b""


def test_an_empty_file_made_a_ledger_is_mentioned(zhihuan, ledger):
    ledger.touch()

    assert "an empty one was made" in zhihuan("loans").err


def test_another_programs_database_is_left_as_it_is(zhihuan, home):
    path = home / "other.sqlite"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    other.close()

    assert "another program's database" in calm(zhihuan("loans", "--ledger", path), code=3)


def test_a_ledger_from_a_newer_version_is_left_as_it_is(zhihuan, recorded, ledger):
    recorded(AddLoan(a_loan(), a_lender()))
    with sqlite3.connect(ledger) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    before = hashlib.sha256(ledger.read_bytes()).digest()

    assert "A newer version of Zhihuan wrote" in calm(zhihuan("loans"), code=3)
    assert hashlib.sha256(ledger.read_bytes()).digest() == before


def test_a_damaged_ledger_is_told(zhihuan, recorded, ledger):
    recorded(AddLoan(a_loan(), a_lender()))
    with ledger.open("r+b") as file:
        file.seek(4096)
        file.write(b"\xff" * 60_000)

    assert zhihuan("loans").code in {1, 3}


@pytest.fixture
def shared_folder():
    """A folder outside pytest's own, which only root may enter."""
    with tempfile.TemporaryDirectory(prefix="zhihuan-") as name:
        folder = Path(name)
        folder.chmod(0o777)
        yield folder
        folder.chmod(0o777)


def test_a_read_only_folder_is_the_machines_refusal(zhihuan, shared_folder, monkeypatch):
    monkeypatch.delenv("XDG_RUNTIME_DIR")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(shared_folder))
    register = shared_folder / "loans.csv"
    register.write_text(REGISTER, encoding="utf-8")
    zhihuan("import", register, "--dry-run")
    shared_folder.chmod(0o555)

    with without_root():
        answer = zhihuan("import", register, "--ledger", shared_folder / "ledger.sqlite")

    assert "cannot be written: permission is denied" in calm(answer, code=3)
    assert [path.name for path in shared_folder.iterdir()] == ["loans.csv"]


def test_a_ledger_below_a_file_is_the_machines_refusal(zhihuan, home):
    (home / "file").touch()

    assert "not a folder" in calm(zhihuan("loans", "--ledger", home / "file" / "ledger.sqlite"), code=3)


@pytest.mark.parametrize("typed", [
    ["enquiry", "--set", "{raw}"], ["guarantee", "--set", "{raw}", "1"], ["income", "--set", "{raw}", "1"],
    ["recovery", "tell", "Huabei", "--told", "{raw}"], ["recovery", "step", "Huabei", "other", "--note", "{raw}"],
    ["recovery", "contact", "Huabei", "--asked", "{raw}"], ["recovery", "flow", "Huabei", "{raw}", "--amount", "1"],
])
def test_words_of_a_terminal_in_another_encoding_are_read(zhihuan, recorded, typed):
    recorded(*household(), lost())
    raw = "中国银行".encode("gb18030").decode("utf-8", "surrogateescape")

    answer = zhihuan(*(part.format(raw=raw) for part in typed), "--json")

    assert answer.code == 0, answer.err
    assert "中国银行" in answer.out
