"""`schedule` with what happens later: changes, early repayment, payoff, and a rate that follows the LPR."""

from __future__ import annotations

import pytest

LOAN = (
    "schedule", "--principal", "12000", "--periods", "12", "--annual-rate", "12%", "--start", "2026-01-15",
    "--method", "level",
)


@pytest.fixture
def plain(zhihuan):
    return zhihuan(*LOAN, "--json").document["rows"]


def later(zhihuan, *options):
    return zhihuan(*LOAN, *options, "--json").document


@pytest.mark.parametrize(("change", "cause", "count", "payment"), [
    ("2026-05-15:rate:6%", "rate", 12, "1042.84"),
    ("2026-05-15:rate:6%:keep", "rate", 12, "1066.19"),
    ("2026-05-15:extend:6", "extension", 18, "627.37"),
    ("2026-05-15:holiday:2:paid", "holiday", 14, "81.58"),
    ("2026-05-15:holiday:2:capitalised", "holiday", 14, "0.00"),
    ("2026-05-15:holiday:2:waived:within", "holiday", 12, "0.00"),
    ("2026-05-15:restructure:equal-principal:6%:4", "restructure", 8, "2080.31"),
])
def test_a_change_moves_only_the_rows_after_it(zhihuan, plain, change, cause, count, payment):
    document = later(zhihuan, "--change", change)

    rows = document["rows"]
    assert rows[:4] == plain[:4]
    assert (len(rows), rows[4]["payment"], rows[-1]["balance"]) == (count, payment, "0.00")
    assert [version["cause"] for version in document["versions"]] == [None, cause]
    assert document["versions"][1]["since"] == "2026-05-15"


def test_interest_of_a_holiday_is_told_where_it_is_added(zhihuan):
    document = later(zhihuan, "--change", "2026-05-15:holiday:1:capitalised")

    assert (document["rows"][4]["capitalised"], document["totals"]["capitalised"]) == ("81.58", "81.58")
    assert document["totals"]["principal"] == "12081.58"
    assert "What happened" in zhihuan(*LOAN, "--change", "2026-05-15:holiday:1:capitalised").out


def test_a_flat_fee_may_be_restructured_to_interest(zhihuan):
    loan = ("schedule", "--principal", "12000", "--periods", "12", "--fee-rate", "0.6%", "--start", "2026-01-15")

    document = zhihuan(*loan, "--change", "2026-04-15:restructure:bullet:6%:3", "--json").document

    assert [(one["method"], one["rate"]["unit"]) for one in document["versions"]] == [
        ("flat", "period"), ("bullet", "year"),
    ]
    assert (document["rows"][-1]["due"], document["rows"][-1]["interest"]) == ("2026-07-15", "135.00")


def test_an_amount_agreed_anew_is_a_row_that_pays_nothing(zhihuan):
    rows = later(zhihuan, "--change", "2026-05-20:restructure:level:0%:5:2026-07-15:8000")["rows"]

    assert [(row["number"], row["kind"], row["payment"], row["balance"]) for row in rows[4:7]] == [
        (0, "adjustment", "0.00", "8000.00"), (5, "instalment", rows[5]["payment"], rows[5]["balance"]),
        (6, "instalment", "1600.00", rows[6]["balance"]),
    ]


@pytest.mark.parametrize(("effect", "instalment", "count"), [("shorten", "1066.19", 9), ("lower", "645.92", 12)])
def test_an_early_repayment_shortens_or_lowers(zhihuan, plain, effect, instalment, count):
    document = later(zhihuan, "--prepay", f"2026-04-15:3600:{effect}")

    rows = [row for row in document["rows"] if row["kind"] == "instalment"]
    assert rows[:3] == plain[:3]
    assert (len(rows), rows[3]["payment"]) == (count, instalment)
    (early,) = document["prepayments"]
    assert (early["date"], early["amount"], early["principal"]) == ("2026-04-15", "3600.00", "3600.00")
    assert (early["worth_it"], early["fee"]) == (True, "0.00")
    assert float(early["net_saving"]) > 0
    assert float(document["totals"]["interest"]) + float(early["interest_saved"]) == pytest.approx(794.23)


