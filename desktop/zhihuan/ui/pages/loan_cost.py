"""What a loan truly costs, as signed and with its changes so far: every way of counting it, and its fees in rows."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Slot

from zhihuan.domain.money import total
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.explained_facts import ExplainedFacts, Fact
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.cost import (
    Explained,
    fee_figures,
    irregular_words,
    quoted_figures,
    rate_figures,
    received_figure,
)
from zhihuan.wording.terms import cost_sentence

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.application.loan_list import LoanRow
    from zhihuan.application.true_cost import TrueCost
    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk


class CostCard(Card):
    """One sentence, then a row for each figure; each row explains itself when hovered, or all when asked to.

    Where something moved the plan, the same figures with it stand below those of the contract.
    """

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._desk = desk
        self._title = Text("heading", parent=self)
        self._sentence = Text("soft", wraps=True, parent=self)
        self._signed = Text("strong", parent=self)
        self.rates = ExplainedFacts(parent=self)
        self._changed = Text("strong", parent=self)
        self.changed_sentence = Text("soft", wraps=True, parent=self)
        self.changed_rates = ExplainedFacts(parent=self)
        self.explain = Button(desk.look, "quiet", icon="info", parent=self)
        self.explain.setCheckable(True)
        for part in (
            self._title, self._signed, self._sentence, self.rates, self._changed, self.changed_sentence,
            self.changed_rates, self.explain,
        ):
            self.body.addWidget(part)
        self.explain.toggled.connect(self._explain)

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._title.setText(self.tr("True cost"))
        self._signed.setText(self.tr("As signed"))
        self._changed.setText(self.tr("With the changes so far"))
        self._name_button()

    def show_row(self, row: LoanRow) -> None:
        """Show a loan's cost as its contract promises it, and as it is where something moved it."""
        formats, loan = self._desk.look.formats, row.loan
        figures: list[Explained] = list(quoted_figures(loan, formats))
        if row.signed.cost is not None:
            self._sentence.setText(cost_sentence(loan, row.signed.cost, formats))
        else:
            self._sentence.setText(self._why_none(row.signed))
        figures += self._rates(row.signed)
        received = received_figure(loan, formats)
        figures += [received] if received else []
        figures += fee_figures(loan, formats)
        figures.append(self._extra(row.signed, loan))
        self.rates.say(Fact(*figure) for figure in figures)
        self._show_changed(row)

    def _show_changed(self, row: LoanRow) -> None:
        for part in (self._signed, self._changed, self.changed_sentence, self.changed_rates):
            part.setVisible(row.changed is not None)
        if row.changed is not None:
            words = self.tr(
                "What changed and what was repaid early up to now, then the plan of today. Penalties are left out."
            )
            why = self._why_none(row.changed)
            self.changed_sentence.setText(f"{words} {why}" if why else words)
            figures = (*self._rates(row.changed), self._extra(row.changed, row.loan))
            self.changed_rates.say(Fact(*figure) for figure in figures)

    def _rates(self, found: TrueCost) -> tuple[Explained, ...]:
        return () if found.cost is None else rate_figures(found.cost, self._desk.look.formats)

    def _why_none(self, found: TrueCost) -> str:
        """Say why there is no cost, or none by periods."""
        if found.refusal is not None:
            return self._desk.explain(found.refusal)
        if found.cost is not None and found.cost.irregular:
            return irregular_words(found.flows, self._desk.look.formats)
        return ""

    def _extra(self, found: TrueCost, loan: Loan) -> Explained:
        extra = -total((flow.amount for flow in found.flows), loan.principal.currency)
        return (
            self.tr("More than received"), self._desk.look.formats.money(extra),
            self.tr("Everything that is paid by contract, less what was received: interest and fees in money."),
        )

    @Slot(bool)
    def _explain(self, on: bool) -> None:
        for rates in (self.rates, self.changed_rates):
            rates.explain(wanted=on)
        self._name_button()

    def _name_button(self) -> None:
        self.explain.setText(self.tr("Hide what they mean") if self.explain.isChecked() else self.tr("What they mean"))
