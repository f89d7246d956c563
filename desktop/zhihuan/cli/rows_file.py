"""Files of one row a line that are typed by hand or copied from a lender: dated amounts, and plans."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterator, Mapping
from datetime import date
from pathlib import Path
from typing import Final

from zhihuan.application.import_problems import FileEmpty, FlowUnreadable, PlanRowUnreadable
from zhihuan.cli.bench import Bench
from zhihuan.domain.calendar import read_day
from zhihuan.domain.errors import DomainError
from zhihuan.domain.flow import Flow
from zhihuan.domain.money import Money
from zhihuan.domain.terms import PlanRow
from zhihuan.domain.typed_row import TypedRow as LenderRow
from zhihuan.wording.entry import amount_from, date_from
from zhihuan.wording.plan_entry import PlanPart, TypedRow, rows_from

_LONGEST_SHOWN: Final = 60
_FIGURE: Final = re.compile(r"\d")


def flows(path: Path, currency: str, bench: Bench) -> tuple[Flow, ...]:
    """Read `date,amount` lines; raises FlowUnreadable, FileEmpty and what is wrong with the file."""
    found = []
    for number, line in _lines(path, bench):
        try:
            day, amount = _cells(line)
            found.append(Flow(read_day(day), amount_from(amount, currency)))
        except (ValueError, csv.Error, DomainError) as problem:
            raise FlowUnreadable(path.name, number, line[:_LONGEST_SHOWN]) from problem
    return tuple(found)


def lender_rows(path: Path, currency: str, bench: Bench) -> tuple[LenderRow, ...]:
    """Read whichever figures rows of a lender's plan tell; raises PlanRowUnreadable."""
    found = []
    for number, row in enumerate(rows_from(bench.read_text(path)), start=1):
        try:
            told = _amounts(row, currency)
            found.append(LenderRow(
                due=date_from(row[PlanPart.DUE], date.max), payment=told.get(PlanPart.PAYMENT),
                principal=told.get(PlanPart.PRINCIPAL), interest=told.get(PlanPart.INTEREST),
                fee=told.get(PlanPart.FEE),
            ))
        except (KeyError, DomainError) as problem:
            raise PlanRowUnreadable(path.name, number, ", ".join(row.values())[:_LONGEST_SHOWN]) from problem
    return tuple(found)


def plan_rows(path: Path, currency: str, bench: Bench) -> tuple[PlanRow, ...]:
    """Read `date,principal,interest[,fee]` lines, or columns under headings; raises PlanRowUnreadable."""
    found = []
    for number, row in enumerate(rows_from(bench.read_text(path)), start=1):
        try:
            due, told = date_from(row[PlanPart.DUE], date.max), _amounts(row, currency)
            found.append(_plan_row(due, told, Money.zero(currency)))
        except (KeyError, DomainError) as problem:
            raise PlanRowUnreadable(path.name, number, ", ".join(row.values())[:_LONGEST_SHOWN]) from problem
    return tuple(found)


def _amounts(row: TypedRow, currency: str) -> Mapping[PlanPart, Money]:
    return {part: amount_from(cell, currency) for part, cell in row.items() if part is not PlanPart.DUE and cell}


def _plan_row(due: date, amounts: Mapping[PlanPart, Money], zero: Money) -> PlanRow:
    """Return one row; what is not told of payment and principal follows from the other. Raises KeyError."""
    interest, fee = amounts.get(PlanPart.INTEREST, zero), amounts.get(PlanPart.FEE, zero)
    principal = amounts.get(PlanPart.PRINCIPAL)
    return PlanRow(due, amounts[PlanPart.PAYMENT] - interest - fee if principal is None else principal, interest, fee)


def total_principal(rows: tuple[PlanRow, ...]) -> Money:
    """Return what a plan's rows repay in all."""
    first, *rest = (row.principal for row in rows)
    return sum(rest, first)


def _lines(path: Path, bench: Bench) -> Iterator[tuple[int, str]]:
    """Return the lines that hold something, numbered as in the file, without a first line of headings."""
    text = bench.read_text(path)
    told = [
        (number, line) for number, line in enumerate(text.splitlines(), start=1)
        if line.strip() and (number > 1 or _FIGURE.search(line))
    ]
    if not told:
        raise FileEmpty(path.name)
    yield from told


def _cells(line: str) -> list[str]:
    return [cell.strip() for cell in next(csv.reader(io.StringIO(line), strict=True))]