def test_where_flat_fees_stay_due_repaying_early_is_not_worth_it(zhihuan):
    loan = ("schedule", "--principal", "12000", "--periods", "12", "--fee-rate", "0.6%", "--start", "2026-01-15")

    answer = zhihuan(*loan, "--prepay", "2026-04-15:3000:lower", "--fees-stay")
    document = zhihuan(*loan, "--prepay", "2026-04-15:3000:lower", "--fees-stay", "--json").document

    assert (document["prepayments"][0]["worth_it"], document["prepayments"][0]["break_even"]) == (False, None)
    assert document["totals"]["fee"] == "864.00"
    assert "Not worth it: the fees of the instalments to come stay due" in answer.out


def test_a_fee_for_repaying_early_is_taken_for_as_long_as_the_contract_says(zhihuan):
    fees = [
        later(zhihuan, "--prepay", f"{day}:2000:lower", "--prepayment-fee", "1%:50:6")["prepayments"][0]["fee"]
        for day in ("2026-05-15", "2026-07-15")
    ]

    assert fees == ["50.00", "0.00"]


def test_what_an_early_repayment_does_not_need_is_said(zhihuan):
    answer = zhihuan(*LOAN, "--prepay", "2026-11-15:99999:lower", "--json")

    assert "Of ¥99,999.00 on 2026-11-15 only" in answer.err
    assert answer.document["rows"][-1]["balance"] == "0.00"


def test_a_payoff_says_what_it_takes_part_by_part(zhihuan, plain):
    document = later(zhihuan, "--payoff", "2026-03-25", "--prepayment-fee", "1%")
    told = zhihuan(*LOAN, "--payoff", "2026-03-25", "--prepayment-fee", "1%").out

    assert document["payoff"] == {
        "date": "2026-03-25", "total": "10231.71", "principal": plain[1]["balance"], "due": "0.00",
        "accrued": "32.57", "penalty": "0.00", "fee": "100.98",
    }
    assert document["rows"] == plain
    assert "To owe nothing more on 2026-03-25: ¥" in told


FLOATING = ("schedule", "--principal", "600000", "--periods", "240", "--start", "2025-01-15", "--lpr", "5y")


def test_a_floating_rate_is_the_benchmark_of_its_day_and_the_spread(zhihuan):
    document = zhihuan(*FLOATING, "--spread", "-0.3%", "--reset", "2026-01-01", "--json").document

    assert document["rate"] == {"value": 0.033, "unit": "year"}
    assert [(one["since"], one["cause"], one["rate"]["value"]) for one in document["versions"]] == [
        ("2025-01-15", None, 0.033), ("2026-01-01", "reset", 0.032),
    ]


def test_a_first_rate_may_be_given_and_resets_may_be_quarterly(zhihuan):
    document = zhihuan(
        *FLOATING, "--spread=-30bp", "--reset", "2025-04-01", "--reset-months", "3", "--annual-rate", "3.5%", "--json"
    ).document

    assert document["rate"]["value"] == 0.035
    assert [one["since"] for one in document["versions"]] == [
        "2025-01-15", "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01",
    ]


def test_a_spread_that_is_not_given_is_the_first_rate_less_the_benchmark_of_its_day(zhihuan):
    answer = zhihuan(*FLOATING, "--reset", "2026-01-01", "--annual-rate", "3.3%", "--json")

    assert "The spread is −0.30%: the rate of 3.30% a year less the LPR of 2025-01-15, 3.60%." in answer.err
    assert [one["rate"]["value"] for one in answer.document["versions"]] == [0.033, 0.032]


def test_a_first_rate_and_a_spread_need_no_benchmark_of_their_day(zhihuan):
    early = ("schedule", "--principal", "600000", "--periods", "240", "--start", "2010-01-15", "--lpr", "5y")

    answer = zhihuan(*early, "--reset", "2026-01-01", "--annual-rate", "3.3%", "--spread", "0", "--json")

    assert answer.code == 0


