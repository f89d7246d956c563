"""Plans and true cost without a ledger, against the figures that are published."""

from __future__ import annotations

import pytest

MORTGAGE = ("schedule", "--principal", "1000000", "--periods", "360", "--start", "2026-01-01", "--method", "level")


def test_a_plan_has_the_promised_shape(zhihuan):
    answer = zhihuan(*MORTGAGE, "--annual-rate", "4.9%", "--json")

    assert answer.document["rows"][0] == {
        "number": 1, "due": "2026-02-01", "payment": "5307.27", "principal": "1223.94", "interest": "4083.33",
        "fee": "0.00", "balance": "998776.06", "capitalised": "0.00", "kind": "instalment",
    }
    assert answer.document["rows"][-1]["payment"] == "5305.19"
    assert answer.document["totals"]["principal"] == "1000000.00"
    assert (answer.document["currency"], answer.document["method"]) == ("CNY", "level")
    assert answer.document["rate"] == {"value": 0.049, "unit": "year"}


@pytest.mark.parametrize("written", ["4.9%", "0.049", "4.9", "49‰", "490bp"])
def test_a_rate_may_be_written_in_several_ways(zhihuan, written):
    answer = zhihuan(*MORTGAGE, "--annual-rate", written, "--json")

    assert answer.document["rows"][0]["payment"] == "5307.27"


@pytest.mark.parametrize(("written", "remarked"), [("4.9", "4.9%"), ("0.049", "4.9%"), ("4.9%", ""), ("0", "")])
def test_a_rate_without_a_sign_is_remarked_upon(zhihuan, written, remarked):
    answer = zhihuan(*MORTGAGE, "--annual-rate", written)

    assert (f"is taken as {remarked}" in answer.err) if remarked else (answer.err == "")


@pytest.mark.parametrize(("method", "rates", "first", "last", "rows"), [
    ("equal-principal", ("--annual-rate", "12%"), "1120.00", "1010.00", 12),
    ("interest-only", ("--annual-rate", "12%"), "120.00", "12120.00", 12),
    ("bullet", ("--annual-rate", "12%"), "13440.00", "13440.00", 1),
    ("flat", ("--fee-rate", "0.6%"), "1072.00", "1072.00", 12),
    ("level", ("--annual-rate", "0"), "1000.00", "1000.00", 12),
])
def test_each_method_has_its_rows(zhihuan, method, rates, first, last, rows):
    loan = ("--principal", "12000", "--periods", "12", "--start", "2026-01-31")
    found = zhihuan("schedule", *loan, "--method", method, *rates, "--json").document["rows"]

    assert (found[0]["payment"], found[-1]["payment"], len(found)) == (first, last, rows)
    assert found[-1]["balance"] == "0.00"


def test_month_ends_do_not_drift(zhihuan):
    rows = zhihuan(
        "schedule", "--principal", "1.2万", "--periods", "3", "--start", "2026-01-31", "--method", "level",
        "--annual-rate", "12%", "--json",
    ).document["rows"]

    assert [row["due"] for row in rows] == ["2026-02-28", "2026-03-31", "2026-04-30"]


def test_a_first_due_and_a_day_count_can_be_named(zhihuan):
    rows = zhihuan(
        "schedule", "--principal", "36000", "--periods", "2", "--start", "2026-01-01", "--method", "interest-only",
        "--annual-rate", "10%", "--first-due", "2026-01-21", "--due-day", "20", "--day-count", "act/360", "--json",
    ).document["rows"]

    assert [(row["due"], row["interest"]) for row in rows] == [("2026-01-21", "200.00"), ("2026-02-20", "300.00")]


@pytest.mark.parametrize("wrong", [
    ("--method", "flat", "--annual-rate", "7.2%"),
    ("--method", "flat"),
    ("--method", "level"),
    ("--method", "level", "--annual-rate", "7.2%", "--fee-rate", "1%"),
    ("--method", "ballon", "--annual-rate", "7.2%"),
])
def test_a_method_and_a_rate_that_do_not_fit_are_a_wrong_use(zhihuan, wrong):
    answer = zhihuan("schedule", "--principal", "1", "--periods", "1", "--start", "2026-01-01", *wrong)

    assert answer.code == 2
    assert answer.out == ""
    assert "usage: zhihuan schedule" in answer.err


