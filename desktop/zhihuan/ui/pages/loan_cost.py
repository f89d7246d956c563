"""What a loan truly costs: every way of counting it, the quote beside the truth, and its fees in rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from zhihuan.domain.cost import loan_cost, loan_flows
from zhihuan.domain.errors import CostNotComputable
from zhihuan.domain.money import total
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.explained_facts import ExplainedFacts, Fact
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.cost import Explained, fee_figures, quoted_figures, rate_figures, received_figure
from zhihuan.wording.terms import cost_sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk


class CostCard(Card):
    """One sentence, then a row for each figure; each row explains itself when hovered, or all when asked to."""

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._desk = desk
        self._title = Text("heading", parent=self)
        self._sentence = Text("soft", wraps=True, parent=self)
        self.rates = ExplainedFacts(parent=self)
        self.explain = Button(desk.look, "quiet", icon="info", parent=self)
        self.explain.setCheckable(True)
        for part in (self._title, self._sentence, self.rates, self.explain):
            self.body.addWidget(part)
        self.explain.toggled.connect(self._explain)

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._title.setText(self.tr("True cost"))
        self._name_button()

    def show_loan(self, loan: Loan) -> None:
        """Show a loan's cost as its contract promises it."""
        formats = self._desk.look.formats
        figures: list[Explained] = list(quoted_figures(loan, formats))
        try:
            found = loan_cost(loan)
        except CostNotComputable as reason:
            self._sentence.setText(self._desk.explain(reason))
        else:
            self._sentence.setText(cost_sentence(loan, found, formats))
            figures += rate_figures(found, formats)
        received = received_figure(loan, formats)
        figures += [received] if received else []
        figures += fee_figures(loan, formats)
        figures.append(self._extra(loan))
        self.rates.say(Fact(*figure) for figure in figures)

    def _extra(self, loan: Loan) -> Explained:
        extra = -total((flow.amount for flow in loan_flows(loan)), loan.principal.currency)
        return (
            self.tr("More than received"), self._desk.look.formats.money(extra),
            self.tr("Everything that is paid by contract, less what was received: interest and fees in money."),
        )

    @Slot(bool)
    def _explain(self, on: bool) -> None:
        self.rates.explain(wanted=on)
        self._name_button()

    def _name_button(self) -> None:
        self.explain.setText(self.tr("Hide what they mean") if self.explain.isChecked() else self.tr("What they mean"))
