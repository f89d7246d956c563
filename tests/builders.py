"""Things with sensible defaults: a test names only what it is about."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

from zhihuan.application import history
from zhihuan.application.history import Action, Summary
from zhihuan.domain.book import Book, Import, ImportId, Kind, RecordedRow, RowKey, Thing
from zhihuan.domain.calendar import Frequency, dues, first_due_after
from zhihuan.domain.card_terms import CardTerms, InterestOn, MinimumRule, StatementDayGoes
from zhihuan.domain.change import Change, applied
from zhihuan.domain.credit_line import CreditLine, LineEvent, LineEventId, LineEventKind, LineId
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.fee import Fee
from zhihuan.domain.health.measure import Measure
from zhihuan.domain.health.rules import HealthRules, Rule
from zhihuan.domain.health.severity import Bands
from zhihuan.domain.income import Income, IncomeId
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import CNY, Money
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.recovery.case import CaseId, Confidence, LossReason, RecoveryCase
from zhihuan.domain.recovery.criterion import Criterion, CriterionKind
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.domain.terms import Conventions, Method, PlanRow, Step, Terms

SHANGHAI = timezone(timedelta(hours=8))
RULES = HealthRules((
    Rule("overdue", Measure.OVERDUE, Bands(None, None, Decimal(1))),
    Rule("dti", Measure.DTI, Bands(Decimal("0.36"), Decimal("0.50"), Decimal("0.55"))),
    Rule("institutions", Measure.INSTITUTIONS, Bands(Decimal(3), Decimal(5), None)),
    Rule("due_day_unknown", Measure.DUE_DAY_UNKNOWN, Bands(Decimal(1), None, None)),
))
NEW_LOAN_DAY = date(2026, 1, 15)
LIMIT = Money(20_000_00)
DAILY = Rate(Decimal("0.0005"), RateUnit.DAY)
TENTH = MinimumRule()
NEW_LOAN = Money(12_000_00)


def cny(amount: str | int) -> Money:
    """Return yuan: `cny("893.33")`, `cny(12_000)`."""
    return Money.parse(str(amount))


def at(day: str, hour: int = 9, minute: int = 0) -> datetime:
    """Return a moment in Shanghai: `at("2026-03-10", 9)`."""
    return datetime.combine(date.fromisoformat(day), datetime.min.time(), SHANGHAI).replace(hour=hour, minute=minute)


def a_lender(
    identity: str = "ant", name: str = "Ant Consumer Finance", kind: LenderKind = LenderKind.CONSUMER_FINANCE
) -> Lender:
    return Lender(LenderId(identity), name, kind)


def terms(
    method: Method = Method.LEVEL,
    rate: str = "0.12",
    periods: int = 12,
    first_due: date | None = None,
    due_day: int | None = None,
    *,
    start: date = NEW_LOAN_DAY,
    unit: RateUnit = RateUnit.YEAR,
    day_count: DayCount = DayCount.THIRTY_360,
    frequency: Frequency = Frequency.MONTHLY,
    conventions: Conventions | None = None,
    fees: tuple[Fee, ...] = (),
    principal: Money = NEW_LOAN,
) -> Terms:
    """Return terms that fit `start`: first due a period later on the same day, unless said otherwise.

    What a method needs besides is filled in: a quarter of `principal` as balloon, 3 % more each year, equal rows.
    """
    anchor = due_day or (first_due or start).day
    first = first_due or first_due_after(start, anchor, frequency)
    return Terms(
        method, Rate(Decimal(rate), unit), periods, first, anchor, day_count, frequency, conventions or Conventions(),
        balloon=Money(principal.minor // 4, principal.currency) if method is Method.BALLOON else None,
        step=Step(12, Decimal("0.03")) if method is Method.GRADUATED else None,
        rows=_equal_rows(dues(first, periods, anchor, frequency), principal) if method is Method.PLAN else (),
        fees=fees,
    )


def _equal_rows(days: tuple[date, ...], principal: Money) -> tuple[PlanRow, ...]:
    parts = principal.split(len(days))
    zero = Money.zero(principal.currency)
    return tuple(PlanRow(day, part, part.times(Decimal("0.05")), zero) for day, part in zip(days, parts, strict=True))


def a_loan(
    identity: str = "jiebei",
    *,
    lender: str = "ant",
    name: str = "Jiebei",
    principal: Money | str | int = 12_000,
    start: date = NEW_LOAN_DAY,
    terms: Terms | None = None,
    line: str | None = None,
    product: str = "",
    pay_from: str = "",
    external_id: str = "",
    paid_before: date | None = None,
    closed_on: date | None = None,
    note: str = "",
) -> Loan:
    """Return 12,000 yuan borrowed on 15 January 2026 for twelve level instalments at 12 % a year."""
    return Loan(
        LoanId(identity), LenderId(lender), name, principal if isinstance(principal, Money) else cny(principal), start,
        terms or _fitting(start), None if line is None else LineId(line), product, pay_from, external_id, paid_before,
        closed_on, note,
    )


def _fitting(start: date) -> Terms:
    return terms(start=start)


def a_payment(
    identity: str = "payment",
    *,
    loan: str = "jiebei",
    on: date = date(2026, 2, 15),
    amount: Money | str | int = "1066.19",
    principal: Money | None = None,
    interest: Money | None = None,
    fee: Money | None = None,
    penalty: Money | None = None,
    period: int | None = None,
    order_id: str = "",
    note: str = "",
) -> Payment:
    """Return the first instalment of `a_loan()`, paid on its day."""
    return Payment(
        PaymentId(identity), LoanId(loan), on, amount if isinstance(amount, Money) else cny(amount), principal,
        interest, fee, penalty, period, order_id, note,
    )


def a_line(
    identity: str = "huabei",
    *,
    lender: str = "ant",
    name: str = "Huabei",
    product: str = "huabei",
    currency: str = CNY,
    statement_day: int | None = 1,
    due_day: int | None = 10,
    card_terms: CardTerms | None = None,
) -> CreditLine:
    return CreditLine(
        LineId(identity), LenderId(lender), name, product, currency, statement_day, due_day, card_terms or CardTerms()
    )


def a_card(
    *,
    statement_day: int | None = 20,
    due_day: int | None = 10,
    currency: str = CNY,
    due_after: int | None = None,
    statement_day_goes: StatementDayGoes = StatementDayGoes.NEXT_BILL,
    daily_rate: Rate | None = DAILY,
    interest_on: InterestOn = InterestOn.FULL_STATEMENT,
    compound: bool = False,
    minimum: MinimumRule | None = TENTH,
    grace_days: int = 0,
    tolerance: Money | None = None,
) -> CreditLine:
    """Return a card with statements on the 20th, due on the 10th, 0.05 % a day on the whole, a minimum of 10 %."""
    card_terms = CardTerms(
        due_after, statement_day_goes, daily_rate, interest_on, compound, minimum,
        grace_days=grace_days, tolerance=tolerance,
    )
    return a_line(
        "card", lender="bank", name="Card", product="", currency=currency, statement_day=statement_day,
        due_day=due_day, card_terms=card_terms,
    )


def an_event(
    identity: str = "opened",
    *,
    line: str = "huabei",
    on: date = date(2025, 6, 1),
    kind: LineEventKind = LineEventKind.OPENED,
    limit: Money | None = LIMIT,
    note: str = "",
) -> LineEvent:
    return LineEvent(LineEventId(identity), LineId(line), on, kind, limit, note)


def an_entry(
    identity: str = "entry",
    *,
    line: str = "huabei",
    on: date = date(2026, 2, 20),
    kind: EntryKind = EntryKind.PURCHASE,
    amount: Money | str | int = 300,
    bill: date | None = None,
    order_id: str = "",
    counterparty: str = "",
    note: str = "",
    whole_bill: bool = False,
) -> LineEntry:
    return LineEntry(
        EntryId(identity), LineId(line), on, kind, amount if isinstance(amount, Money) else cny(amount), bill, order_id,
        counterparty, note, whole_bill,
    )


def an_income(
    identity: str = "salary",
    *,
    name: str = "Salary",
    amount: Money | str | int = 10_000,
    since: date = date(2025, 1, 1),
    until: date | None = None,
    **parts: Any,
) -> Income:
    whole = amount if isinstance(amount, Money) else cny(amount)
    return Income(IncomeId(identity), name, whole, since, until, **parts)


def a_case(
    identity: str = "case",
    *,
    line: str = "huabei",
    event: str = "closed",
    since: date = date(2026, 3, 1),
    reason: LossReason = LossReason.UNKNOWN,
    confidence: Confidence = Confidence.UNKNOWN,
    criteria: tuple[Criterion, ...] = (Criterion(CriterionKind.DTI, Decimal("0.7123"), Decimal("0.5")),),
    closed_on: date | None = None,
) -> RecoveryCase:
    return RecoveryCase(
        CaseId(identity), LineId(line), LineEventId(event), since, reason, confidence, criteria, closed_on
    )


def an_import(
    identity: str = "import",
    *,
    file_name: str = "alipay.csv",
    sha256: str = "0" * 64,
    profile: str = "alipay-4",
    on: date = date(2026, 3, 1),
    owner: str = "",
) -> Import:
    return Import(ImportId(identity), file_name, sha256, profile, on, owner)


def a_row(identity: str = "row", *, imported: str = "import", line: int = 26, thing: str = "payment") -> RecordedRow:
    return RecordedRow(RowKey(identity), ImportId(imported), line, thing)


def new(kind: Kind, thing: Thing) -> Change:
    """Return the change that adds a thing."""
    return Change(kind, None, thing)


def a_step(*changes: Change, summary: Summary | None = None) -> history.Step:
    """Return a step that was done on 15 January 2026."""
    return history.Step(at("2026-01-15"), summary or Summary(Action.LOAN_ADDED, "Jiebei", cny(12_000)), changes)


def a_book(*changes: Change) -> Book:
    """Return the book that these changes make of an empty one."""
    return applied(Book(), changes)


def a_loan_with_lender(loan: Loan | None = None) -> tuple[Change, ...]:
    """Return the changes that add a loan and who lent it."""
    loan = loan or a_loan()
    return (new(Kind.LENDER, a_lender(loan.lender)), new(Kind.LOAN, loan))
