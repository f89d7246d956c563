"""Every error in a sentence: what happened, the numbers, what to do. No fallback: an error without words is a bug."""

from __future__ import annotations

from functools import singledispatch
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application.rules import OwnRulesUnreadable, RulesUnreadable
from zhihuan.domain import errors as e
from zhihuan.domain.credit_line import LineState
from zhihuan.wording.fields import field_word, thing_word
from zhihuan.wording.recovery_problems import told_of_case

_OF_NO_CONTRACT: Final = frozenset({"within", "limit", "lead", "haircut", "target", "mark"})
_SAME_DAY_WILL_DO: Final = frozenset({
    "change", "closed_on", "ended", "lost", "payment", "promised_by", "replied_on", "reversed", "until",
})
"""Days that may be the very day they must not come before."""
"""A month before the calendar's first or after its last, as reckoning with months names it."""


@singledispatch
def told(problem: e.ZhihuanError) -> str:
    """Return the sentence of an error; raises KeyError for one that has no words."""
    return told_of_case(problem)


@told.register
def _currencies_differ(problem: e.CurrencyMismatch) -> str:
    return QCoreApplication.translate(
        "Problems",
        "{left} and {right} cannot be added or compared, and nothing is ever converted. "
        "Enter both amounts in one currency.",
    ).format(left=problem.left, right=problem.right)


@told.register
def _no_amount(problem: e.NotAnAmount) -> str:
    return QCoreApplication.translate(
        "Problems", "“{text}” is not an amount. Write plain digits, as in 1234.50."
    ).format(text=problem.text)


@told.register
def _amount_too_large(problem: e.AmountTooLarge) -> str:
    return QCoreApplication.translate(
        "Problems", "The amount {text} is larger than a ledger can hold. Check for digits typed twice."
    ).format(text=problem.text)


@told.register
def _amount_too_fine(problem: e.AmountTooFine) -> str:
    return QCoreApplication.translate(
        "Problems", "{text} has more decimals than {currency} has. Round it to the amount on the contract or statement."
    ).format(text=problem.text, currency=problem.currency)


@told.register
def _unknown_currency(problem: e.UnknownCurrency) -> str:
    return QCoreApplication.translate(
        "Problems", "“{text}” is not a currency. Use three capital letters, such as CNY or USD."
    ).format(text=problem.text)


@told.register
def _no_rate(problem: e.NotARate) -> str:
    return QCoreApplication.translate(
        "Problems", "“{text}” is not a rate. Write a number with its sign, such as 14.6% or 5‰."
    ).format(text=problem.text)


@told.register
def _no_date(problem: e.NotADate) -> str:
    if problem.beyond:
        return QCoreApplication.translate(
            "Problems",
            "This would need a month ({text}) that the calendar does not have: it begins in the year 1 and ends in "
            "9999. Choose a day further from its end.",
        ).format(text=problem.text)
    return QCoreApplication.translate(
        "Problems", "“{text}” is not a day of the calendar. Write it as year-month-day, such as 2025-02-28."
    ).format(text=problem.text)


@told.register
def _amount_not_positive(problem: e.AmountNotPositive) -> str:
    return QCoreApplication.translate(
        "Problems", "The {field} is {amount}, but it must be above zero. Enter it without a sign."
    ).format(field=field_word(problem.field), amount=problem.amount)


@told.register
def _out_of_range(problem: e.TermsOutOfRange) -> str:
    if problem.lowest == problem.highest and problem.field in _OF_NO_CONTRACT:
        return QCoreApplication.translate(
            "Problems", "The {field} is {value}, but it must be {wanted}. Correct it."
        ).format(field=field_word(problem.field), value=problem.value, wanted=problem.lowest)
    if problem.lowest == problem.highest:
        return QCoreApplication.translate(
            "Problems", "The {field} is {value}, but it must be {wanted}. Check it against the contract."
        ).format(field=field_word(problem.field), value=problem.value, wanted=problem.lowest)
    if not problem.highest:
        return QCoreApplication.translate(
            "Problems", "The {field} is {value}, but it must be at least {lowest}. Correct it."
        ).format(field=field_word(problem.field), value=problem.value, lowest=problem.lowest)
    if problem.field in _OF_NO_CONTRACT:
        return QCoreApplication.translate(
            "Problems", "The {field} is {value}, but it must lie between {lowest} and {highest}. Give such a number."
        ).format(field=field_word(problem.field), value=problem.value, lowest=problem.lowest, highest=problem.highest)
    return QCoreApplication.translate(
        "Problems",
        "The {field} is {value}, but it must lie between {lowest} and {highest}. Check it against the contract.",
    ).format(field=field_word(problem.field), value=problem.value, lowest=problem.lowest, highest=problem.highest)


@told.register
def _not_whole(problem: e.NotWhole) -> str:
    return QCoreApplication.translate(
        "Problems", "The {field} must be a whole number from {lowest} to {highest}, not “{text}”. Correct it."
    ).format(field=field_word(problem.field), lowest=problem.lowest, highest=problem.highest, text=problem.text)


