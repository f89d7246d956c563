"""`cost` of equal payments, dated amounts and contracts, beside what a lender says of them."""

from __future__ import annotations

import pytest

EQUAL = ("cost", "--received", "12000", "--payment", "1072", "--periods", "12", "--start", "2026-01-01")
MEASURES = {"periodic", "nominal", "effective", "xirr", "aprc", "us_apr"}


def test_a_cost_is_counted_in_every_way(zhihuan):
    found = zhihuan(*EQUAL, "--json").document

    assert found.keys() == {"currency", "received", "paid", "difference", *MEASURES, "flat", "disclosed"}
    assert {name: round(found[name], 4) for name in MEASURES} == {
        "periodic": 0.0109, "nominal": 0.1303, "effective": 0.1384, "xirr": 0.139, "aprc": 0.1384, "us_apr": 0.1303,
    }


def test_a_measure_that_does_not_apply_is_null_and_said(zhihuan, home):
    path = home / "flows.csv"
    path.write_text("2026-01-01,6000\n2026-02-01,-3100\n2026-03-15,-3100\n", encoding="utf-8")

    found = zhihuan("cost", "--flows", path, "--json").document

    assert [found[name] for name in ("periodic", "nominal", "effective")] == [None, None, None]
    assert all(found[name] > 0.2 for name in ("xirr", "aprc", "us_apr"))
    said = zhihuan("cost", "--flows", path).out
    assert said.count("not computable") == 3
    assert "The payments keep no regular beat. Nominal and effective need periods of one length" in said


@pytest.mark.parametrize(("frequency", "per_year", "named"), [
    ("weekly", 52, "52 × the period"), ("fortnightly", 26, "26 × the period"), ("monthly", 12, "12 × the month"),
    ("quarterly", 4, "4 × the period"), ("yearly", 1, "1 × the period"),
])
def test_a_periods_rate_is_counted_over_the_year(zhihuan, frequency, per_year, named):
    loan = ("--received", "1000", "--payment", "110", "--periods", "10", "--start", "2026-01-05")

    found = zhihuan("cost", *loan, "--frequency", frequency, "--json").document

    assert found["periodic"] == pytest.approx(0.0177, abs=1e-4)
    assert found["nominal"] == pytest.approx(per_year * found["periodic"])
    assert named in zhihuan("cost", *loan, "--frequency", frequency).out


def test_what_is_kept_back_and_fees_make_it_dearer(zhihuan):
    plain = zhihuan(*EQUAL, "--json").document
    fees = ("--fee", "guarantee:0.1%:each", "--fee", "last:5:last")
    dear = zhihuan(*EQUAL, "--deducted", "600", *fees, "--json").document

    assert (dear["received"], dear["paid"]) == ("11400.00", "13013.00")
    assert all(dear[name] > plain[name] for name in MEASURES)


def test_the_first_payment_may_come_late(zhihuan):
    late = zhihuan(*EQUAL, "--first-due", "2026-03-15", "--json").document

    assert late["nominal"] is None
    assert late["xirr"] < 0.139


def test_a_contract_costs_what_its_plan_costs(zhihuan):
    contract = ("--principal", "12000", "--fee-rate", "0.6%", "--periods", "12", "--start", "2026-01-01")

    of_contract = zhihuan("cost", *contract, "--json").document
    planned = zhihuan("schedule", *contract, "--json").document["cost"]

    assert {name: of_contract[name] for name in MEASURES} == planned
    assert of_contract["nominal"] == pytest.approx(0.1303, abs=5e-5)


def test_a_contracts_missing_figure_is_found_here_too(zhihuan):
    answer = zhihuan(
        "cost", "--principal", "12000", "--periods", "12", "--instalment", "1072", "--start", "2026-01-01", "--json"
    )

    assert answer.document["nominal"] == pytest.approx(0.1303, abs=5e-5)
    assert "Found: a rate of" in answer.err


def test_a_contract_may_be_a_plan_of_the_lender(zhihuan, home):
    path = home / "plan.csv"
    path.write_text("2026-02-01,500,10\n2026-03-01,500,5\n", encoding="utf-8")

    found = zhihuan("cost", "--plan", path, "--start", "2026-01-01", "--deducted", "20", "--json").document

    assert (found["received"], found["paid"]) == ("980.00", "1015.00")


def test_a_flat_rate_stands_beside_the_truth(zhihuan):
    flat = ("cost", "--received", "12000", "--flat-rate", "0.6%", "--periods", "12", "--start", "2026-01-01")

    found = zhihuan(*flat, "--json").document

    assert found["flat"] == {"quoted": 0.006, "a_year": 0.072, "recomputed_a_year": 0.072}
    assert (found["paid"], round(found["nominal"], 4)) == ("12864.00", 0.1303)
    assert "0.60% fee each period, 7.20% a year." in zhihuan(*flat).out
    assert "it truly costs 13.03%." in zhihuan(*flat).out


def test_a_flat_rate_may_be_set_against_the_payments_asked(zhihuan):
    found = zhihuan(*EQUAL[:4], "1090", *EQUAL[5:], "--flat-rate", "0.6%", "--json").document

    assert found["flat"] == {"quoted": 0.006, "a_year": 0.072, "recomputed_a_year": 0.09}


