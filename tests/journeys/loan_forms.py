"""The form that adds a loan in all its states: what a person typed before the picture is taken."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from time import monotonic
from typing import Final

from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from zhihuan.domain.benchmark import Benchmark
from zhihuan.domain.day_count import DayCount
from zhihuan.domain.loan import LoanPurpose
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.loan_form import LoanForm
from zhihuan.ui.widgets.folded import Folded

_ROWS: Final = """期数,还款日期,应还本金,应还利息
1,2026-12-20,1000.00,36.00
2,2027-01-20,1000.00,三十三
3,2027-02-20,1000.00,30.00
4,2027-03-20,1000.00,27.00
"""


_SHOWN_BY_LENDER: Final = """2026-12-25\t1075.67\t951.40\t124.27
2027-01-25\t1059.40\t958.06\t101.34
2027-02-25\t1059.40\t966.84\t92.56
"""
_SETTLING_MS: Final = 20
_OPENING_MS: Final = 200
_LONGEST_S: Final = 30.0


def motifs(empty: Callable[[], LoanForm]) -> dict[str, Callable[[], object]]:
    """Return how each picture is set up, by name; `empty` opens the form."""
    states: dict[str, Callable[[LoanForm], None]] = {
        "add-loan": lambda _form: None, "add-loan-never-paid-off": _never_paid_off, "add-loan-fees": _fees,
        "add-loan-counting": _counting, "add-loan-late": _late_and_early, "add-loan-floating": _floating,
        "add-loan-disclosed": _disclosed, "add-loan-match": _match,
        "add-loan-sharing": _sharing,
    }
    found: dict[str, Callable[[], object]] = {
        name: partial(_shown, empty, set_up) for name, set_up in states.items()
    }
    return {**found, "add-loan-rows": lambda: _lenders_rows(empty())}


def _shown(empty: Callable[[], LoanForm], set_up: Callable[[LoanForm], None]) -> None:
    form = empty()
    # The field that gets the keyboard is brought into view: that must not happen after a section was.
    assert QTest.qWaitForWindowActive(form, int(_LONGEST_S * 1000))
    first = form.fields.first
    first.lender.write("江南银行")
    for field, text in (
        (first.principal, "1.2万"), (first.start, "2026-11-20"), (first.rate, "10.8"), (first.periods, "12")
    ):
        _type(field, text)
    set_up(form)


def _type(field: QWidget, text: str) -> None:
    """Type into a field as a person would."""
    line = field.findChild(QLineEdit)
    assert isinstance(line, QLineEdit)
    line.setText(text)
    line.textEdited.emit(text)


def _open(section: Folded) -> None:
    """Open a section and let it be brought into view."""
    section.unfold()
    before, deadline = QPixmap(), monotonic() + _LONGEST_S
    while (now := section.window().grab()).toImage() != before.toImage():
        assert monotonic() < deadline, "the form does not settle"
        before = now
        QTest.qWait(_OPENING_MS)


def _never_paid_off(form: LoanForm) -> None:
    _type(form.fields.first.periods, "")
    _type(form.fields.first.instalment, "100")


def _fees(form: LoanForm) -> None:
    form.fields.first.method.choose(Method.FLAT_FEE)
    _type(form.fields.first.rate, "0.6")
    _open(form.fields.fees)
    [row] = form.fields.fees.entries.rows
    _type(row.name, "服务费")
    _type(row.much, "300")
    _open(form.plan.ways)


def _counting(form: LoanForm) -> None:
    _type(form.fields.first.first_due, "2026-12-25")
    _open(form.fields.counting)
    form.fields.counting.day_count.choose(DayCount.ACT_365F)


def _late_and_early(form: LoanForm) -> None:
    section = form.fields.late_early
    _open(section)
    for field, text in ((section.multiplier, "1.5"), (section.grace_days, "3"), (section.share, "1"),
                        (section.months, "12")):
        _type(field, text)


def _floating(form: LoanForm) -> None:
    _type(form.fields.first.rate, "")
    _type(form.fields.first.start, "2026-01-08")
    _open(form.fields.floating)
    form.fields.floating.benchmark.choose(Benchmark.LPR_5Y)
    _type(form.fields.floating.spread, "30")


def _disclosed(form: LoanForm) -> None:
    _open(form.fields.disclosed)
    _type(form.fields.disclosed.annual_cost, "5.85")
    _type(form.fields.disclosed.total_to_pay, "12702")
    form.fields.disclosed.entries.add_row().name.set_text("担保费")


def _sharing(form: LoanForm) -> None:
    section = form.fields.sharing
    _open(section)
    _type(section.share, "50")
    section.purpose.choose(LoanPurpose.HOUSING)
    for name in ("中国银行", "平安银行"):
        section.funders.add_row().lender.write(name)
    form.fields.unfolded.emit(section)


def _match(form: LoanForm) -> None:
    section = form.fields.match
    _type(form.fields.first.rate, "")
    _open(section)
    section.table.take(_SHOWN_BY_LENDER)
    deadline = monotonic() + _LONGEST_S
    while section.worker.busy:
        assert monotonic() < deadline, "the contracts are still being compared"
        QTest.qWait(_SETTLING_MS)


def _lenders_rows(form: LoanForm) -> None:
    form.fields.first.lender.write("江南银行")
    form.fields.first.method.choose(Method.PLAN)
    _type(form.fields.first.start, "2026-11-20")
    form.fields.first.needs.table.take(_ROWS)