@told.register
def _not_a_number(problem: e.NotANumber) -> str:
    return QCoreApplication.translate(
        "Problems", "“{text}” is not a number for the {field}. Write a plain one, such as 1.5."
    ).format(text=problem.text, field=field_word(problem.field))


@told.register
def _below_zero(problem: e.BelowZero) -> str:
    return QCoreApplication.translate(
        "Problems", "The {field} cannot be negative, as {text} is. Write it without the sign, or 0 if there is none."
    ).format(field=field_word(problem.field), text=problem.text)


@told.register
def _out_of_order(problem: e.DatesOutOfOrder) -> str:
    if problem.later_field in _SAME_DAY_WILL_DO:
        return QCoreApplication.translate(
            "Problems",
            "The {later_field} ({later}) cannot be before the {earlier_field} ({earlier}). Correct whichever is wrong.",
        ).format(
            later_field=field_word(problem.later_field), later=problem.later,
            earlier_field=field_word(problem.earlier_field), earlier=problem.earlier,
        )
    return QCoreApplication.translate(
        "Problems",
        "The {later_field} ({later}) must come after the {earlier_field} ({earlier}). Correct whichever is wrong.",
    ).format(
        later_field=field_word(problem.later_field), later=problem.later,
        earlier_field=field_word(problem.earlier_field), earlier=problem.earlier,
    )


@told.register
def _no_name(problem: e.NameMissing) -> str:
    return QCoreApplication.translate("Problems", "The {thing} has no name. Give it one.").format(
        thing=thing_word(problem.field)
    )


@told.register
def _no_such_thing(problem: e.NoSuchThing) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The ledger holds no {thing} “{identity}”. Look for it in the list; if it was deleted, undo brings it back.",
    ).format(thing=thing_word(problem.kind), identity=problem.identity)


@told.register
def _already_there(problem: e.AlreadyThere) -> str:
    if problem.kind == "case":
        return QCoreApplication.translate(
            "Problems", "This loss of “{line}” has its recovery case already. Go on with that one."
        ).format(line=problem.identity)
    return QCoreApplication.translate(
        "Problems", "The ledger holds this {thing} already ({identity}). Use that one, or change its name."
    ).format(thing=thing_word(problem.kind), identity=problem.identity)


@told.register
def _still_in_use(problem: e.StillInUse) -> str:
    return QCoreApplication.translate(
        "Problems", "“{name}” ({thing}) cannot be deleted: %n others refer to it. Delete or move those first.", None,
        problem.used_by,
    ).format(name=problem.name, thing=thing_word(problem.kind))


@told.register
def _line_already_so(problem: e.LineAlreadyInState) -> str:
    if problem.state == LineState.FROZEN:
        return QCoreApplication.translate(
            "Problems", "“{line}” is frozen already on that day. Look at its events; the date may be another."
        ).format(line=problem.line)
    if problem.state == LineState.CLOSED:
        return QCoreApplication.translate(
            "Problems", "“{line}” is closed already on that day. Look at its events; the date may be another."
        ).format(line=problem.line)
    return QCoreApplication.translate(
        "Problems", "“{line}” is open already on that day. Look at its events; the date may be another."
    ).format(line=problem.line)


@told.register
def _nothing_to_undo(_problem: e.NothingToUndo) -> str:
    return QCoreApplication.translate("Problems", "There is nothing to undo. The ledger is as it was.")


@told.register
def _nothing_to_redo(_problem: e.NothingToRedo) -> str:
    return QCoreApplication.translate("Problems", "There is nothing to redo: no step was undone since the last change.")


@told.register
def _cost_not_computable(problem: e.CostNotComputable) -> str:
    match problem.reason:
        case "currencies":
            return QCoreApplication.translate(
                "Problems", "Not computable: the amounts are in several currencies. Give them all in one."
            )
        case "one_sided":
            return QCoreApplication.translate(
                "Problems",
                "Not computable: money must go both ways. Write what you received above zero and what you paid below.",
            )
        case "several":
            return QCoreApplication.translate(
                "Problems",
                "Not computable: several rates fit these amounts and contradict each other. "
                "Look at each borrowing by itself.",
            )
        case "beyond":
            return QCoreApplication.translate(
                "Problems",
                "Not computable: the only rate that fits is beyond all sense, over 1,000,000% a period. "
                "Check the amounts and days for a slip.",
            )
        case _:
            return QCoreApplication.translate(
                "Problems", "Not computable: no rate fits these amounts and days. Check that none is missing or twice."
            )


@told.register
def _rules_unreadable(problem: RulesUnreadable) -> str:
    return QCoreApplication.translate(
        "Problems", "The file of rules cannot be read at {where}. Correct that place, or put the original file back."
    ).format(where=problem.where)


@told.register
def _own_rules_unreadable(problem: OwnRulesUnreadable) -> str:
    return QCoreApplication.translate(
        "Problems", "Your own thresholds in {file} cannot be read at {where}, so those of the program count. "
        "Correct that place, or take the file away."
    ).format(file=problem.file, where=problem.where)
