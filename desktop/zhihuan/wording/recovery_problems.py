"""What does not fit together in a line's loss and its case, in sentences."""

from __future__ import annotations

from functools import singledispatch

from PySide6.QtCore import QCoreApplication

from zhihuan.domain import errors as e
from zhihuan.wording.fields import field_word
from zhihuan.wording.loan_problems import told_of_loan


@singledispatch
def told_of_case(problem: e.ZhihuanError) -> str:
    """Return the sentence of an error about a lost line; of any other, the loan's."""
    return told_of_loan(problem)


@told_of_case.register
def _day_to_come(problem: e.DayToCome) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The {field} ({day}) is still to come: today is {today}. Write the day on which it happened, or note it when "
        "it has.",
    ).format(field=field_word(problem.field), day=problem.day, today=problem.today)


@told_of_case.register
def _case_ended(problem: e.CaseEnded) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The case of “{line}” ended on {ended} and stays as it was then. To go on with it, undo its end or open it "
        "again first (on its page, or zhihuan recovery reopen).",
    ).format(line=problem.line, ended=problem.ended)


@told_of_case.register
def _case_open(problem: e.CaseOpen) -> str:
    return QCoreApplication.translate(
        "Problems", "The case of “{line}” is open. Go on with it as it is."
    ).format(line=problem.line)


@told_of_case.register
def _loss_has_case(problem: e.LossHasCase) -> str:
    return QCoreApplication.translate(
        "Problems",
        "This loss of “{line}” began a recovery case, so it stays a loss. Correct its day or limit, or take it out "
        "together with its case and note what happened anew.",
    ).format(line=problem.line)


@told_of_case.register
def _limit_not_lower(problem: e.LimitNotLower) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The new limit {limit} is not below the one before ({before}). Correct the limit or its day, or choose what "
        "happened instead: raised, or restored.",
    ).format(limit=problem.limit, before=problem.before)


@told_of_case.register
def _replaces_itself(problem: e.ReplacesItself) -> str:
    return QCoreApplication.translate(
        "Problems", "“{line}” cannot take its own place. Name the other line, or none."
    ).format(line=problem.line)