@pytest.mark.parametrize(("options", "said"), [
    (("--change", "2026-05-15"), "--change is written DATE:rate:RATE"),
    (("--change", "2026-05-15:rate"), "--change is written"),
    (("--change", "2026-05-15:rate:5%:hold"), "--change is written"),
    (("--change", "2026-05-15:extend:many"), "--change is written"),
    (("--change", "2026-05-15:extend:6:7"), "--change is written"),
    (("--change", "2026-05-15:holiday:3:gone"), "--change is written"),
    (("--change", "2026-05-15:restructure:plan:5%:3"), "--change is written"),
    (("--change", "2026-05-15:restructure:level:5%"), "--change is written"),
    (("--prepay", "2026-05-15:100"), "--prepay is written DATE:AMOUNT:shorten|lower"),
    (("--prepay", "2026-05-15:100:fast"), "--prepay is written"),
    (("--prepayment-fee", "1%:2:3:4"), "--prepayment-fee is written SHARE[:LEAST[:MONTHS]]"),
    (("--prepayment-fee", "1%:2:soon"), "--prepayment-fee is written"),
    (("--spread", "1%"), "--spread and --reset go with --lpr"),
    (("--lpr", "5y"), "--lpr needs --reset"),
])
def test_what_is_not_written_so_is_a_wrong_use(zhihuan, options, said):
    answer = zhihuan(*LOAN, *options, "--json")

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


@pytest.mark.parametrize(("options", "said"), [
    (("--change", "soon:extend:6"), "“soon” is not a day"),
    (("--change", "2026-05-15:rate:low"), "“low” is not a rate"),
    (("--change", "2026-05-15:extend:0"), "between 1 and 600"),
    (("--change", "2026-05-15:extend:595"), "This change (2026-05-15:extend:595) does not fit"),
    (("--change", "2028-01-01:extend:6"), "This change (2028-01-01:extend:6) does not fit"),
    (("--change", "2026-05-15:restructure:level:5%:3:2026-05-01"), "must come after the day of the change"),
    (("--change", "2026-05-15:restructure:level:5%:3::0"), "above zero"),
    (("--prepay", "2026-05-15:0:lower"), "above zero"),
    (("--prepay", "2026-05-15:-5:lower"), "above zero"),
    (("--prepay", "2028-01-01:5:lower"), "This change (2028-01-01:5:lower) does not fit"),
    (("--payoff", "2025-01-01"), "cannot be before the start date"),
    (("--prepayment-fee", "-1%"), "between 0 and 1"),
    (("--lpr", "5y", "--reset", "2026-05-01", "--reset-months", "5"), "between 1 and 12"),
    (("--lpr", "5y", "--reset", "2026-05-01", "--spread", "90%"), "between -0.5 and 0.5"),
    (("--lpr", "5y", "--reset", "soon"), "“soon” is not a day"),
])
def test_what_cannot_be_is_told_in_a_sentence(zhihuan, options, said):
    answer = zhihuan(*LOAN, *options, "--json")

    assert (answer.code, answer.out) == (1, "")
    assert said in answer.err


@pytest.mark.parametrize(("options", "said"), [
    (("--fee-rate", "1%", "--lpr", "5y", "--reset", "2026-06-01"), "the method flat has none"),
    (("--lpr", "5y", "--reset", "2030-06-01", "--start", "2030-01-01", "--spread", "0"), "no LPR of 2030-01-01"),
    (("--lpr", "5y", "--reset", "2030-06-01", "--start", "2030-01-01", "--annual-rate", "5%"), "here: give --spread"),
    (("--lpr", "5y", "--reset", "2026-06-01"), "--lpr needs --spread, or the first rate"),
    (("--annual-rate", "5%", "--instalment", "200", "--payoff", "2026-03-01"), "find the number of instalments first"),
])
def test_what_does_not_go_together_is_a_wrong_use(zhihuan, options, said):
    start = () if "--start" in options else ("--start", "2026-01-01")
    periods = () if "--instalment" in options else ("--periods", "12")

    answer = zhihuan("schedule", "--principal", "1000", *start, *periods, *options)

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err
