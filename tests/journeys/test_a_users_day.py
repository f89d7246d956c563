"""The main job from end to end: from an empty ledger over import, reminder and payment back to an empty ledger."""

from __future__ import annotations

from tests.desktop import eventually
from tests.importing.statements import (
    alipay_gen3,
    alipay_row,
    failed_repayment,
    huabei_purchase,
    huabei_repayment,
    jiebei_draw,
    jiebei_repayment,
    loan_register,
)

# 12,000 at 1 % a month over 12 months is 1,066.19 a month; 6,000 in equal sixths at 1 % a month begins with 1,060.
REGISTER = loan_register(
    [
        {
            "name": "装修贷", "lender": "江南银行", "principal": "12000", "start": "2026-09-10", "periods": "12",
            "rate": "12%", "method": "等额本息",
        },
        {
            "name": "电脑分期", "lender": "晨光消费金融", "principal": "6000", "start": "2026-09-25", "periods": "6",
            "rate": "12%", "method": "等额本金",
        },
    ]
)
STATEMENT = alipay_gen3(
    alipay_row(at="2026-09-26 12:00:00"),
    huabei_purchase("羽绒服", "120.50", at="2026-09-12 20:11:00"),
    huabei_repayment("399.00", at="2026-09-09 16:36:31"),
    failed_repayment("399.00", at="2026-09-08 09:20:58"),
    jiebei_repayment("345.67", at="2026-09-23 08:00:01"),
    jiebei_draw("1000", at="2026-08-23 09:51:00"),
    huabei_purchase("手机壳", "399.00", at="2026-08-18 20:11:00"),
)
OCTOBER = {("装修贷", "2026-10-10", "1066.19"), ("电脑分期", "2026-10-25", "1060.00")}
MISSED = (
    "装修贷 · ¥1,066.19 due today (Sat 10 Oct)", "Jiebei · statement of ¥654.33", "Huabei · statement of ¥120.50",
)


def dues(user):
    """What is left to pay within a month, as the command line says."""
    return {(due["name"], due["date"], due["left"]) for due in user.ask("due")["dues"] if due["state"] != "paid"}


def test_a_users_day(desktop_user, dunst):
    user = desktop_user
    register, statement = user.save("借款台账.csv", REGISTER), user.save("支付宝交易明细.csv", STATEMENT)
    user.set_clock("2026-09-28 10:00:05")

    assert dues(user) == set()
    counts = [file["counts"] for file in user.ask("import", register, statement)["files"]]
    assert [(one["new"], one["ignored"], one["undecided"], one["error"]) for one in counts] == [
        (2, 0, 0, 0), (5, 2, 0, 0)
    ]
    owed = {line["name"]: line["owed"] for line in user.ask("lines")["lines"]}
    assert owed == {"Huabei": "120.50", "Jiebei": "654.33"}
    assert dues(user) == OCTOBER

    with user.window() as window:
        window.wait().picture("1-imported")
        user.sleep_until("2026-10-10 09:00:05")

        eventually(lambda: dunst.on_screen() == len(MISSED))
        told = dunst.told()
        assert {notice.title for notice in told} == set(MISSED)
        assert {notice.app for notice in told} == {"Zhihuan"}
        window.picture("2-due")

        window.press("Tab", "Return")
        eventually(lambda: dues(user) == {("电脑分期", "2026-10-25", "1060.00"), ("装修贷", "2026-11-10", "1066.19")})
        window.picture("3-paid")

        window.press("ctrl+z")
        eventually(lambda: dues(user) == OCTOBER | {("装修贷", "2026-11-10", "1066.19")})
        window.picture("4-undone")
        window.close()
        window.ended()

    with user.window() as window:
        window.wait().picture("5-after-a-restart")
        assert ("装修贷", "2026-10-10", "1066.19") in dues(user)

    again = user.ask("import", register, statement)
    assert [file["counts"]["new"] for file in again["files"]] == [0, 0]
    assert again["step"] is None
    assert user.tell("undo").code == 0
    assert dues(user) == set()
    assert set(user.ask("check")["counts"].values()) == {0}
