"""Files become one step; every row is accounted for, and nothing is imported twice or by halves."""

from __future__ import annotations

import pytest

from tests.cli.statements import ALIPAY, REGISTER, REGISTER_ZH, REPAYMENTS
from tests.importing.statements import alipay_gen3, huabei_purchase


@pytest.fixture
def register(home):
    path = home / "loans.csv"
    path.write_text(REGISTER, encoding="utf-8")
    return path


@pytest.fixture
def repayments(home):
    path = home / "repayments.csv"
    path.write_text(REPAYMENTS, encoding="utf-8")
    return path


@pytest.fixture
def alipay(home):
    path = home / "alipay.csv"
    path.write_bytes(ALIPAY)
    return path


def test_the_document_has_the_promised_shape(zhihuan, register):
    answer = zhihuan("import", register, "--json", "--paid-before", "2100-01-01")

    assert answer.code == 0
    assert answer.document == {
        "files": [{
            "path": str(register), "sheet": "", "profile": "loan-register", "encoding": "utf-8", "header_row": 1,
            "rows_read": 2,
            "counts": {"new": 2, "duplicate": 0, "ignored": 0, "undecided": 0, "error": 0},
            "rows": [
                {"line": 2, "group": "new", "kind": "loan", "product": "jiebei", "date": "2026-01-15",
                 "amount": "12000.00", "currency": "CNY", "order_id": "JB-1", "reason": None},
                {"line": 3, "group": "new", "kind": "loan", "product": None, "date": "2026-01-10",
                 "amount": "600000.00", "currency": "CNY", "order_id": "M-1", "reason": None},
            ],
        }],
        "step": 1,
    }


def test_several_files_are_one_step_and_repayments_find_their_loan(zhihuan, register, repayments):
    answer = zhihuan("import", repayments, register, "--json")

    assert [file["counts"]["new"] for file in answer.document["files"]] == [2, 2]
    jiebei = next(loan for loan in zhihuan("loans", "--json", "--as-of", "2026-03-16").document["loans"]
                  if loan["name"] == "Jiebei")
    assert jiebei["next_due"]["date"] == "2026-04-15"
    assert zhihuan("undo").code == 0
    assert zhihuan("loans", "--json").document["loans"] == []


def test_an_alipay_export_counts_a_purchase_once_and_a_failed_repayment_never(zhihuan, alipay):
    answer = zhihuan("import", alipay, "--json")

    (file,) = answer.document["files"]
    assert (file["profile"], file["encoding"], file["rows_read"]) == ("alipay-app", "gb18030", 5)
    assert {row["order_id"]: (row["group"], row["kind"], row["reason"]) for row in file["rows"]} == {
        "20260309001": ("new", "repay", None),
        "20260309000": ("ignored", "repay", "failed"),
        "20260220001": ("new", "purchase", None),
        "20260211001": ("ignored", "not_credit", "not_credit"),
        "20260223001": ("new", "borrow", None),
    }
    lines = zhihuan("lines", "--json").document["lines"]
    assert {line["product"]: line["owed"] for line in lines} == {"huabei": "0.00", "jiebei": "1000.00"}


def test_the_same_file_again_brings_nothing_new(zhihuan, alipay):
    zhihuan("import", alipay)

    again = zhihuan("import", alipay, "--json")

    assert again.code == 0
    assert again.document["step"] is None
    assert again.document["files"][0]["counts"] == {"new": 0, "duplicate": 3, "ignored": 2, "undecided": 0, "error": 0}
    assert "this very file was imported on" in again.err


def test_a_dry_run_changes_nothing(zhihuan, register):
    answer = zhihuan("import", register, "--dry-run", "--json")

    assert answer.document["step"] is None
    assert answer.document["files"][0]["counts"]["new"] == 2
    assert zhihuan("history", "--json").document["steps"] == []


def test_past_instalments_without_repayments_are_mentioned_with_the_remedy(zhihuan, home):
    path = home / "old.csv"
    path.write_text("name,principal,start,term,annual rate\nOld loan,12000,2020-01-15,12,12%\n", encoding="utf-8")

    first = zhihuan("import", path)
    assert "12 instalments" in first.err
    assert "--paid-before" in first.err

    zhihuan("undo")
    second = zhihuan("import", path, "--paid-before", "2021-06-01")

    assert "--paid-before" not in second.err
    assert zhihuan("due", "--json").document["dues"] == []