@pytest.mark.parametrize(("received", "payment", "nominal", "effective"), [
    ("12000", "1072", 0.1303, 0.1384),
    ("12000", "1060", 0.1090, 0.1146),
    ("12000", "1090", 0.1622, 0.1748),
    ("12000", "1120", 0.2146, 0.2370),
])
def test_a_flat_fee_is_shown_at_its_true_cost(zhihuan, received, payment, nominal, effective):
    found = zhihuan(
        "cost", "--received", received, "--payment", payment, "--periods", "12", "--start", "2026-01-01", "--json"
    ).document

    assert found["nominal"] == pytest.approx(nominal, abs=5e-5)
    assert found["effective"] == pytest.approx(effective, abs=5e-5)
    assert found["xirr"] == pytest.approx(effective, abs=2e-3)
    assert (found["received"], found["currency"]) == ("12000.00", "CNY")


def test_flows_come_from_a_file_with_headings_or_without(zhihuan, home):
    amounts = ["6000.00", *["-1125.00"] * 3, *["-531.00"] * 9]
    months = ["2026-01-01", *(f"2026-{month:02d}-01" for month in range(2, 13)), "2027-01-01"]
    lines = [f"{day},{amount}" for day, amount in zip(months, amounts, strict=True)]
    bare, headed = home / "bare.csv", home / "headed.csv"
    bare.write_text("\n".join(lines), encoding="utf-8")
    headed.write_text("date,amount\n" + "\n".join(lines) + "\n", encoding="utf-8-sig")

    found = [zhihuan("cost", "--flows", path, "--json").document for path in (bare, headed)]

    assert found[0] == found[1]
    assert found[0]["nominal"] == pytest.approx(0.737, abs=5e-4)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030"])
def test_flows_are_read_in_the_encodings_of_statements(zhihuan, home, encoding):
    path = home / "flows.csv"
    path.write_text("日期,金额\n2026-01-01,100\n2026-02-01,-101\n", encoding=encoding)

    assert zhihuan("cost", "--flows", path, "--json").document["difference"] == "1.00"


@pytest.mark.parametrize("other", [("--received", "100"), ("--payment", "9"), ("--periods", "12"),
                                   ("--start", "2026-01-01")])
def test_flows_and_equal_payments_together_are_a_wrong_use(zhihuan, home, other):
    path = home / "flows.csv"
    path.write_text("2026-01-01,100\n2026-02-01,-101\n", encoding="utf-8")

    answer = zhihuan("cost", "--flows", path, *other)

    assert answer.code == 2
    assert "--flows says everything" in answer.err


@pytest.mark.parametrize(("payment", "said"), [
    ("900", "paid ¥10,800.00: ¥1,200.00 less"), ("1100", "paid ¥13,200.00: ¥1,200.00 more"),
])
def test_what_is_paid_beyond_what_was_received_is_more_and_what_lacks_is_less(zhihuan, payment, said):
    answer = zhihuan("cost", "--received", "12000", "--payment", payment, "--periods", "12")

    assert said in answer.out.splitlines()[0]


def test_three_rates_that_fit_are_several(zhihuan, home):
    flows = home / "flows.csv"
    flows.write_text("2026-01-01,1000\n2027-01-01,-3600\n2028-01-01,4310\n2029-01-01,-1716\n", encoding="utf-8")

    answer = zhihuan("cost", "--flows", str(flows))

    assert answer.code == 1
    assert "several rates fit these amounts" in answer.err


def test_flows_that_go_one_way_are_not_computable(zhihuan, home):
    path = home / "flows.csv"
    path.write_text("2026-01-01,100\n2026-02-01,100\n", encoding="utf-8")

    answer = zhihuan("cost", "--flows", path, "--json")

    assert answer.code == 1
    assert answer.out == ""
    assert answer.err.startswith("Not computable: money must go both ways.")


@pytest.mark.parametrize(("content", "said"), [
    (b"", "is empty"),
    (b"2026-01-01,100\n31/01/2026;5\n", "Line 2"),
    (b"2026-01-01,100\n2026-02-30,-5\n", "Line 2"),
    (b"2026-01-01,NaN\n", "Line 1"),
    (b"\xff\xd8\xff\xe0\x00\x10JFIF", "is a picture"),
    ("café,100\n".encode("latin-1"), "does not fit utf-8 / gb18030"),
])
def test_a_file_that_holds_no_flows_is_told_apart(zhihuan, home, content, said):
    path = home / "flows.csv"
    path.write_bytes(content)

    answer = zhihuan("cost", "--flows", path)

    assert answer.code == 1
    assert said in answer.err


def test_cost_without_enough_to_go_by_is_a_wrong_use(zhihuan):
    assert zhihuan("cost", "--received", "100").code == 2


def test_a_plan_opens_no_ledger(zhihuan, ledger):
    zhihuan(*MORTGAGE, "--annual-rate", "4.9%")

    assert not ledger.exists()
