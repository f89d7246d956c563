"""Statement: which bill takes what is posted on the statement day itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhihuan.domain.card_terms import CardTerms, StatementDayGoes
from zhihuan.ui.dialogs.line_sections.section import LineSection
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.wording.choices import statement_day_goes_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk

_USUAL = CardTerms().statement_day_goes


class StatementRule(LineSection):
    """One choice: this bill or the next."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Offer both bills."""
        super().__init__(desk, currency, parent=parent)
        self.goes = ChoiceField(desk.look, parent=self)
        for goes in StatementDayGoes:
            self.goes.offer(statement_day_goes_word(goes), goes)
        self.goes.choose(_USUAL)
        self.call(self.tr("Statement"))
        self.goes.call(self.tr("What is posted on the statement day goes into"))
        self.body.addWidget(self.goes)
        self.listen(self.goes)

    def show_terms(self, terms: CardTerms) -> None:
        """Choose the bill a contract names."""
        self.goes.choose(terms.statement_day_goes)

    @property
    def in_use(self) -> bool:
        """Whether it is another bill than usual."""
        return self.goes.value is not _USUAL

    def sum_up_fields(self) -> None:
        """Say which bill takes the statement day."""
        word = statement_day_goes_word(StatementDayGoes(self.goes.value))
        self.say(self.tr("statement day: {bill}").format(bill=word))