def test_a_chinese_register_is_read_as_well(zhihuan, home):
    path = home / "贷款.csv"
    path.write_bytes(REGISTER_ZH.encode("gb18030"))

    zhihuan("import", path, "--paid-before", "2100-01-01")

    (loan,) = zhihuan("loans", "--json").document["loans"]
    assert (loan["name"], loan["product"]) == ("借呗", "jiebei")


def test_rows_in_error_are_told_and_keep_the_others_in(zhihuan, home):
    path = home / "loans.csv"
    path.write_text(REGISTER + "Broken,Somebody,abc,2026-01-01,12,1%,level,1,X\n", encoding="utf-8")

    answer = zhihuan("import", path, "--json")

    assert answer.code == 1
    assert answer.document["files"][0]["counts"]["error"] == 1
    assert answer.document["step"] == 1
    assert "loans.csv, line 4: in error. “abc” is not an amount." in answer.err
    assert "import it again" in answer.err


def test_one_unreadable_file_keeps_all_out(zhihuan, home, register):
    empty = home / "empty.csv"
    empty.touch()

    answer = zhihuan("import", register, empty)

    assert answer.code == 1
    assert answer.out == ""
    assert "“empty.csv” is empty." in answer.err
    assert "Nothing of these 2 files was imported." in answer.err
    assert zhihuan("history", "--json").document["steps"] == []


def test_a_profile_can_be_demanded(zhihuan, register):
    wrong = zhihuan("import", register, "--profile", "alipay-app")
    right = zhihuan("import", register, "--profile", "loan-register", "--json")

    assert wrong.code == 1
    assert "“Alipay statement (from the app)”, also needs" in wrong.err
    assert right.document["files"][0]["profile"] == "loan-register"


def test_an_unknown_profile_is_a_wrong_use(zhihuan, register):
    answer = zhihuan("import", register, "--profile", "wechat-1999")

    assert answer.code == 2
    assert "alipay-app" in answer.err


def test_another_owner_is_another_account(zhihuan, alipay):
    zhihuan("import", alipay)

    answer = zhihuan("import", alipay, "--owner", "spouse@example.com", "--json")

    assert answer.document["files"][0]["counts"]["duplicate"] == 0


def test_people_read_what_is_new_and_where_it_goes(zhihuan, register):
    answer = zhihuan("import", register)

    assert "loan register, utf-8" in answer.out
    assert "2 new" in answer.out
    assert "`zhihuan undo` takes it back whole." in answer.out


def test_a_statement_of_another_account_is_remarked(zhihuan, home, alipay):
    theirs = home / "theirs.csv"
    theirs.write_bytes(alipay_gen3(huabei_purchase(order_id="9999"), owner="lisi@example.com"))
    zhihuan("import", alipay)

    answer = zhihuan("import", theirs)

    assert answer.code == 0
    assert "lisi@example.com" in answer.err
    assert "another person's" in answer.err
    assert "another person's" not in zhihuan("import", theirs).err


def test_a_list_of_applications_is_counted_by_health_and_read_again_brings_nothing_new(zhihuan, home):
    path = home / "report.csv"
    rows = "查询日期,查询机构,查询原因\n2026-03-02,招商银行,信用卡审批\n2026-03-01,本人,本人查询\n"
    path.write_text(rows, encoding="utf-8")

    first = zhihuan("import", path, "--json").document
    [file] = first["files"]
    counted = zhihuan("health", "--as-of", "2026-03-12", "--json").document["measures"]["applications_30"]

    assert (file["profile"], file["counts"]["new"], first["step"]) == ("applications", 2, 1)
    assert [row["kind"] for row in file["rows"]] == ["application", "application"]
    assert (counted["value"], [one["why"] for one in counted["left_out"]]) == (1, ["soft"])
    again = zhihuan("import", path, "--json").document
    assert (again["files"][0]["counts"]["duplicate"], again["step"]) == (2, None)
    assert zhihuan("undo").code == 0
    assert zhihuan("health", "--as-of", "2026-03-12", "--json").document["measures"]["applications_30"]["value"] == 0
