"""The lender's own cost sheet beside what was recomputed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.explained_facts import ExplainedFacts, Fact
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.cost import sheet_figures
from zhihuan.wording.disclosure import disclosure_words

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.loan import Loan
    from zhihuan.ui.look import Look


class SheetCard(Card):
    """What was disclosed and whether it agrees with what is recomputed; hidden where no sheet is recorded."""

    def __init__(self, look: Look, *, parent: QWidget | None = None) -> None:
        """Lay out an empty card."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._title = Text("heading", parent=self)
        self.sentence = Text("soft", wraps=True, parent=self)
        self.facts = ExplainedFacts(parent=self)
        for part in (self._title, self.sentence, self.facts):
            self.body.addWidget(part)

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._title.setText(self.tr("The lender's true cost statement"))

    def show_loan(self, loan: Loan) -> None:
        """Show a loan's cost sheet, or nothing."""
        self.setVisible(loan.disclosure is not None)
        if loan.disclosure is not None:
            self.sentence.setText(disclosure_words(loan, loan.disclosure, self._look.formats))
            self.sentence.setVisible(bool(self.sentence.text()))
            self.facts.say(Fact(*figure) for figure in sheet_figures(loan.disclosure, self._look.formats))
