"""`schedule` finds the figure that was left out, and the contract behind a lender's own rows."""

from __future__ import annotations

import shlex

import pytest

LEVEL = ("schedule", "--start", "2026-01-31")


@pytest.mark.parametrize(("options", "solved", "said"), [
    (("--principal", "100000", "--annual-rate", "4.9%", "--instalment", "1500"),
     {"name": "periods", "value": 78}, "Found: 78 instalments, the last of ¥1,466.19."),
    (("--principal", "12000", "--periods", "12", "--instalment", "1066.19"),
     {"name": "rate", "value": 0.12, "unit": "year"}, "Found: a rate of 12.00% a year."),
    (("--annual-rate", "12%", "--periods", "12", "--instalment", "1066.19"),
     {"name": "principal", "value": "12000.05"}, "Found: a principal of ¥12,000.05."),
])
def test_what_is_left_out_is_found(zhihuan, options, solved, said):
    answer = zhihuan(*LEVEL, *options, "--json")

    assert answer.document["solved"] == solved
    assert answer.err.strip() == said
    assert answer.document["rows"][0]["payment"] == f"{float(options[-1]):.2f}"
    assert answer.document["rows"][-1]["balance"] == "0.00"


def test_where_nothing_is_left_out_the_instalment_is_what_was_found(zhihuan):
    answer = zhihuan(*LEVEL, "--principal", "12000", "--annual-rate", "12%", "--periods", "12", "--json")

    assert answer.document["solved"] == {"name": "instalment", "value": "1066.19"}
    assert answer.err == ""
    assert zhihuan(
        *LEVEL, "--principal", "12000", "--annual-rate", "12%", "--periods", "12", "--method", "bullet", "--json"
    ).document["solved"] is None


@pytest.mark.parametrize("day_count", ["30/360", "act/360"])
def test_an_instalment_below_the_interest_never_pays_off_and_is_not_raised(zhihuan, day_count):
    loan = (*LEVEL, "--principal", "100000", "--monthly-rate", "1%", "--day-count", day_count, "--json")

    answer = zhihuan(*loan, "--instalment", "1000")

    assert (answer.code, answer.out) == (1, "")
    assert "never pays this off" in answer.err
    smallest = answer.err.rpartition("at least ")[2].strip().rstrip(".")
    found = zhihuan(*loan, "--instalment", smallest).document
    assert found["solved"]["value"] == 600
    assert found["rows"][-1]["balance"] == "0.00"


def test_instalments_that_do_not_return_the_principal_are_refused(zhihuan):
    answer = zhihuan(*LEVEL, "--principal", "1000", "--periods", "12", "--instalment", "80")

    assert answer.code == 1
    assert "Each must be at least 83.34." in answer.err


def test_an_instalment_is_kept_through_real_days_and_an_odd_first_period(zhihuan):
    rows = zhihuan(
        *LEVEL, "--principal", "12000", "--annual-rate", "12%", "--instalment", "1100", "--day-count", "act/365",
        "--first-due", "2026-03-20", "--json",
    ).document["rows"]

    assert {row["payment"] for row in rows[1:-1]} == {"1100.00"}
    assert float(rows[0]["payment"]) > 1100 >= float(rows[-1]["payment"])


CONTRACTS = [
    ("--method", "level", "--annual-rate", "6%"),
    ("--method", "level", "--annual-rate", "6%", "--day-count", "act/365F", "--first-due", "2026-03-10",
     "--first-period", "added"),
    ("--method", "level", "--annual-rate", "6%", "--first-due", "2026-03-10", "--first-period", "spread"),
    ("--method", "equal-principal", "--annual-rate", "6%", "--day-count", "act/360"),
    ("--method", "interest-only", "--annual-rate", "6%", "--day-count", "act/365F"),
    ("--method", "flat", "--fee-rate", "0.6%"),
    ("--method", "interest-only", "--annual-rate", "6%", "--frequency", "weekly", "--currency", "JPY"),
    ("--method", "balloon", "--annual-rate", "6%", "--balloon", "40000"),
    ("--method", "level", "--annual-rate", "6%", "--instalment-rounding", "up", "--interest-rounding", "down"),
    ("--method", "level", "--annual-rate", "6%", "--first-due", "2026-03-10", "--first-day-count", "act/360"),
    ("--method", "level", "--annual-rate", "6%", "--fee", "fee:0.2%:each"),
]


