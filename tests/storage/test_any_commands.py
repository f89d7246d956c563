"""Whatever the user does, undoes and redoes, the file holds exactly what a ledger in memory holds."""

from __future__ import annotations

import tempfile
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, precondition, rule

from tests.builders import (
    RULES,
    a_lender,
    a_line,
    a_loan,
    a_payment,
    a_row,
    an_entry,
    an_event,
    an_import,
    an_income,
    at,
    cny,
)
from tests.fakes import MemoryStore, TravellingClock
from tests.storage.recovery_acts import fitting_recovery, recorded, recovery_commands
from zhihuan.application import commands as c
from zhihuan.application import household_commands as h
from zhihuan.application.history import Step
from zhihuan.application.session import Session
from zhihuan.domain.benchmark import Benchmark, Floating, Quote, QuoteId
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import StaleChange
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose, EnquiryResult
from zhihuan.domain.errors import DomainError
from zhihuan.domain.guarantee import Guarantee, GuaranteeId
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.domain.income import IncomeId, Steadiness
from zhihuan.domain.loan import LoanId
from zhihuan.domain.loan_change import ChangeId, ChangeKind, HolidayInterest, LoanChange
from zhihuan.domain.payment import PaymentId
from zhihuan.domain.rate import Rate
from zhihuan.domain.revolving import EntryId, EntryKind
from zhihuan.storage.store import LedgerFile

# Few names, so that commands meet: the same thing is added twice, edited, deleted, and missed.
lender_ids = st.sampled_from(["ant", "webank"])
line_ids = st.sampled_from(["huabei", "baitiao"])
loan_ids = st.sampled_from(["jiebei", "weilidai", "jintiao"])
item_ids = st.sampled_from(["one", "two", "three", "four"])
days = st.dates(date(2026, 1, 16), date(2026, 12, 31))
amounts = st.integers(1, 20_000).map(cny)
currencies = st.sampled_from(["CNY", "CNY", "CNY", "USD"])

lenders = st.builds(a_lender, lender_ids)
lines = st.builds(a_line, line_ids, lender=lender_ids, due_day=st.sampled_from([None, 10, 31]), currency=currencies)
loans = st.builds(
    a_loan, loan_ids, lender=lender_ids, principal=amounts, line=st.none() | line_ids,
    paid_before=st.none() | days, note=st.sampled_from(["", "给妈妈"]),
)
payments = st.builds(a_payment, item_ids, loan=loan_ids, on=days, amount=amounts, period=st.none() | st.integers(1, 12))
entries = st.builds(
    an_entry, item_ids, line=line_ids, on=days, kind=st.sampled_from(EntryKind), amount=amounts,
    bill=st.none() | days.map(lambda day: day.replace(day=1)),
)
incomes = st.builds(
    an_income, item_ids, amount=amounts, until=st.none() | days, steadiness=st.sampled_from(Steadiness),
    haircut=st.sampled_from([Decimal(0), Decimal("0.2")]), missing=st.sampled_from([(), (date(2026, 2, 1),)]),
)
facts = st.builds(HouseholdFact, item_ids.map(FactId), st.sampled_from(FactKind), amounts, days)
enquiries = st.builds(
    Enquiry, item_ids.map(EnquiryId), days, st.sampled_from(["Bank", " Bank "]), st.sampled_from(EnquiryPurpose),
    st.sampled_from(EnquiryResult),
)
guarantees = st.builds(
    Guarantee, item_ids.map(GuaranteeId), st.just("Cousin"), st.sampled_from(["", "Bank"]), amounts,
    st.just(date(2026, 1, 1)), st.none() | days,
)
told_of_household = st.one_of(
    facts.map(h.SetFact), item_ids.map(lambda one: h.DeleteFact(FactId(one))), enquiries.map(h.SetEnquiry),
    item_ids.map(lambda one: h.DeleteEnquiry(EnquiryId(one))), guarantees.map(h.SetGuarantee),
    item_ids.map(lambda one: h.DeleteGuarantee(GuaranteeId(one))),
)


floating = st.none() | st.sampled_from(Benchmark).map(lambda one: Floating(one, Decimal("0.001"), date(2026, 6, 1)))
quotes = st.builds(
    lambda name, benchmark, on: Quote(QuoteId(name), benchmark, on, Decimal("0.03")), item_ids,
    st.sampled_from(Benchmark), days,
)


