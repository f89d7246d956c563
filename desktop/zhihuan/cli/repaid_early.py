"""Early repayment of a typed contract: what each one saves, and what paying everything off costs on a day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QCoreApplication

from zhihuan.cli import documents as d
from zhihuan.domain.balance import standing
from zhihuan.domain.course import Course, Event
from zhihuan.domain.early import Prepaid
from zhihuan.domain.loan import Loan
from zhihuan.domain.prepayment import Payoff, Tryout, paid_as_planned, payoff
from zhihuan.domain.schedule import Instalment, RowKind
from zhihuan.wording.early import payoff_parts, tried_figures, without_figures, worth_words
from zhihuan.wording.formats import Formats


def payoff_on(loan: Loan, events: tuple[Event, ...], day: date) -> Payoff:
    """Return what it takes to owe nothing more on a day, everything due before it paid; raises DatesOutOfOrder."""
    paid = paid_as_planned(standing(loan, (), loan.start, events=events), loan.start, day)
    return payoff(loan, paid, day, events=events)


def repaid(course: Course) -> tuple[Tryout, ...]:
    """Return what each early repayment of a course did: the plan before it, and the plan after it."""
    return tuple(
        _tryout(event, before.rows, after.rows)
        for before, after in pairwise(course.versions)
        if isinstance(event := after.cause, Prepaid)
    )


def _tryout(event: Prepaid, before: tuple[Instalment, ...], after: tuple[Instalment, ...]) -> Tryout:
    made = [row for row in after if row.kind is RowKind.PREPAYMENT][-1]
    return Tryout(event.on, event.amount, event.effect, made.principal, made.interest, made.fee, before, after)


def payoff_document(day: date, found: Payoff) -> d.Json:
    """Return a payoff for a JSON document."""
    return {
        "date": d.day(day), "total": d.amount(found.total), "principal": d.amount(found.principal),
        "due": d.amount(found.due), "accrued": d.amount(found.accrued), "penalty": d.amount(found.penalty),
        "fee": d.amount(found.fee),
    }


def repaid_document(one: Tryout) -> d.Json:
    """Return an early repayment for a JSON document."""
    return {
        "date": d.day(one.day), "amount": d.amount(one.amount), "effect": one.effect.value,
        "principal": d.amount(one.principal), "interest": d.amount(one.interest), "fee": d.amount(one.fee),
        "interest_saved": d.amount(one.interest_saved), "fees_saved": d.amount(one.fees_saved),
        "net_saving": d.amount(one.net_saving), "worth_it": one.worth_it, "break_even": d.day(one.break_even),
        "last_due_before": d.day(one.last_due_before), "last_due_after": d.day(one.last_due_after),
        "instalment_before": d.amount(one.instalment_before), "instalment_after": d.amount(one.instalment_after),
    }


def payoff_lines(day: date, found: Payoff, formats: Formats) -> Iterator[str]:
    """Say what paying everything off costs, and its parts."""
    yield QCoreApplication.translate("CommandLine", "To owe nothing more on {day}: {total}").format(
        day=day.isoformat(), total=formats.money(found.total)
    )
    yield from _listed(payoff_parts(found, formats))


def repaid_lines(loan: Loan, one: Tryout, formats: Formats) -> Iterator[str]:
    """Say what an early repayment saves and changes, or why it is not worth it."""
    yield QCoreApplication.translate("CommandLine", "{amount} early on {day}: {words}").format(
        amount=formats.money(one.amount), day=one.day.isoformat(), words=worth_words(loan, one, formats)
    )
    yield from _listed(tried_figures(one, formats))
    yield f"  {without_figures(one, formats)}"


def _listed(figures: Iterable[tuple[str, str]]) -> Iterator[str]:
    for name, figure in figures:
        if figure:
            yield QCoreApplication.translate("CommandLine", "  {name}: {figure}").format(name=name, figure=figure)