@pytest.mark.parametrize("contract", CONTRACTS, ids=" ".join)
def test_the_command_that_is_named_makes_the_lenders_rows(zhihuan, home, contract):
    loan = ("--principal", "100000", "--periods", "24", "--start", "2026-01-20")
    rows = zhihuan("schedule", *loan, *contract, "--json").document["rows"]
    path = home / "rows.csv"
    path.write_text("date,payment,principal,interest,fee\n" + "".join(
        f"{row['due']},{row['payment']},{row['principal']},{row['interest']},{row['fee']}\n" for row in rows[:5]
    ), encoding="utf-8")

    known = (*loan, *contract[2:4], *(contract[-2:] if "--currency" in contract else ()))

    found = zhihuan("schedule", *known, "--match", path, "--json").document

    best = found["matches"][0]
    assert (best["exact"], float(best["difference"]), {float(each) for each in best["by_row"]}) == (True, 0, {0})
    again = zhihuan(*shlex.split(best["command"])[1:], "--json").document["rows"]
    assert again == rows


def test_rows_that_no_contract_makes_have_their_differences(zhihuan, home):
    path = home / "rows.csv"
    path.write_text(
        "2026-02-20,8606.64,8106.64,500\n2026-03-20,8606.64,8147.17,459.47\n2026-04-20,8606.64,8188.11,418.53\n",
        encoding="utf-8",
    )
    loan = ("--principal", "100000", "--periods", "12", "--start", "2026-01-20", "--annual-rate", "6%")

    found = zhihuan("schedule", *loan, "--match", path, "--json").document["matches"][0]
    told = zhihuan("schedule", *loan, "--match", path).out

    assert (found["exact"], found["method"]) == (False, "level")
    assert found["difference"] != "0.00"
    assert len(found["by_row"]) == 3
    assert f"¥{found['difference']} off in all (row " in told
    assert "  zhihuan schedule --principal 100000.00" in told


def test_rows_that_several_contracts_make_are_told_what_tells_them_apart(zhihuan, home):
    path = home / "rows.csv"
    path.write_text("due,payment\n2026-02-15,1066.19\n2026-03-15,1066.19\n2026-04-15,1066.19\n", encoding="utf-8")
    loan = "--principal", "12000", "--periods", "12", "--start", "2026-01-15", "--match", str(path)

    several = zhihuan("schedule", *loan).out
    path.write_text(
        "due,principal,interest\n2026-02-15,946.19,120\n2026-03-15,955.65,110.54\n2026-04-15,965.21,100.98\n",
        encoding="utf-8",
    )
    alone = zhihuan("schedule", *loan, "--annual-rate", "12%").out

    assert "Several contracts make these rows. A row with interest, or one further on, tells them apart:" in several
    assert "Several contracts" not in alone


@pytest.mark.parametrize(("content", "said"), [
    ("2026-02-20,100,10\n", "The number of rows"),
    ("2026-02-20,100,10\n2026-03-20,100,ten\n", "Row 2 of “rows.csv” tells no day with its principal and interest"),
    ("2025-02-20,100,10\n2025-03-20,100,9\n2025-04-20,100,8\n", "must come after"),
    ("", "is empty"),
])
def test_rows_that_cannot_be_matched_are_told(zhihuan, home, content, said):
    path = home / "rows.csv"
    path.write_text(content, encoding="utf-8")

    answer = zhihuan(
        "schedule", "--match", path, "--principal", "1000", "--periods", "12", "--start", "2026-01-20", "--json"
    )

    assert (answer.code, answer.out) == (1, "")
    assert said in answer.err
