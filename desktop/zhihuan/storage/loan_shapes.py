"""Loans, their dated changes, payments, and the benchmarks that loans follow, as rows."""

from __future__ import annotations

from decimal import Decimal

from zhihuan.domain.benchmark import Benchmark, Floating, Quote, QuoteId
from zhihuan.domain.calendar import Frequency
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.disclosure import Disclosure
from zhihuan.domain.fee import Fee
from zhihuan.domain.late_terms import LateTerms
from zhihuan.domain.lender import LenderId
from zhihuan.domain.loan import Loan, LoanId, LoanPurpose
from zhihuan.domain.loan_change import ChangeId, ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.domain.prepayment_terms import PrepaymentTerms
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.terms import Conventions, Method, PlanRow, Step, Terms
from zhihuan.storage.cells import (
    Row,
    day,
    day_or_none,
    decimal,
    money,
    money_or_none,
    number,
    number_or_none,
    text,
    text_or_none,
    yes,
)
from zhihuan.storage.documents import document, document_or_none, structure, structure_or_none
from zhihuan.storage.shape import Cells, coins, iso, shape

_FREQUENCIES = {one.value: one for one in Frequency}


def _loan_cells(one: Loan) -> Cells:
    terms = one.terms
    return (
        one.id, one.lender, one.line, one.name, one.product, one.principal.minor, one.principal.currency,
        one.start.isoformat(), terms.method.value, str(terms.rate.value), terms.rate.unit.value, terms.periods,
        terms.first_due.isoformat(), terms.due_day, terms.day_count.value, one.pay_from, one.external_id,
        iso(one.paid_before), iso(one.closed_on), one.note, terms.frequency.value,
        None if terms.conventions == Conventions() else document(terms.conventions), coins(terms.balloon),
        document_or_none(terms.step), document(terms.rows) if terms.rows else None, document(terms.fees),
        document_or_none(one.late), document_or_none(one.prepayment), document_or_none(one.floating), one.refinances,
        int(one.in_bill), document_or_none(one.disclosure), int(one.automatic), str(one.share), one.purpose.value,
        document(one.funders),
    )


def _loan(row: Row) -> Loan:
    line, refinances = text_or_none(row, "line"), text_or_none(row, "refinances")
    return Loan(
        LoanId(text(row, "id")), LenderId(text(row, "lender")), text(row, "name"), money(row, "principal_minor"),
        day(row, "start"), _terms(row), None if line is None else LineId(line), text(row, "product"),
        text(row, "pay_from"), text(row, "external_id"), day_or_none(row, "paid_before"),
        day_or_none(row, "closed_on"), text(row, "note"), structure_or_none(row, "late", LateTerms),
        structure_or_none(row, "prepayment", PrepaymentTerms), structure_or_none(row, "floating", Floating),
        None if refinances is None else LoanId(refinances), yes(row, "in_bill"),
        structure_or_none(row, "disclosure", Disclosure), yes(row, "automatic"), decimal(row, "share"),
        LoanPurpose(text(row, "purpose")), tuple(map(LenderId, structure(row, "funders", tuple[str, ...]))),
    )


def _terms(row: Row) -> Terms:
    rate = Rate(Decimal(text(row, "rate")), RateUnit(text(row, "rate_unit")))
    return Terms(
        Method(text(row, "method")), rate, number(row, "periods"), day(row, "first_due"), number(row, "due_day"),
        DayCount(text(row, "day_count")), _FREQUENCIES[text(row, "frequency")],
        structure_or_none(row, "conventions", Conventions) or Conventions(), money_or_none(row, "balloon_minor"),
        structure_or_none(row, "step", Step), structure_or_none(row, "plan", tuple[PlanRow, ...]) or (),
        structure(row, "fees", tuple[Fee, ...]),
    )


LOAN = shape(
    "loans",
    "id lender line name product principal_minor currency start method rate rate_unit periods first_due due_day"
    " day_count pay_from external_id paid_before closed_on note"
    " frequency conventions balloon_minor step plan fees late prepayment floating refinances in_bill disclosure"
    " automatic share purpose funders",
    _loan_cells, _loan,
    later={
        "frequency": "monthly", "conventions": None, "balloon_minor": None, "step": None, "plan": None, "fees": "[]",
        "late": None, "prepayment": None, "floating": None, "refinances": None, "in_bill": 0,
        "disclosure": None, "automatic": 0, "share": "1", "purpose": "unknown", "funders": "[]",
    },
)


def _change_cells(one: LoanChange) -> Cells:
    rate = (None, None) if one.rate is None else (str(one.rate.value), one.rate.unit.value)
    principal = (None, None) if one.principal is None else (one.principal.minor, one.principal.currency)
    return (
        one.id, one.loan, one.on.isoformat(), one.kind.value, *rate, int(one.keep_instalment), one.periods,
        None if one.interest is None else one.interest.value, int(one.extends), document_or_none(one.terms),
        *principal, one.note, iso(one.agreed_on),
    )


def _change(row: Row) -> LoanChange:
    rate, interest = text_or_none(row, "rate"), text_or_none(row, "interest")
    return LoanChange(
        ChangeId(text(row, "id")), LoanId(text(row, "loan")), day(row, "on_day"), ChangeKind(text(row, "kind")),
        None if rate is None else Rate(Decimal(rate), RateUnit(text(row, "rate_unit"))), yes(row, "keep_instalment"),
        number_or_none(row, "periods"), None if interest is None else HolidayInterest(interest), yes(row, "extends"),
        structure_or_none(row, "terms", Terms), money_or_none(row, "principal_minor"), text(row, "note"),
        day_or_none(row, "agreed_on"),
    )


LOAN_CHANGE = shape(
    "loan_changes",
    "id loan on_day kind rate rate_unit keep_instalment periods interest extends terms principal_minor currency note"
    " agreed_on",
    _change_cells, _change,
)


def _payment_cells(one: Payment) -> Cells:
    return (
        one.id, one.loan, one.on.isoformat(), one.amount.minor, one.amount.currency, coins(one.principal),
        coins(one.interest), coins(one.fee), coins(one.penalty), one.period, one.order_id, one.note, one.effect.value,
        iso(one.reversed_on), one.together,
    )


def _payment(row: Row) -> Payment:
    return Payment(
        PaymentId(text(row, "id")), LoanId(text(row, "loan")), day(row, "on_day"), money(row, "amount_minor"),
        money_or_none(row, "principal_minor"), money_or_none(row, "interest_minor"), money_or_none(row, "fee_minor"),
        money_or_none(row, "penalty_minor"), number_or_none(row, "period"), text(row, "order_id"), text(row, "note"),
        PaymentEffect(text(row, "effect")), day_or_none(row, "reversed_on"), text(row, "together"),
    )


PAYMENT = shape(
    "payments",
    "id loan on_day amount_minor currency principal_minor interest_minor fee_minor penalty_minor period order_id note"
    " effect reversed_on together",
    _payment_cells, _payment, later={"effect": "instalment", "reversed_on": None, "together": ""},
)


def _quote_cells(one: Quote) -> Cells:
    return one.id, one.benchmark.value, one.on.isoformat(), str(one.value), iso(one.known_until), one.source


def _quote(row: Row) -> Quote:
    return Quote(
        QuoteId(text(row, "id")), Benchmark(text(row, "benchmark")), day(row, "on_day"), Decimal(text(row, "value")),
        day_or_none(row, "known_until"), text(row, "source"),
    )


QUOTE = shape("quotes", "id benchmark on_day value known_until source", _quote_cells, _quote)