@st.composite
def loan_changes(draw, of=loan_ids):
    kind = draw(st.sampled_from([ChangeKind.RATE, ChangeKind.EXTENSION, ChangeKind.HOLIDAY]))
    return LoanChange(
        ChangeId(draw(item_ids)), LoanId(draw(of)), draw(days), kind, Rate(Decimal("0.06")),
        periods=draw(st.integers(1, 3)), interest=draw(st.sampled_from(HolidayInterest)),
    )


@st.composite
def added_loans(draw):
    loan = replace(draw(loans), floating=draw(floating))
    known = draw(st.lists(quotes, max_size=2, unique_by=lambda one: one.id))
    return c.AddLoan(loan, a_lender(loan.lender), tuple(known))


@st.composite
def edited_loans(draw):
    loan = replace(draw(loans), refinances=draw(st.none() | loan_ids))
    return c.EditLoan(loan, a_lender(loan.lender))


@st.composite
def refinances(draw, of=loan_ids):
    day = draw(days)
    loan = a_loan(draw(loan_ids), start=day)
    return c.Refinance(LoanId(draw(of)), loan, a_lender(loan.lender), day)


@st.composite
def plans_in_bills(draw, of=line_ids):
    loan = a_loan(draw(loan_ids), principal=draw(amounts), start=draw(days), line=draw(of))
    return c.TurnIntoPlan(loan, draw(st.none() | days.map(lambda day: day.replace(day=1))))


@st.composite
def added_lines(draw):
    line = draw(lines)
    opened = draw(st.none() | st.builds(an_event, item_ids, line=st.just(line.id)))
    return c.AddLine(line, a_lender(line.lender), opened)


@st.composite
def imports(draw):
    taken = draw(st.lists(item_ids, unique=True, min_size=1))
    line = draw(lines)
    imported = an_import(draw(item_ids))
    loan = draw(loans)
    return c.TakeImport(
        (imported,), (a_lender(line.lender), *({a_lender(loan.lender)} - {a_lender(line.lender)})), (line,), (loan,),
        tuple(draw(st.lists(payments, max_size=3, unique_by=lambda payment: payment.id))),
        tuple(an_entry(f"imported {one}", line=line.id) for one in taken),
        tuple(a_row(one, imported=imported.id, thing=f"imported {one}") for one in taken),
    )


commands = st.one_of(
    added_loans(), edited_loans(), loan_ids.map(lambda one: c.DeleteLoan(LoanId(one))),
    st.builds(c.SettleLoan, loan_ids, days), added_lines(), lines.map(c.EditLine),
    line_ids.map(lambda one: c.DeleteLine(LineId(one))),
    recorded(line_ids), recovery_commands,
    payments.map(c.RecordPayment), payments.map(c.EditPayment),
    item_ids.map(lambda one: c.DeletePayment(PaymentId(one))),
    entries.map(c.PayBill), entries.map(c.AddEntry), plans_in_bills(),
    item_ids.map(lambda one: c.DeleteEntry(EntryId(one))),
    incomes.map(c.SetIncome), item_ids.map(lambda one: c.DeleteIncome(IncomeId(one))), imports(),
    refinances(), loan_changes().map(c.ChangeLoan), item_ids.map(lambda one: c.DeleteLoanChange(ChangeId(one))),
    st.lists(payments, max_size=3).map(tuple).map(c.RecordPayments),
    st.builds(c.ReversePayment, item_ids.map(PaymentId), days),
    st.builds(a_lender, lender_ids, st.sampled_from(["Ant", "Other", " "])).map(c.SetLender), quotes.map(c.SetQuote),
    item_ids.map(lambda one: c.DeleteQuote(QuoteId(one))), told_of_household,
)


