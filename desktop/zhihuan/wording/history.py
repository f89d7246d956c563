"""What each step of the history did, in words."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from zhihuan.application.history import Action, Summary
from zhihuan.domain.benchmark import Benchmark
from zhihuan.domain.household import FactKind
from zhihuan.wording.choices import benchmark_word
from zhihuan.wording.formats import Formats
from zhihuan.wording.household import fact_word
from zhihuan.wording.lists import clipped


def step_words(summary: Summary, formats: Formats) -> str:
    """Return what a step did: to whom, and how much."""
    words = {"name": clipped(_name(summary))}
    if summary.amount is not None:
        words["amount"] = formats.money(summary.amount)
    return _pattern(summary).format(**words)


def _name(summary: Summary) -> str:
    """Return what a step is about; a benchmark and a figure of the household are named by their code."""
    if summary.action in (Action.QUOTE_SET, Action.QUOTE_DELETED) and summary.name in tuple(Benchmark):
        return benchmark_word(Benchmark(summary.name))
    if summary.action in (Action.FACT_SET, Action.FACT_DELETED) and summary.name in tuple(FactKind):
        return fact_word(FactKind(summary.name))
    return summary.name


def _pattern(summary: Summary) -> str:  # noqa: C901, PLR0912, PLR0915 - a table of the actions
    match summary.action:
        case Action.LOAN_ADDED:
            if summary.amount is None:
                return QCoreApplication.translate("History", "Added the loan {name}")
            return QCoreApplication.translate("History", "Added the loan {name}, {amount}")
        case Action.LOAN_EDITED:
            return QCoreApplication.translate("History", "Edited the loan {name}")
        case Action.LOAN_DELETED:
            return QCoreApplication.translate("History", "Deleted the loan {name}")
        case Action.LOAN_SETTLED:
            return QCoreApplication.translate("History", "Settled the loan {name}")
        case Action.LOAN_REFINANCED:
            return QCoreApplication.translate("History", "Refinanced the loan {name} with one of {amount}")
        case Action.LOAN_REPRICED:
            return QCoreApplication.translate("History", "Noted a repricing of {name}")
        case Action.LOAN_EXTENDED:
            return QCoreApplication.translate("History", "Noted an extension of {name}")
        case Action.LOAN_HOLIDAY_NOTED:
            return QCoreApplication.translate("History", "Noted a payment holiday of {name}")
        case Action.LOAN_RESTRUCTURED:
            return QCoreApplication.translate("History", "Noted a restructuring of {name}")
        case Action.LOAN_CHANGE_DELETED:
            return QCoreApplication.translate("History", "Deleted a change of {name}")
        case Action.LENDER_EDITED:
            return QCoreApplication.translate("History", "Edited the lender {name}")
        case Action.LINE_ADDED:
            return QCoreApplication.translate("History", "Added the credit line {name}")
        case Action.LINE_EDITED:
            return QCoreApplication.translate("History", "Edited the credit line {name}")
        case Action.LINE_DELETED:
            return QCoreApplication.translate("History", "Deleted the credit line {name}")
        case Action.LINE_EVENT_RECORDED:
            if summary.amount is None:
                return QCoreApplication.translate("History", "Recorded what happened to {name}")
            return QCoreApplication.translate("History", "Recorded what happened to {name}, limit {amount}")
        case Action.LINE_EVENT_EDITED:
            return QCoreApplication.translate("History", "Corrected what happened to {name}")
        case Action.LINE_EVENT_DELETED:
            return QCoreApplication.translate("History", "Deleted what happened to {name}")
        case Action.PAYMENT_RECORDED:
            return QCoreApplication.translate("History", "Paid {amount} towards {name}")
        case Action.REPAID_EARLY:
            return QCoreApplication.translate("History", "Repaid {amount} of {name} early")
        case Action.PAID_OFF:
            return QCoreApplication.translate("History", "Paid {name} off with {amount}")
        case Action.PAYMENT_EDITED:
            return QCoreApplication.translate("History", "Corrected a payment of {amount} towards {name}")
        case Action.PAYMENT_REVERSED:
            return QCoreApplication.translate("History", "Noted that {amount} paid towards {name} was taken back")
        case Action.PAYMENT_RESTORED:
            return QCoreApplication.translate("History", "Noted that {amount} paid towards {name} stands after all")
        case Action.PAYMENT_DELETED:
            return QCoreApplication.translate("History", "Deleted a payment of {amount} towards {name}")
        case Action.BILL_PAID:
            return QCoreApplication.translate("History", "Paid {amount} of the {name} bill")
        case Action.ENTRY_ADDED:
            return QCoreApplication.translate("History", "Noted a movement of {amount} on {name}")
        case Action.TURNED_INTO_PLAN:
            return QCoreApplication.translate("History", "Turned {amount} into the instalment plan {name}")
        case Action.ENTRY_DELETED:
            return QCoreApplication.translate("History", "Deleted a movement of {amount} on {name}")
        case Action.INCOME_SET:
            return QCoreApplication.translate("History", "Noted the income {name}, {amount} a month")
        case Action.INCOME_DELETED:
            return QCoreApplication.translate("History", "Deleted the income {name}")
        case Action.FACT_SET:
            return QCoreApplication.translate("History", "Told the {name}: {amount}")
        case Action.FACT_DELETED:
            return QCoreApplication.translate("History", "Deleted the {name} of {amount}")
        case Action.ENQUIRY_SET:
            return QCoreApplication.translate("History", "Noted an application at {name}")
        case Action.ENQUIRY_DELETED:
            return QCoreApplication.translate("History", "Deleted an application at {name}")
        case Action.GUARANTEE_SET:
            return QCoreApplication.translate("History", "Noted a guarantee of {amount} for {name}")
        case Action.GUARANTEE_DELETED:
            return QCoreApplication.translate("History", "Deleted the guarantee for {name}")
        case Action.CASE_EDITED:
            return QCoreApplication.translate("History", "Edited the recovery case of {name}")
        case Action.CASE_OPENED:
            return QCoreApplication.translate("History", "Opened a recovery case of {name}")
        case Action.CASE_ENDED:
            return QCoreApplication.translate("History", "Ended the recovery case of {name}")
        case Action.CASE_DELETED:
            return QCoreApplication.translate("History", "Deleted the recovery case of {name}")
        case Action.STEP_SET:
            return QCoreApplication.translate("History", "Noted a step of the recovery case of {name}")
        case Action.STEP_DELETED:
            return QCoreApplication.translate("History", "Deleted a step of the recovery case of {name}")
        case Action.CONTACT_SET:
            return QCoreApplication.translate("History", "Logged a contact about {name}")
        case Action.CONTACT_DELETED:
            return QCoreApplication.translate("History", "Deleted a contact about {name}")
        case Action.DOCUMENT_SET:
            return QCoreApplication.translate("History", "Noted a document about {name}")
        case Action.DOCUMENT_DELETED:
            return QCoreApplication.translate("History", "Deleted a document about {name}")
        case Action.FLOW_SET:
            return QCoreApplication.translate("History", "Noted what the business plans: {name}, {amount}")
        case Action.FLOW_DELETED:
            return QCoreApplication.translate("History", "Deleted what the business planned: {name}")
        case Action.QUOTE_SET:
            return QCoreApplication.translate("History", "Noted a value of {name}")
        case Action.QUOTE_DELETED:
            return QCoreApplication.translate("History", "Deleted a value of {name}")
        case Action.REMINDERS_SET:
            return QCoreApplication.translate("History", "Changed when to be reminded of {name}")
        case Action.IMPORTED if not summary.count:
            return QCoreApplication.translate("History", "Noted what of {name} is left out")
        case Action.IMPORTED:
            return QCoreApplication.translate("History", "Imported %n rows from {name}", None, summary.count)
