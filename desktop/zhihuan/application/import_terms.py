"""From a loan register's row to a loan: what is missing is asked for, never invented."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from datetime import date

from zhihuan.application.identity import steady_id
from zhihuan.application.imported_loan import ImportedLoan, LoanStatus
from zhihuan.application.institutions import NO_INSTITUTIONS, Institutions
from zhihuan.application.products import Product
from zhihuan.domain.calendar import first_due_after, months_later
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.terms import Method, Terms


def folded(name: str) -> str:
    """Return what a name is to a person: width, case and spaces aside.

    >>> folded("借呗 Ａ") == folded("借呗a")
    True
    """
    return "".join(unicodedata.normalize("NFKC", name).casefold().split())


def same_name(left: str, right: str) -> bool:
    """Say whether two names are the same to a person.

    >>> same_name("借呗 Ａ", "借呗a")
    True
    """
    return folded(left) == folded(right)


def bank_of(name: str) -> str:
    """Return what a bank is called for short: statements leave out what every bank's name begins and ends with.

    >>> bank_of("中国工商银行股份有限公司"), bank_of("中国银行")
    ('工商银行', '中国银行')
    """
    short = folded(name).removesuffix("股份有限公司")
    bare = short.removeprefix("中国")
    return bare if bare.endswith("银行") and bare != "银行" else short


def lender_named(
    known: Mapping[LenderId, Lender], name: str, kind: LenderKind, institutions: Institutions = NO_INSTITUTIONS, *,
    chinese: bool = True,
) -> Lender:
    """Return the recorded lender of that name, or of another name of the same institution, else a new one.

    A new one has a steady id; an institution that is known has its own kind and its full name, in English only for
    whoever reads English and was told it so.
    """
    for lender in known.values():
        if same_name(lender.name, name):
            return lender
    institution = institutions.named(name)
    if institution is None:
        short = bank_of(name)
        unknown = Lender(LenderId(steady_id("lender", folded(name))), name.strip(), kind)
        return next((lender for lender in known.values() if bank_of(lender.name) == short), unknown)
    for lender in known.values():
        if institutions.named(lender.name) == institution:
            return lender
    full = institution.name_en if name.isascii() and not chinese else institution.name_zh
    return Lender(LenderId(steady_id("lender", folded(institution.name_zh))), full, institution.kind)


def missing_terms(loan: ImportedLoan) -> tuple[str, ...]:
    """Return which terms a register row must still be given before it can be scheduled."""
    needed = {"periods": loan.periods, "rate": loan.rate}
    return tuple(name for name, value in needed.items() if value is None)


def register_loan(
    row: ImportedLoan, key: str, lender: Lender, product: Product | None, *, today: date, paid_before: date | None
) -> Loan:
    """Return the loan a complete register row describes; raises DomainError where its terms make no sense.

    Without a method the instalments are level, without a due day they fall on the day of the
    month the loan began, first in the month after.
    """
    if row.periods is None or row.rate is None:
        raise ValueError(row)
    due_day = row.due_day or (row.first_due or row.start).day
    method = row.method or Method.LEVEL
    months = row.periods if method is Method.BULLET else 1
    usual = first_due_after(row.start, due_day) if months == 1 else months_later(row.start, months, due_day)
    terms = Terms(method, row.rate, row.periods, row.first_due or usual, due_day)
    last = months_later(terms.first_due, 0 if method is Method.BULLET else row.periods - 1, due_day)
    settled = row.status is LoanStatus.SETTLED
    return Loan(
        LoanId(steady_id("loan", key)), lender.id, row.name, row.principal, row.start, terms,
        product=product.code if product else "", external_id=row.external_id,
        paid_before=None if settled else paid_before, closed_on=max(row.start, min(today, last)) if settled else None,
    )