def fitting_commands(book: Book) -> st.SearchStrategy[c.Command]:
    """Return commands about what the book holds, most of which it can carry out."""
    choices = [added_loans(), added_lines(), incomes.map(c.SetIncome), imports(), quotes.map(c.SetQuote)]
    choices.append(told_of_household)
    if book.loans:
        known_loans = st.sampled_from(list(book.loans))
        choices += [
            st.builds(a_payment, item_ids, loan=known_loans, on=days, amount=amounts).map(c.RecordPayment),
            st.builds(c.SettleLoan, known_loans, days), known_loans.map(c.DeleteLoan), edited_loans(),
            loan_changes(known_loans).map(c.ChangeLoan), refinances(known_loans),
        ]
    if book.lines:
        known_lines = st.sampled_from(list(book.lines))
        choices += [
            st.builds(an_entry, item_ids, line=known_lines, on=days, amount=amounts).map(c.PayBill),
            known_lines.map(c.DeleteLine), lines.map(c.EditLine), plans_in_bills(known_lines),
            st.builds(an_entry, item_ids, line=known_lines, on=days, amount=amounts).map(c.AddEntry),
        ]
    if book.payments:
        choices.append(st.sampled_from(list(book.payments)).map(c.DeletePayment))
        choices.append(st.builds(c.ReversePayment, st.sampled_from(list(book.payments)), days))
        recorded = st.sampled_from(list(book.payments.values()))
        choices.append(st.builds(
            lambda one, on: c.EditPayment(replace(one, on=min(on, one.reversed_on or on))), recorded, days
        ))
    if book.loan_changes:
        choices.append(st.sampled_from(list(book.loan_changes)).map(c.DeleteLoanChange))
    if book.entries:
        choices.append(st.sampled_from(list(book.entries)).map(c.DeleteEntry))
    if book.incomes:
        choices.append(st.sampled_from(list(book.incomes)).map(c.DeleteIncome))
    return st.one_of(*choices, *fitting_recovery(book))


class AnyCommands(RuleBasedStateMachine):
    """Two sessions are told the same: one on a file, one in memory."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.path = Path(self.folder.name) / "ledger.zhihuan"
        self.clock = TravellingClock(at("2027-01-01"))
        self.file = LedgerFile.open(self.path)
        self.on_file = Session(self.file, self.clock, RULES)
        self.in_memory = Session(MemoryStore(), self.clock, RULES)

    @rule(data=st.data())
    def carry_out_what_fits(self, data):
        for _ in range(3):
            self._both("run", data.draw(fitting_commands(self.in_memory.book)))

    @precondition(lambda self: self.in_memory.book.lines)
    @rule(data=st.data())
    def work_on_lost_lines(self, data):
        for _ in range(4):
            self._both("run", data.draw(st.one_of(fitting_recovery(self.in_memory.book))))

    @rule(command=commands)
    def carry_out_whatever(self, command):
        self._both("run", command)

    @precondition(lambda self: self.in_memory.can_undo)
    @rule(times=st.integers(1, 4))
    def undo(self, times):
        for _ in range(times):
            self._both("undo")

    @precondition(lambda self: self.in_memory.can_redo)
    @rule(times=st.integers(1, 4))
    def redo(self, times):
        for _ in range(times):
            self._both("redo")

    @precondition(lambda self: self.in_memory.can_undo)
    @rule()
    def undo_everything_and_redo_it(self):
        while self.in_memory.can_undo:
            self._both("undo")
        assert self.file.load().empty
        while self.in_memory.can_redo:
            self._both("redo")

    @rule()
    def close_and_open_again(self):
        self.file.close()
        self.file = LedgerFile.open(self.path)
        self.on_file = Session(self.file, self.clock, RULES)

    @rule(minutes=st.integers(1, 100_000))
    def let_time_pass(self, minutes):
        self.clock.pass_by(timedelta(minutes=minutes))

    @invariant()
    def the_books_are_equal(self):
        assert self.file.load() == self.on_file.book == self.in_memory.book
        for kind in Kind:
            assert list(self.file.load().of(kind)) == list(self.in_memory.book.of(kind))

    @invariant()
    def the_histories_are_equal(self):
        assert [told(step) for step in self.on_file.history()] == [told(step) for step in self.in_memory.history()]
        assert self.on_file.can_undo == self.in_memory.can_undo
        assert self.on_file.can_redo == self.in_memory.can_redo

    def teardown(self):
        assert self.file.problems() == ()
        self.file.close()
        self.folder.cleanup()

    def _both(self, verb, *arguments):
        assert outcome(self.on_file, verb, *arguments) == outcome(self.in_memory, verb, *arguments)


def outcome(session: Session, verb: str, *arguments):
    try:
        step = getattr(session, verb)(*arguments)
    except (DomainError, StaleChange) as refusal:
        return type(refusal)
    return step and told(step)


def told(step: Step):
    return step.number, step.at, step.summary, step.changes


AnyCommands.TestCase.settings = settings(max_examples=100, stateful_step_count=30, deadline=None)
TestAnyCommands = AnyCommands.TestCase
