"""What a loan would cost and when it falls due, beside the form while one types."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from zhihuan.domain.contract_flows import paid_at_start, received
from zhihuan.domain.cost import loan_cost
from zhihuan.domain.course import RateReset, course
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.money import total
from zhihuan.domain.terms import Method
from zhihuan.ui.models.rows import RowsModel
from zhihuan.ui.models.schedule import plan_columns, plan_rows, widest_plan
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.card import Card, Rule
from zhihuan.ui.widgets.explained_facts import ExplainedFacts, Fact
from zhihuan.ui.widgets.figure_tile import FigureTile
from zhihuan.ui.widgets.fitting_table import FittingTable
from zhihuan.ui.widgets.folded import Folded
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.whole_rows import WholeRows
from zhihuan.wording.cost import quoted_figures, rate_figures, received_figure
from zhihuan.wording.terms import cost_sentence

if TYPE_CHECKING:
    from zhihuan.domain.cost import Cost
    from zhihuan.domain.course import Course
    from zhihuan.domain.loan import Loan
    from zhihuan.domain.money import Money
    from zhihuan.ui.desk import Desk


class LoanPlan(Card):
    """The first payment as a figure, the total, one sentence on the true cost, every way of counting it, every row."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Lay out an empty plan."""
        super().__init__(spacing=Space.S, parent=parent)
        self._desk = desk
        look = desk.look
        self._missing = self.tr("Fill in the amount, the rate and the number of instalments: "
                                "the plan and its true cost appear here.")
        self._empty = Text("soft", self._missing, wraps=True, parent=self)
        self._first = FigureTile(look, parent=self)
        self._sum = Text("body", wraps=True, parent=self)
        self._resets = Text("soft", wraps=True, parent=self)
        self._cost = Text("soft", wraps=True, parent=self)
        self.ways = Folded(look, parent=self)
        self.facts = ExplainedFacts(parent=self)
        self._model = RowsModel(plan_columns(look), self)
        self._table = FittingTable(look, self._model, widest_plan, can_wait=(0, 3), parent=self)
        self._frame = QScrollArea(self)
        self._rows = WholeRows(self._table, least=2, parent=self)
        self._build()
        self.show_loan(None)

    @property
    def model(self) -> RowsModel:
        """The instalments shown."""
        return self._model

    def show_loan(self, loan: Loan | None, wrong: str = "", planned: Course | None = None, *,
                  quoted: bool = True) -> None:
        """Show a loan's plan, as `planned` or as signed; None says what is missing, or which field is `wrong`.

        A rate that nobody `quoted` is said to be what the instalments come to.
        """
        self._empty.setText(self.tr("There is no plan yet: see what is wrong with “{field}”.").format(field=wrong)
                            if wrong else self._missing)
        self._empty.setVisible(loan is None)
        if loan is None:
            self._frame.verticalScrollBar().setValue(0)
        for part in (self._first, self._sum, self._cost, self.ways, self._rule, self._rows):
            part.setVisible(loan is not None)
        self._resets.hide()
        self._model.fill(())
        if loan is not None:
            shown = planned or course(loan)
            self._model.fill(plan_rows(shown))
            self._show_figures(loan, shown, quoted=quoted)
            self._show_resets(shown)

    def _show_figures(self, loan: Loan, planned: Course, *, quoted: bool) -> None:
        formats, rows = self._desk.look.formats, planned.rows
        paid = total((row.payment for row in rows), loan.principal.currency)
        same = len({row.payment for row in rows[:-1]}) <= 1
        self._first.name(self.tr("Each instalment") if same else self.tr("First instalment"))
        last = formats.day(rows[-1].due)
        self._first.show_amount(rows[0].payment, self.tr("the last on {day}").format(day=last))
        self._sum.setText(self._in_all(loan, paid + paid_at_start(loan)))
        arrived = received_figure(loan, formats)
        told = list(quoted_figures(loan, formats))
        if not quoted and loan.terms.method is not Method.PLAN:
            told = told[1:]
        figures = [*([arrived] if arrived else []), *told]
        try:
            found = loan_cost(loan)
        except CostNotComputable as problem:
            self._cost.setText(self._desk.explain(problem))
        else:
            self._cost.setText(cost_sentence(loan, found, formats) if quoted else self._found_words(found))
            figures += rate_figures(found, formats)
        self.facts.say(Fact(*figure) for figure in figures)

    def _found_words(self, found: Cost) -> str:
        """Say what instalments come to where no rate was quoted."""
        nominal, effective, by_dates = (
            self._desk.look.formats.percent(None if rate is None else Fraction(rate), 2)
            for rate in (found.nominal, found.effective, found.xirr)
        )
        if found.nominal is None:
            return self.tr("No rate was quoted: by its real dates it costs {yearly} a year.").format(yearly=by_dates)
        return self.tr(
            "No rate was quoted: the instalments come to {nominal} a year, {effective} with interest on interest."
        ).format(nominal=nominal, effective=effective)

    def _show_resets(self, planned: Course) -> None:
        """Say how the rate was set anew since, and what an instalment is now."""
        formats, today = self._desk.look.formats, self._desk.today
        resets = [version.cause for version in planned.versions if isinstance(version.cause, RateReset)]
        if not resets:
            return
        told = self.tr(", ").join(
            self.tr("{rate} from {day}").format(rate=formats.percent(one.rate.value, 2), day=formats.day(one.on))
            for one in resets
        )
        words = self.tr("Repriced since, as far as the benchmark is known: {resets}.").format(resets=told)
        coming = next((row.payment for row in planned.rows if row.due >= today), None)
        if coming is not None:
            words = f"{words} " + self.tr("The next instalment is {amount}.").format(amount=formats.money(coming))
        self._resets.setText(words)
        self._resets.show()

    def _in_all(self, loan: Loan, paid: Money) -> str:
        formats, arrived = self._desk.look.formats, received(loan)
        figures = {"total": formats.money(paid), "extra": formats.money(paid - arrived)}
        if arrived == loan.principal:
            return self.tr("{total} in all, {extra} more than borrowed.").format(**figures)
        return self.tr("{total} in all, {extra} more than the {received} you really receive.").format(
            **figures, received=formats.money(arrived)
        )

    def _build(self) -> None:
        self._rule = Rule(parent=self)
        self.ways.call(self.tr("Every way of counting it"))
        self.ways.body.addWidget(self.facts)
        self._table.setSortingEnabled(False)
        self._table.horizontalHeader().setSectionsClickable(False)
        self._table.horizontalHeader().setSortIndicatorShown(False)
        self._table.retranslate(self.tr("Instalments"))
        self.setMinimumWidth(Size.WINDOW_LEAST_WIDE // 3)
        inside = QWidget(self)
        inside.setProperty("role", "clear")
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, Space.XS, 0)
        column.setSpacing(Space.S)
        column.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        for part in (self._first, self._sum, self._resets, self._cost, self.ways, self._rule):
            column.addWidget(part)
        column.addWidget(self._rows, 1)
        column.addStretch(0)
        frame = self._frame
        frame.setWidgetResizable(True)
        frame.setFrameShape(QFrame.Shape.NoFrame)
        frame.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        frame.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        frame.setWidget(inside)
        self.body.addWidget(frame, 1)
