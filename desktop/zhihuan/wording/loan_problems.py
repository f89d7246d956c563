"""What does not fit together in a loan, in sentences: plans, changes, and the figure that is to be found."""

from __future__ import annotations

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from zhihuan.domain import errors as e
from zhihuan.domain.loan_change import ChangeKind
from zhihuan.domain.terms import Method
from zhihuan.wording.choices import change_word, method_word
from zhihuan.wording.fields import field_word
from zhihuan.wording.file_problems import told_of_file


@singledispatch
def told_of_loan(problem: e.ZhihuanError) -> str:
    """Return the sentence of an error about a loan's terms; of any other, the file's."""
    return told_of_file(problem)


@told_of_loan.register
def _field_missing(problem: e.FieldMissing) -> str:
    return QCoreApplication.translate(
        "Problems", "The {field} is needed and not given. Fill it in."
    ).format(field=field_word(problem.field))


@told_of_loan.register
def _plan_off(problem: e.PlanDoesNotAddUp) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The principal of the plan's rows is {rows} in all, but {principal} was borrowed. "
        "Look for a row that is missing or twice.",
    ).format(rows=problem.rows, principal=problem.principal)


@told_of_loan.register
def _change_does_not_fit(problem: e.ChangeDoesNotFit) -> str:
    return QCoreApplication.translate(
        "Problems",
        "This change ({change}) does not fit a loan of the kind “{method}” on that day. "
        "Choose another day, or record a restructuring.",
    ).format(change=_word(problem.change), method=_word(problem.method))


@told_of_loan.register
def _loan_closed(problem: e.LoanClosed) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{loan}” was settled on {closed_on} already. Choose an earlier day, or correct the settlement date.",
    ).format(loan=problem.loan, closed_on=problem.closed_on)


@told_of_loan.register
def _in_excess(problem: e.PaymentInExcess) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{loan}” is paid off with {payoff}: this is {excess} more. Correct the amount, or say that the lender "
        "took it.",
    ).format(loan=problem.loan, payoff=problem.payoff, excess=problem.excess)


@told_of_loan.register
def _never_pays_off(problem: e.NeverPaysOff) -> str:
    if not problem.interest.strip("0."):
        return QCoreApplication.translate(
            "Problems",
            "%n instalments of {instalment} come to less than the amount borrowed. Each must be at least {smallest}.",
            None, problem.periods,
        ).format(instalment=problem.instalment, smallest=problem.smallest)
    return QCoreApplication.translate(
        "Problems",
        "{instalment} never pays this off: the interest of the first period is {interest}, and after {periods} "
        "instalments something is still owed. It takes at least {smallest}.",
    ).format(
        instalment=problem.instalment, interest=problem.interest, periods=problem.periods, smallest=problem.smallest
    )


@told_of_loan.register
def _one_must_be_empty(problem: e.OneMustBeEmpty) -> str:
    if not problem.empty:
        return QCoreApplication.translate(
            "Problems",
            "Amount, rate, number of instalments and instalment are all given. Empty the one that is to be found.",
        )
    return QCoreApplication.translate(
        "Problems",
        "%n of amount, rate, number of instalments and instalment are empty. Fill in all but the one to be found.",
        None, problem.empty,
    )


def _word(code: str) -> str:
    """Return the word of a change or a method that an error names by its code."""
    if code in tuple(ChangeKind):
        return change_word(ChangeKind(code))
    return method_word(Method(code)) if code in tuple(Method) else code