@pytest.mark.parametrize(("disclosed", "claimed", "agrees", "nearest"), [
    ("13.03%", "nominal", True, "nominal"), ("13.1%", "nominal", True, "nominal"),
    ("13.2%", "nominal", False, "nominal"), ("13.84%", "nominal", False, "effective"),
    ("13.84%", "unknown", True, "effective"), ("7.2%", "unknown", False, "flat"), ("7.2%", "flat", False, "flat"),
    ("13.9%", "xirr", True, "xirr"),
])
def test_what_a_lender_discloses_is_compared_with_the_truth(zhihuan, disclosed, claimed, agrees, nearest):
    found = zhihuan(*EQUAL, "--disclosed", disclosed, "--disclosed-as", claimed, "--json").document["disclosed"]

    assert (found["agrees"], found["nearest"], found["as"]) == (agrees, nearest, claimed)
    assert {one["definition"] for one in found["figures"]} == {
        "nominal", "effective", "xirr", "aprc", "us-apr", "flat",
    }


def test_the_tolerance_can_be_named(zhihuan):
    found = [
        zhihuan(*EQUAL, "--disclosed", "13%", "--disclosed-as", "nominal", "--tolerance", tolerance, "--json").document
        for tolerance in ("0.1%", "0.01%")
    ]

    assert [one["disclosed"]["agrees"] for one in found] == [True, False]
    assert [one["disclosed"]["tolerance"] for one in found] == [0.001, 0.0001]


def test_the_unexplained_cents_are_counted(zhihuan):
    sheet = (*EQUAL, "--deducted", "100", "--disclosed-total", "12863.99")

    found = zhihuan(*sheet, "--json").document["disclosed"]

    assert (found["rate"], found["agrees"]) == (None, None)
    assert (found["kept_back"], found["unexplained"]) == ("100.00", "100.01")
    assert "¥100.00 of the principal on the sheet never arrived." in zhihuan(*sheet).out


def test_a_file_of_headings_alone_is_empty(zhihuan, home):
    path = home / "flows.csv"
    path.write_text("date,amount\n", encoding="utf-8")

    answer = zhihuan("cost", "--flows", path)

    assert (answer.code, answer.out) == (1, "")
    assert "is empty" in answer.err


def test_amounts_may_be_in_another_currency(zhihuan):
    found = zhihuan("cost", *EQUAL[1:], "--currency", "JPY", "--json").document

    assert (found["currency"], found["paid"]) == ("JPY", "12864")


@pytest.mark.parametrize(("options", "said"), [
    ((), "give --received, --payment and --periods, or --flows FILE, or a contract"),
    (("--received", "100", "--periods", "3"), "give --received, --payment and --periods"),
    (("--received", "100", "--payment", "9", "--principal", "100"), "not both"),
    (("--principal", "100", "--periods", "3"), "--annual-rate missing"),
    (("--flat-rate", "1%", "--periods", "3"), "--flat-rate needs --received and --periods"),
    ((*EQUAL[1:], "--tolerance", "1%"), "go with --disclosed"),
    ((*EQUAL[1:], "--disclosed-as", "xirr"), "go with --disclosed"),
    ((*EQUAL[1:], "--disclosed", "1%", "--disclosed-as", "apr"), "invalid choice"),
    ((*EQUAL[1:], "--fee", "x:1%left:each"), "needs a contract"),
])
def test_forms_that_do_not_go_together_are_a_wrong_use(zhihuan, options, said):
    answer = zhihuan("cost", *options, "--json")

    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


@pytest.mark.parametrize(("options", "said"), [
    ((*EQUAL[1:], "--deducted", "12000"), "Not computable: money must go both ways"),
    ((*EQUAL[1:], "--deducted", "-5"), "The amount kept back is -5.00, but it must be above zero"),
    ((*EQUAL[1:], "--disclosed", "low"), "“low” is not a rate"),
    ((*EQUAL[1:], "--disclosed", "18%", "--tolerance", "much"), "“much” is not a rate"),
    ((*EQUAL[1:], "--disclosed-total", "0"), "above zero"),
    ((*EQUAL[1:], "--disclosed-total", "much"), "“much” is not an amount"),
    ((*EQUAL[1:], "--flat-rate", "low"), "“low” is not a rate"),
    ((*EQUAL[1:], "--first-due", "2025-01-01"), "must come after"),
    ((*EQUAL[1:], "--currency", "yuan"), "“YUAN” is not a currency"),
    (("--received", "100", "--payment", "99999999999", "--periods", "1"), "beyond all sense"),
    (("--principal", "100", "--annual-rate", "1%", "--instalment", "0"), "above zero"),
    (("--principal", "100", "--periods", "600", "--annual-rate", "5%", "--frequency", "yearly", "--disclosed", "5%"),
     "The number of years is 600"),
])
def test_what_no_cost_can_be_told_of_is_said(zhihuan, options, said):
    answer = zhihuan("cost", *options, "--json")

    assert (answer.code, answer.out) == (1, "")
    assert said in answer.err


def test_a_cost_opens_no_ledger(zhihuan, ledger):
    zhihuan(*EQUAL, "--disclosed", "18%")

    assert not ledger.exists()
