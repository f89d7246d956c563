"""What only a person can say of a file is asked for, or taken from options; a password is shown nowhere."""

from __future__ import annotations

import io

import pytest
import pyzipper

from tests.cli.statements import ALIPAY
from tests.importing.packed import zipped

_PASSWORD = "open sesame 芝麻"  # noqa: S105


@pytest.fixture
def locked(home):
    stream = io.BytesIO()
    with pyzipper.AESZipFile(stream, "w", compression=pyzipper.ZIP_DEFLATED, encryption=pyzipper.WZ_AES) as archive:
        archive.setpassword(_PASSWORD.encode())
        archive.writestr("alipay.csv", ALIPAY)
    path = home / "alipay.zip"
    path.write_bytes(stream.getvalue())
    return path


def test_a_password_in_a_file_opens_an_archive_and_is_shown_nowhere(zhihuan, locked, home):
    secret = home / "secret"
    secret.write_text(f"{_PASSWORD}\n", encoding="utf-8")

    answer = zhihuan("import", locked, "--password-file", secret, "--json")

    assert (answer.code, answer.document["files"][0]["sheet"]) == (0, "alipay.csv")
    assert _PASSWORD not in answer.out + answer.err


def test_a_password_in_the_environment_opens_an_archive(zhihuan, locked, monkeypatch):
    monkeypatch.setenv("ZHIHUAN_ZIP_PASSWORD", _PASSWORD)

    assert zhihuan("import", locked).code == 0


def test_a_locked_archive_without_anybody_to_ask_says_so(zhihuan, locked):
    answer = zhihuan("import", locked)

    assert answer.code == 1
    assert "locked with a password" in answer.err


def test_the_terminal_asks_for_a_password_until_it_fits(zhihuan, locked, monkeypatch):
    typed = iter(["wrong", _PASSWORD])
    monkeypatch.setattr("zhihuan.cli.opening._somebody_there", lambda: True)
    monkeypatch.setattr("zhihuan.cli.opening.getpass", lambda _prompt: next(typed))

    answer = zhihuan("import", locked)

    assert answer.code == 0
    assert "does not open" in answer.err


def test_an_empty_answer_gives_up(zhihuan, locked, monkeypatch):
    monkeypatch.setattr("zhihuan.cli.opening._somebody_there", lambda: True)
    monkeypatch.setattr("zhihuan.cli.opening.getpass", lambda _prompt: "")

    assert zhihuan("import", locked).code == 1


def test_an_unclear_encoding_is_shown_and_can_be_named(zhihuan, home):
    path = home / "loans.csv"
    path.write_bytes("name,lender,principal,start\n住宅貸款,臺灣銀行,1000,2026-01-15\n".encode("big5"))

    asked = zhihuan("import", path)
    told = zhihuan("import", path, "--encoding", "big5", "--dry-run", "--json")

    assert asked.code == 1
    assert "--encoding big5\n> 住宅貸款" in asked.err
    assert told.document["files"][0]["encoding"] == "big5"


def test_the_rows_of_a_damaged_text_are_read_as_it_is_offered(zhihuan, home):
    path = home / "paid.csv"
    rows = "".join(f"2026-01-{day:02},车贷分期,100\n" for day in range(1, 29))
    path.write_bytes(f"日期,贷款名称,金额\n{rows}".encode().replace("27,车".encode(), b"27,\xff", 1))

    asked = zhihuan("import", path)
    read = zhihuan("import", path, "--encoding", "utf-8", "--json")

    assert "--encoding utf-8: bytes that do not fit stand as ‹FF›, and their rows are in error\n" in asked.err
    assert "> 2026-01-27,‹FF›贷分期,100" in asked.err
    assert read.document["files"][0]["counts"]["error"] == 1
    assert read.document["files"][0]["counts"]["undecided"] == 27
    assert "paid.csv, line 28: in error. Bytes that are no characters stand as ‹FF›" in read.err


def test_a_remark_says_in_which_file_of_an_archive_a_row_stands(zhihuan, home):
    path = home / "two.zip"
    path.write_bytes(zipped({
        name: f"date,loan,amount\n2026-02-{day},Car,100\n".encode() for name, day in (("a.csv", 10), ("b.csv", 30))
    }))

    answer = zhihuan("import", path)

    assert "two.zip › a.csv, line 2: needs a decision." in answer.err
    assert "two.zip › b.csv, line 2: in error." in answer.err


def test_an_order_of_dates_that_nothing_proves_can_be_said(zhihuan, home):
    path = home / "repaid.csv"
    path.write_text("date,kind,amount,loan\n25/12/05,repay,50.00,Car\n26/01/06,repay,50.00,Car\n", encoding="utf-8")

    asked = zhihuan("import", path, "--dry-run", "--json")
    told = zhihuan("import", path, "--date-order", "year-first", "--dry-run", "--json")

    assert "--date-order" in asked.err
    assert {row["date"] for row in asked.document["files"][0]["rows"]} == {None}
    assert [row["date"] for row in told.document["files"][0]["rows"]] == ["2025-12-05", "2026-01-06"]
    assert "--date-order" not in told.err


@pytest.mark.parametrize("encoding", ["simplified", "hex", "utf-7"])
def test_an_encoding_that_is_none_is_refused(zhihuan, home, encoding):
    path = home / "loans.csv"
    path.write_bytes(b"name,principal\n")

    answer = zhihuan("import", path, "--encoding", encoding)

    assert answer.code == 1
    assert f"no encoding “{encoding}”" in answer.err
