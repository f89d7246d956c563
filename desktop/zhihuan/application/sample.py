"""A household to look around in: from plain data and a day to one command, with every amount as its plan says.

Pure: the data's text and today are handed in, so the household looks lived in whatever the day.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from zhihuan.application import commands as c
from zhihuan.application import household_commands as h
from zhihuan.application.identity import steady_id
from zhihuan.application.sample_case import SampleCase
from zhihuan.domain.calendar import months_later, on_anchor
from zhihuan.domain.credit_line import LOSSES, CreditLine, LineEvent, LineEventId, LineEventKind, LineId
from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose, EnquiryResult
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.domain.income import Income, IncomeId, Whose
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.domain.loan import Loan, LoanId, LoanPurpose
from zhihuan.domain.money import Money
from zhihuan.domain.payment import Payment, PaymentId
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.recovery.case import CaseId, Confidence, LossReason
from zhihuan.domain.revolving import EntryId, EntryKind, LineEntry, line_balance
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method, Terms

Table = Mapping[str, Any]


def sample(text: str, today: date, *, chinese: bool) -> c.TakeSample:
    """Return the command that fills an empty ledger with the household that a data file describes."""
    data = tomllib.loads(text)
    household = _Household(data, today, chinese=chinese)
    return c.TakeSample(household.word(data, "name"), tuple(household.commands()))


@dataclass(frozen=True, slots=True)
class _Household:
    data: Table
    today: date
    chinese: bool

    def word(self, table: Table, field: str) -> str:
        """Return a text of the data in the user's language."""
        return str(table[f"{field}_zh" if self.chinese else f"{field}_en"])

    def commands(self) -> Iterator[c.Command]:
        lenders = {table["id"]: self.lender(table) for table in self.data["lender"]}
        for table in self.data["line"]:
            yield c.AddLine(self.line(table), lenders[table["lender"]], self.opened(table))
        loans = {table["id"]: self.loan(table) for table in self.data["loan"]}
        payments = [one for table in self.data["loan"] for one in self.payments(table, loans[table["id"]])]
        entries = [one for table in self.data["line"] for one in self.entries(table)]
        yield c.TakeImport(
            (), tuple(lenders.values()), (), tuple(loans.values()), tuple(payments), tuple(entries), (),
        )
        for table in self.data["income"]:
            yield c.SetIncome(self.income(table))
        for table in self.data["fact"]:
            yield h.SetFact(self.fact(table))
        for table in self.data["application"]:
            yield h.SetEnquiry(self.application(table))
        for table in self.data["line"]:
            for event in (self.event(table, one) for one in table.get("event", ())):
                yield event
                if event.event.kind in LOSSES:
                    case = CaseId(steady_id("case", event.event.id))
                    yield from SampleCase(case, event.event.on, self.today, self.word).commands(self.data["case"])

    def ago(self, months: int) -> date:
        return months_later(self.today, -months)

    def lender(self, table: Table) -> Lender:
        return Lender(LenderId(table["id"]), self.word(table, "name"), LenderKind(table["kind"]))

    def line(self, table: Table) -> CreditLine:
        return CreditLine(
            LineId(table["id"]), LenderId(table["lender"]), self.word(table, "name"), table["product"],
            statement_day=table.get("statement_day"), due_day=table.get("due_day"),
        )

    def opened(self, table: Table) -> LineEvent:
        return LineEvent(
            LineEventId(f"{table['id']}-opened"), LineId(table["id"]), self.ago(table["opened"]), LineEventKind.OPENED,
            Money.parse(table["limit"]),
        )

    def event(self, line: Table, table: Table) -> c.RecordLineEvent:
        kind = LineEventKind(table["kind"])
        event = LineEvent(
            LineEventId(f"{line['id']}-{kind}"), LineId(line["id"]), self.day_of(table), kind,
            Money.parse(table["limit"]) if "limit" in table else None,
        )
        return c.RecordLineEvent(
            event, LossReason(table.get("reason", "unknown")), Confidence(table.get("confidence", "unknown")),
            self.word(table, "told") if "told_zh" in table else "",
        )

    def day_of(self, event: Table) -> date:
        """Return an event's day: some months ago, or some days after an instalment."""
        if "months" in event:
            return self.ago(event["months"])
        loan = next(table for table in self.data["loan"] if table["id"] == event["loan"])
        return self.due(loan, -event["back"]) + timedelta(days=event["days"])

    def due(self, loan: Table, dues_on: int) -> date:
        """Return a loan's due day counted from its next one (0)."""
        following = self.today + timedelta(days=loan["due_in"])
        return months_later(following, dues_on)

    def loan(self, table: Table) -> Loan:
        following = self.due(table, 0)
        terms = Terms(
            Method(table["method"]), Rate.parse(table["rate"], RateUnit(table["per"])), table["periods"],
            self.due(table, -table["past"]), following.day,
        )
        return Loan(
            LoanId(table["id"]), LenderId(table["lender"]), self.word(table, "name"), Money.parse(table["principal"]),
            self.due(table, -table["past"] - 1), terms, LineId(table["line"]) if "line" in table else None,
            table.get("product", ""), self.word(table, "pay_from"),
            purpose=LoanPurpose(table.get("purpose", "unknown")),
        )

    def payments(self, table: Table, loan: Loan) -> Iterator[Payment]:
        """Return what was paid: every instalment before today on its day, but for those that were late."""
        late = {table["past"] + 1 - one["back"]: one["days"] for one in table.get("late", ())}
        for row in schedule(loan)[:table["past"]]:
            yield Payment(
                PaymentId(f"{loan.id}-{row.number}"), loan.id, row.due + timedelta(days=late.get(row.number, 0)),
                row.payment, row.principal, row.interest, row.fee, period=row.number,
            )

    def entries(self, table: Table) -> Iterator[LineEntry]:
        """Return what was bought on a line since it was opened, and each bill repaid on its day."""
        bought = tuple(entry for purchase in table.get("purchase", ()) for entry in self.purchases(table, purchase))
        yield from bought
        for bill in line_balance(self.line(table), bought).bills:
            if bill.due < self.today:
                yield LineEntry(
                    EntryId(f"{table['id']}-bill-{bill.month:%Y-%m}"), LineId(table["id"]), bill.due,
                    EntryKind.REPAYMENT, bill.amount, bill.month,
                )

    def purchases(self, line: Table, table: Table) -> Iterator[LineEntry]:
        for back in range(line["opened"]):
            month = self.ago(back)
            day = on_anchor(month.year, month.month, table["day"])
            if day <= self.today:
                yield LineEntry(
                    EntryId(f"{line['id']}-{table['day']}-{back}"), LineId(line["id"]), day, EntryKind.PURCHASE,
                    Money.parse(table["amounts"][back % len(table["amounts"])]),
                    counterparty=self.word(table, "counterparty"),
                )

    def income(self, table: Table) -> Income:
        since = self.ago(table["months"]).replace(day=1)
        return Income(
            IncomeId(table["id"]), self.word(table, "name"), Money.parse(table["amount"]), since,
            whose=Whose(table.get("whose", Whose.OWN)),
        )

    def fact(self, table: Table) -> HouseholdFact:
        on = self.today - timedelta(days=table["days"])
        return HouseholdFact(FactId(table["id"]), FactKind(table["kind"]), Money.parse(table["amount"]), on)

    def application(self, table: Table) -> Enquiry:
        return Enquiry(
            EnquiryId(table["id"]), self.today - timedelta(days=table["days"]), self.word(table, "institution"),
            EnquiryPurpose(table["purpose"]), EnquiryResult(table["result"]),
        )
