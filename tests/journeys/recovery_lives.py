"""A household whose line is lost, lived through month by month: a real ledger file, a session, a clock that travels."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time
from itertools import count

from tests.builders import RULES, a_lender, a_line, a_loan, an_event, an_income, at, cny, terms
from tests.fakes import TravellingClock
from zhihuan.application import commands as c
from zhihuan.application import household_commands as h
from zhihuan.application.session import Session
from zhihuan.domain.credit_line import LineEventKind, LineId
from zhihuan.domain.enquiry import Enquiry, EnquiryId
from zhihuan.domain.loan import LoanId
from zhihuan.domain.payment import Payment, PaymentEffect, PaymentId
from zhihuan.domain.recovery.criterion import CriterionKind
from zhihuan.domain.recovery.readings import case_progress
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry
from zhihuan.domain.terms import Method
from zhihuan.storage.store import LedgerFile

BEGUN = date(2025, 1, 10)
LINE = LineId("huabei")


class Life:
    """One household from January 2025: a line of 20,000 and loans of 12 interest-free instalments on the 10th."""

    def __init__(self, path, *, income=10_000):
        self.clock = TravellingClock(at(BEGUN.isoformat(), 8))
        self.session = Session(LedgerFile.open(path), self.clock, RULES)
        self._numbers = count(1)
        self.run(c.SetIncome(an_income(amount=income, since=date(2024, 1, 5))))
        line = a_line(LINE, name="Jiebei", product="jiebei", statement_day=None, due_day=None)
        self.run(c.AddLine(line, a_lender(), an_event("opened", line=LINE, on=BEGUN, limit=cny(20_000))))

    @staticmethod
    def money(amount):
        """Return an amount of yuan."""
        return cny(amount)

    def run(self, command):
        return self.session.run(command)

    def go(self, day):
        """Travel to the morning of a day."""
        self.clock.travel_to(datetime.combine(date.fromisoformat(day), time(9, 30), self.clock.now().tzinfo))

    @property
    def today(self):
        return self.session.today

    def borrow(self, name, amount=12_000, *, lender=None, periods=12, automatic=False, purpose=None):
        start = self.today
        loan = replace(
            a_loan(
                name, lender=lender or name, name=name, principal=amount, start=start,
                terms=terms(Method.INTEREST_FREE, "0", periods, start=start),
            ), automatic=automatic,
        )
        if purpose is not None:
            loan = replace(loan, purpose=purpose)
        self.run(c.AddLoan(loan, a_lender(lender or name, lender or name)))
        return loan

    def pay_dues(self, *names, on=None):
        """Pay whatever of these loans (all of them where none is named) has fallen due by today."""
        for due in self.session.position().unpaid:
            if due.on <= self.today and (not names or due.subject in names):
                self.run(c.RecordPayment(Payment(
                    PaymentId(f"paid-{next(self._numbers)}"), LoanId(due.subject), on or self.today, due.left,
                    period=due.number or None,
                )))

    def live_on(self, until, *, but_not=()):
        """Live to a day, paying each due on its day, but for those of some loans."""
        last = date.fromisoformat(until)
        while True:
            ahead = [
                due for due in self.session.position().unpaid
                if due.subject not in but_not and self.today < due.on <= last
            ]
            if not ahead:
                break
            self.go(ahead[0].on.isoformat())
            self.pay_dues(*{due.subject for due in self.session.position().unpaid} - set(but_not))
        self.go(until)

    def pay_off(self, name):
        owed = self.session.position().standings[name].owed
        payment = Payment(PaymentId(f"off-{name}"), LoanId(name), self.today, owed, effect=PaymentEffect.PAYOFF)
        self.run(c.RecordPayment(payment))

    def draw(self, amount):
        self.run(c.AddEntry(LineEntry(
            EntryId(f"draw-{next(self._numbers)}"), LINE, self.today, EntryKind.DRAW, cny(amount)
        )))

    def repay_line(self, amount):
        self.run(c.AddEntry(LineEntry(
            EntryId(f"back-{next(self._numbers)}"), LINE, self.today, EntryKind.REPAYMENT, cny(amount)
        )))

    def apply_at(self, institution):
        self.run(h.SetEnquiry(Enquiry(EnquiryId(f"asked-{next(self._numbers)}"), self.today, institution)))

    def lose(self, reason, kind=LineEventKind.CLOSED, limit=None, **more):
        event = an_event("lost", line=LINE, on=self.today, kind=kind, limit=limit and cny(limit))
        self.run(c.RecordLineEvent(event, reason, **more))

    @property
    def case(self):
        (case,) = self.session.book.cases.values()
        return case

    def standing(self):
        return case_progress(self.session.position(), self.case)

    def of(self, kind):
        """Return how far one condition has come, None where it is unknown or does not apply."""
        (found,) = [one for one in self.standing().measured if one.criterion.kind is CriterionKind(kind)]
        return None if found.progress is None else float(found.progress)

    def now(self, kind):
        (found,) = [one for one in self.standing().measured if one.criterion.kind is CriterionKind(kind)]
        return found.now
