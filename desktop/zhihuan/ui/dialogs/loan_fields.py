"""The fields of a loan: a short first view, and folded sections for all else a contract can say."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.domain.errors import NeverPaysOff
from zhihuan.domain.loan import LoanId
from zhihuan.domain.money import CNY
from zhihuan.domain.terms import Method
from zhihuan.ui.dialogs.loan_draft import DRAFT, Drafted, LoanDraft, usual_instalment
from zhihuan.ui.dialogs.loan_first_fields import AnyField, FirstFields
from zhihuan.ui.dialogs.loan_misfits import Misfits
from zhihuan.ui.dialogs.loan_sections.counting import Counting
from zhihuan.ui.dialogs.loan_sections.disclosed import Disclosed
from zhihuan.ui.dialogs.loan_sections.fees import Fees
from zhihuan.ui.dialogs.loan_sections.floating_rate import FloatingRate
from zhihuan.ui.dialogs.loan_sections.late_early import LateAndEarly
from zhihuan.ui.dialogs.loan_sections.match import MatchPlan, Question
from zhihuan.ui.dialogs.loan_sections.sharing import Sharing
from zhihuan.ui.dialogs.paid_instalments import PaidInstalments
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.fields import Check, Field
from zhihuan.ui.widgets.number_fields import written_rate
from zhihuan.ui.widgets.typed_table import TypedTable
from zhihuan.ui.widgets.unit_field import UnitField
from zhihuan.wording.loans import rate_words

if TYPE_CHECKING:
    from zhihuan.domain.benchmark import Quote
    from zhihuan.domain.lender import Lender
    from zhihuan.domain.loan import Loan
    from zhihuan.domain.terms import Terms
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.dialogs.loan_sections.section import ContractSection, Section


class LoanFields(QWidget):
    """Everything a contract says; `draft` is the loan they make, as soon as they make one."""

    changed = Signal()
    unfolded = Signal(object)
    """A section was opened."""
    answered = Signal(object)
    """Something was found that stands on this widget."""

    def __init__(self, desk: Desk, quotes: Sequence[Quote] = (), currency: str = CNY, *,
                 parent: QWidget | None = None) -> None:
        """Lay out empty fields for a loan in a currency; `quotes` come with the program."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self.first = FirstFields(desk, currency, parent=self)
        self.paid = PaidInstalments(desk, parent=self)
        self.counting = Counting(desk, parent=self)
        self.fees = Fees(desk, currency, parent=self)
        self.late_early = LateAndEarly(desk, currency, parent=self)
        self.floating = FloatingRate(desk, quotes, parent=self)
        self.disclosed = Disclosed(desk, currency, parent=self)
        self.sharing = Sharing(desk, parent=self)
        self.match = MatchPlan(desk, currency, parent=self)
        self._reader = LoanDraft(desk, self)
        self._drafted = Drafted()
        self._misfits = Misfits(desk, self.first)
        self._build()
        self._connect()
        self._follow()

    def take_in(self, section: ContractSection) -> None:
        """Put a section of another form's before those of a contract."""
        column = self.layout()
        assert isinstance(column, QVBoxLayout)  # noqa: S101 - it was laid out so
        column.insertWidget(column.indexOf(self.counting), section)
        section.unfolded.connect(partial(self._tell_unfolded, section))

    def show_loan(self, loan: Loan, lender: Lender) -> None:
        """Put a recorded loan into the fields, and open the sections it uses."""
        self._reader = LoanDraft(self._desk, self, loan)
        self.first.show_loan(loan, lender)
        for section in self._sections:
            section.show_loan(loan)
        self.paid.show_loan(loan)
        self._follow()
        for section in self._sections:
            section.unfold(on=section.in_use)

    def draft(self, identity: LoanId = DRAFT, *, named: bool = False) -> Loan | None:
        """Return the loan the fields make, None while something is missing or wrong."""
        return self._reader.drafted(identity, named=named).loan

    @property
    def typed(self) -> tuple[object, ...]:
        """Everything that stands in the fields, to be compared with what stood there before."""
        return (
            self.first.lender.text(), self.sharing.names, *(field.text() for field in self.findChildren(Field)),
            *(field.value for field in self.findChildren(ChoiceField)),
            *(check.isChecked() for check in self.findChildren(Check)),
            *(field.counted_over for field in self.findChildren(UnitField)),
            *(table.model.rows for table in self.findChildren(TypedTable)),
        )

    @property
    def quoted(self) -> bool:
        """Whether a rate was given, and not found from what is paid."""
        return bool(self.first.rate.text()) or self._of_benchmark or self.first.rate.isHidden()

    @property
    def _of_benchmark(self) -> bool:
        rate = self._drafted.figures.rate
        return rate is not None and rate == self.floating.rate_at_start

    @property
    def unreadable(self) -> bool:
        """Whether something stands in a field that cannot be used."""
        return any(not isinstance(field, ChoiceField) and field.unreadable for field in self._asked)

    def first_missing(self) -> QWidget | None:
        """Say beside each field what is missing; return the first, None when nothing is."""
        first, figures = self.first, self._drafted.figures
        unsolved = isinstance(self._drafted.problem, NeverPaysOff)
        asked = (
            (first.lender, bool(first.lender.text()), self.tr("Write who lent the money.")),
            (first.principal, bool(figures.principal) or unsolved, self.tr("Write how much was borrowed.")),
            (first.start, first.start.value is not None, self.tr("Write the day the money came.")),
            (
                first.rate, figures.rate is not None or unsolved,
                self.tr("Write the rate in the contract; 0 if there is none."),
            ),
            (first.periods, figures.periods is not None or unsolved, self.tr("Write how many instalments there are.")),
        )
        for field, given, words in asked:
            if not given and field in first.wanted:
                field.reject(field.error.text() or words)
        if first.start.value is not None and first.start.value > self._desk.today:
            first.start.reject(self.tr("This day is still to come: add the loan when the money has come."))
        if first.chosen_method is Method.DAILY and not first.first_due.text():
            first.first_due.reject(self.tr("Write the day by which everything is repaid."))
        first.needs.ask()
        self.fees.ask()
        self.floating.ask()
        self.disclosed.ask()
        found = self._first_rejected()
        if found is not None:
            self._open_around(found)
        return found

    def first_wrong(self) -> str:
        """Return the name of the first field that was rejected, empty when none was."""
        found = self._first_rejected()
        return "" if found is None else found.name.text()

    def _first_rejected(self) -> AnyField | None:
        asked = (*self.first.wanted, *(() if self.paid.isHidden() else (self.paid,)), *self._asked)
        return next((field for field in asked if field.error.text()), None)

    @property
    def _asked(self) -> Iterator[AnyField]:
        """Every field that bears on the method, in the order of the eye."""
        yield from self.first.wanted
        for section in self._sections:
            yield from (field for field in section.findChildren(Field) if not field.isHidden())

    def _open_around(self, field: QWidget) -> None:
        for section in self._sections:
            if section.isAncestorOf(field):
                section.unfold()

    @property
    def _sections(self) -> tuple[Section, ...]:
        return self.counting, self.fees, self.late_early, self.floating, self.disclosed, self.sharing, self.match

    @Slot()
    def _follow(self) -> None:
        """Show what is taken where a field is left empty, and what does not fit together."""
        self.first.meet()
        self.counting.meet(self.first.chosen_method)
        self.floating.follow(self._reader.start, self.first.rate.value)
        self._misfits.forget()
        self._drafted = self._reader.drafted()
        self._suggest()
        self._misfits.say(self._drafted.problem)
        self.paid.follow(self._drafted.loan)
        self.fees.sum_up_fields()
        self.late_early.sum_up_fields()
        self.sharing.sum_up_fields()
        self.disclosed.follow(self._drafted.figures.principal, self._drafted.loan)
        self.match.follow(self._question())
        self.changed.emit()

    def _suggest(self) -> None:
        formats, first, figures = self._desk.look.formats, self.first, self._drafted.figures
        first.name.suggest(first.lender.text())
        usual = self._reader.usual_first_due(figures.periods)
        shown = usual if first.start.text() else None
        first.first_due.suggest(formats.day(shown) if shown else "")
        self.counting.due_day.suggest(str(self._reader.due_day) if first.start.value else "")
        self._suggest_figures()
        loan = self._drafted.loan
        planned = usual_instalment(loan) if loan is not None and first.chosen_method is Method.LEVEL else None
        first.instalment.suggest(str(planned or ""))
        first.instalment.compare(planned)

    def _suggest_figures(self) -> None:
        """Say below its field what was found, and from what."""
        first, figures, formats = self.first, self._drafted.figures, self._desk.look.formats
        principal, periods = figures.principal, figures.periods
        rate = None if first.chosen_method is Method.PLAN else figures.rate
        found = self.tr("Found from the rest: {figure}")
        from_benchmark = self.tr("From the benchmark: {figure}")
        for field, text, why, figure in (
            (first.principal, str(principal or ""), found, formats.money(principal) if principal else ""),
            (
                first.rate, written_rate(rate) if rate else "", from_benchmark if self._of_benchmark else found,
                rate_words(rate, formats) if rate else "",
            ),
            (first.periods, str(periods or ""), found, formats.count(periods or 0)),
        ):
            if text and not field.text():
                field.reject("")
            field.suggest(text, why.format(figure=figure) if text else "")
            field.understood.set_tone(Tone.FINE if text and not field.text() else None)

    def _question(self) -> Question | None:
        """Return what a match needs to know of the loan, as far as it was written."""
        figures, start = self._drafted.figures, self.first.start.value
        if not figures.principal or not figures.periods or start is None:
            return None
        return Question(figures.principal, start, figures.periods, self.first.rate.value)

    @Slot(object)
    def _take_over(self, terms: Terms) -> None:
        """Put the terms that a match found into the fields."""
        first = self.first
        first.method.choose(terms.method)
        first.rate.show_rate(terms.rate)
        first.needs.show_terms(terms)
        first.periods.show_number(terms.periods)
        first.instalment.set_text("")
        first.first_due.show_day(terms.first_due)
        self.counting.take_over(terms)
        if terms.fees:
            self.fees.show_fees(terms.fees)
        self.match.unfold(on=False)
        first.method.setFocus(Qt.FocusReason.OtherFocusReason)

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, Space.M, 0)
        column.setSpacing(Space.S)
        for part in (self.first, self.paid, *self._sections):
            column.addWidget(part)
        column.addStretch(1)

    def _connect(self) -> None:
        self.first.changed.connect(self._follow)
        for section in self._sections:
            section.changed.connect(self._follow)
            section.unfolded.connect(partial(self._tell_unfolded, section))
        self.floating.benchmark.changed.connect(self._tell_grown)
        self.paid.changed.connect(self._follow)
        self.match.taken.connect(self._take_over)
        self.match.answered.connect(self.answered)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    @Slot()
    def _tell_grown(self) -> None:
        """Have the fields brought into view that come with a benchmark."""
        if self.floating.open:
            self.unfolded.emit(self.floating)

    def _tell_unfolded(self, section: ContractSection, on: bool) -> None:
        if on:
            self.unfolded.emit(section)
