"""What only a person can say of a file is asked for, or taken from options; a password is shown nowhere."""

from __future__ import annotations

import io

import pytest
import pyzipper

from tests.cli.statements import ALIPAY

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
