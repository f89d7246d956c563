"""A contract as it is typed: a loan that is in no ledger, with the one figure that was left out."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.reading import UsageError
from zhihuan.cli.rows_file import plan_rows, total_principal
from zhihuan.cli.typed_terms import method_of, missing, named_rates, rate_of, terms_of
from zhihuan.domain.contract_flows import received
from zhihuan.domain.errors import AmountNotPositive, OneMustBeEmpty
from zhihuan.domain.given_instalment import paid_down, principal_paid_by, rate_asked_by
from zhihuan.domain.lender import LenderId
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.money import Money
from zhihuan.domain.rate import Rate
from zhihuan.domain.schedule import Instalment, schedule
from zhihuan.domain.terms import Method, PlanRow, Terms
from zhihuan.wording.entry import amount_from
from zhihuan.wording.formats import Formats
from zhihuan.wording.loans import rate_words

LOAN: Final = LoanId("typed")


@dataclass(frozen=True, slots=True)
class TypedLoan:
    """A contract, its plan as signed, and which of its figures was found from the others (`found`), if one was."""

    loan: Loan
    rows: tuple[Instalment, ...]
    found: str | None = None

    @property
    def moves(self) -> bool:
        """Whether dated changes can be reckoned: the plan follows from the terms alone."""
        return self.found != "periods"

    def document(self) -> d.Json | None:
        """Return what was found, for a JSON document."""
        terms = self.loan.terms
        match self.found:
            case "principal":
                return {"name": "principal", "value": d.amount(self.loan.principal)}
            case "rate":
                return {"name": "rate", "value": d.ratio(terms.rate.value), "unit": terms.rate.unit.value}
            case "periods":
                return {"name": "periods", "value": terms.periods}
            case _:
                level = terms.method is Method.LEVEL
                return {"name": "instalment", "value": d.amount(self.rows[0].payment)} if level else None

    def sentence(self, formats: Formats) -> str | None:
        """Return what was found, for people; None where nothing was asked for."""
        last = formats.money(self.rows[-1].payment)
        match self.found:
            case "principal":
                return QCoreApplication.translate("CommandLine", "Found: a principal of {amount}.").format(
                    amount=formats.money(self.loan.principal)
                )
            case "rate":
                return QCoreApplication.translate("CommandLine", "Found: a rate of {rate}.").format(
                    rate=rate_words(self.loan.terms.rate, formats)
                )
            case "periods":
                return QCoreApplication.translate(
                    "CommandLine", "Found: %n instalments, the last of {amount}.", None, self.loan.terms.periods
                ).format(amount=last)
            case _:
                return None


def typed_loan(
    options: Namespace, start: date, bench: Bench, out: Output, first_rate: Rate | None = None
) -> TypedLoan:
    """Return the contract that the options state, found where one of its figures is left out.

    `first_rate` is taken where no rate is given. Raises UsageError for options that do not go together, and what is
    wrong with the contract.
    """
    method = method_of(options)
    rows = () if options.plan is None else plan_rows(Path(options.plan), options.currency, bench)
    if options.instalment is not None:
        return _solved(options, method, start, bench, out)
    principal = total_principal(rows) if rows and options.principal is None else principal_of(options)
    quoted = rate_of(options, method, bench, out) or first_rate
    periods = _periods(options, rows)
    if principal is None or quoted is None or periods is None:
        raise missing(_names(principal, quoted, periods))
    loan = _loan(principal, start, terms_of(options, method, quoted, periods, start, rows))
    return TypedLoan(loan, schedule(loan))


def absent(options: Namespace) -> list[str]:
    """Return the options that are left out and nothing else that is given stands for; raises UsageError."""
    method = method_of(options)
    found = options.instalment is not None or options.plan is not None
    given = {
        "--principal": found or options.principal is not None,
        "--annual-rate": found or options.lpr is not None or options.match is not None
        or method is Method.INTEREST_FREE or bool(named_rates(options)),
        "--periods": found or options.periods is not None,
    }
    return [name for name, there in given.items() if not there]


def principal_of(options: Namespace) -> Money | None:
    """Return what is borrowed, None where it is not given; raises AmountNotPositive and what is wrong with it."""
    if options.principal is None:
        return None
    amount = amount_from(options.principal, options.currency)
    if amount.minor <= 0:
        raise AmountNotPositive("principal", str(amount))
    return amount


def _periods(options: Namespace, rows: tuple[PlanRow, ...]) -> int | None:
    if not rows:
        return options.periods  # type: ignore[no-any-return]
    if any(one is not None for one in (options.periods, options.first_due, options.due_day)):
        raise UsageError(
            QCoreApplication.translate(
                "CommandLine", "--plan says when what is due: give no --periods, --first-due or --due-day with it"
            )
        )
    return len(rows)


def _names(principal: Money | None, quoted: Rate | None, periods: int | None) -> list[str]:
    named = {"--principal": principal, "--annual-rate": quoted, "--periods": periods}
    return [name for name, value in named.items() if value is None]


def _loan(principal: Money, start: date, terms: Terms) -> Loan:
    loan = Loan(LOAN, LenderId(LOAN), LOAN, principal, start, terms)
    arrives = received(loan)
    if arrives.minor <= 0:
        raise AmountNotPositive("received", str(arrives))
    return loan


def _solved(options: Namespace, method: Method, start: date, bench: Bench, out: Output) -> TypedLoan:
    """Find the figure that is left out of a level loan; raises OneMustBeEmpty, NeverPaysOff."""
    if method is not Method.LEVEL:
        raise UsageError(QCoreApplication.translate("CommandLine", "--instalment is for the method level only"))
    quoted, principal = rate_of(options, method, bench, out), principal_of(options)
    instalment = amount_from(options.instalment, options.currency)
    empty = _names(principal, quoted, options.periods)
    if len(empty) != 1:
        raise OneMustBeEmpty(len(empty))
    if options.periods is None:
        assert principal is not None  # noqa: S101 - only the periods are left out
        assert quoted is not None  # noqa: S101
        terms = terms_of(options, method, quoted, 1, start, ())
        rows = paid_down(principal, start, _loan(principal, start, terms).terms, instalment)
        return TypedLoan(_loan(principal, start, replace(terms, periods=len(rows))), rows, "periods")
    terms = terms_of(options, method, quoted or Rate(Decimal(0)), options.periods, start, ())
    if principal is None:
        loan = _loan(principal_paid_by(start, terms, instalment), start, terms)
    else:
        rate = rate_asked_by(principal, start, _loan(principal, start, terms).terms, instalment)
        loan = _loan(principal, start, replace(terms, rate=rate))
    return TypedLoan(loan, schedule(loan), "rate" if quoted is None else "principal")
