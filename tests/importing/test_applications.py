"""A list of applications, or of the looks at a credit report, is read row by row; what cannot be told is named."""

from __future__ import annotations

from datetime import date

import pytest

from zhihuan.application.import_problems import UnknownLayout
from zhihuan.application.imported import Reason, RowGroup, RowKind
from zhihuan.domain.enquiry import EnquiryPurpose, EnquiryResult

REPORT = """查询日期,查询机构,查询原因
2026.03.02,招商银行信用卡中心,信用卡审批
2026.02.11,马上消费金融,贷款审批
2026.01.05,本人查询,本人查询（互联网个人信用信息服务平台）
2025.12.01,中国银行,贷后管理
"""
KEPT = """Date,Institution,Hard or soft,Result,Notes
2026-03-02,First Bank,hard,declined,asked for 5000
2026-02-11,Second Bank,soft,,
"""


def test_the_looks_of_a_report_are_read_with_their_reason(read):
    file = read(REPORT.encode())

    assert (file.profile, {row.kind for row in file.rows}) == ("applications", {RowKind.APPLICATION})
    assert [(row.on, row.lender, row.purpose) for row in file.rows] == [
        (date(2026, 3, 2), "招商银行信用卡中心", EnquiryPurpose.CARD),
        (date(2026, 2, 11), "马上消费金融", EnquiryPurpose.LOAN),
        (date(2026, 1, 5), "本人查询", EnquiryPurpose.OWN_LOOK),
        (date(2025, 12, 1), "中国银行", EnquiryPurpose.POST_LENDING),
    ]
    assert {row.result for row in file.rows} == {EnquiryResult.UNKNOWN}


def test_a_list_that_a_person_keeps_says_hard_or_soft_and_what_came_of_it(read):
    first, second = read(KEPT.encode()).rows

    assert (first.purpose, first.result, first.memo) == (EnquiryPurpose.LOAN, EnquiryResult.REFUSED, "asked for 5000")
    assert (second.purpose, second.result, second.amount) == (EnquiryPurpose.OWN_LOOK, EnquiryResult.UNKNOWN, None)


def test_without_a_reason_it_is_an_application_for_a_loan(read):
    [row] = read("申请日期,申请机构,申请结果\n2026-03-02,网商银行,通过\n".encode()).rows

    assert (row.purpose, row.result) == (EnquiryPurpose.LOAN, EnquiryResult.APPROVED)


@pytest.mark.parametrize(("row", "reason", "detail"), [
    ("2026-03-02,,贷款审批", Reason.INSTITUTION_MISSING, ""),
    (",招商银行,贷款审批", Reason.DATE_MISSING, ""),
    ("2026-03-02,招商银行,看看", Reason.UNKNOWN_PURPOSE, "看看"),
    ("2026-02-31,招商银行,贷款审批", Reason.BAD_DATE, "2026-02-31"),
])
def test_what_cannot_be_told_is_an_error_of_that_row(read, row, reason, detail):
    file = read(f"查询日期,查询机构,查询原因\n2026-03-01,网商银行,贷款审批\n{row}\n".encode())

    assert [(one.group, one.reason, one.detail) for one in file.rows[1:]] == [(RowGroup.ERROR, reason, detail)]


def test_a_key_holds_what_was_asked_and_not_what_came_of_it(read):
    asked = read("申请日期,申请机构,申请结果\n2026-03-02,网商银行,审批中\n".encode()).rows[0]
    answered = read("申请日期,申请机构,申请结果\n2026-03-02,网商银行,通过\n".encode()).rows[0]
    numbered = read("申请日期,申请机构,申请结果,申请编号\n2026-03-02,网商银行,通过,A17\n".encode()).rows[0]

    assert asked.key == answered.key
    assert numbered.key.endswith("|A17|application")


def test_two_looks_of_one_day_stay_two(read):
    first, second = read(("查询日期,查询机构,查询原因\n" + "2026-03-01,网商银行,贷款审批\n" * 2).encode()).rows

    assert (first.group, second.group) == (RowGroup.NEW, RowGroup.NEW)
    assert first.key != second.key


@pytest.mark.parametrize("header", ["日期,机构,结果,金额", "Date,Bank,Purpose,Amount", "date,lender,status"])
def test_plain_headings_alone_make_no_list_of_applications(importer, header):
    cells = ["2026-03-01", "网商银行", "成功", "500.00"][: header.count(",") + 1]
    try:
        profile = importer.read("a file", f"{header}\n{','.join(cells)}\n".encode())[0].profile
    except UnknownLayout:
        profile = ""

    assert profile != "applications"
