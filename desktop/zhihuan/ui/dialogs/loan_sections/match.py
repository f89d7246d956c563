"""Match my lender's plan: a few of its rows name the contract that makes them, to the cent or nearly."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.domain.contract_match import Match, matches
from zhihuan.domain.errors import DomainError
from zhihuan.domain.typed_row import FEWEST_ROWS, TypedRow
from zhihuan.ui.dialogs.loan_sections.section import Section
from zhihuan.ui.theme import Space, Tone
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.typed_table import TypedTable
from zhihuan.ui.worker import Worker
from zhihuan.wording.plan_entry import PlanPart
from zhihuan.wording.variants import nearness_words, several_words, variant_words

if TYPE_CHECKING:
    from zhihuan.domain.loan import Loan
    from zhihuan.domain.money import Money
    from zhihuan.domain.rate import Rate
    from zhihuan.domain.terms import Terms
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.worker import Progress

_PARTS: Final = (PlanPart.DUE, PlanPart.PAYMENT, PlanPart.PRINCIPAL, PlanPart.INTEREST, PlanPart.FEE)
_SHOWN: Final = 3


@dataclass(frozen=True, slots=True)
class Question:
    """What was lent, since when, in how many instalments, at which rate if that is known."""

    principal: Money
    start: date
    periods: int
    rate: Rate | None


class MatchView(QWidget):
    """One variant in words, how near it comes, and a button that takes it over."""

    taken = Signal(object)

    def __init__(self, desk: Desk, *, parent: QWidget | None = None) -> None:
        """Lay out no variant."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._terms: Terms | None = None
        self.words = Text("strong", wraps=True, parent=self)
        self.nearness = Text("note", wraps=True, parent=self)
        self.take = Button(desk.look, "act", self.tr("Take it over"), parent=self)
        column = QVBoxLayout()
        column.setSpacing(Space.XS)
        column.addWidget(self.words)
        column.addWidget(self.nearness)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.M)
        row.addLayout(column, 1)
        row.addWidget(self.take, 0, Qt.AlignmentFlag.AlignTop)
        self.take.clicked.connect(self._take)

    def show_match(self, match: Match | None) -> None:
        """Show a variant, or nothing."""
        self.setVisible(match is not None)
        self._terms = match.terms if match is not None else None
        if match is not None:
            self.words.setText(variant_words(match.terms, self._desk.look.formats))
            self.nearness.setText(nearness_words(match, self._desk.look.formats))
            self.nearness.set_tone(Tone.FINE if match.exact else Tone.WATCH)
            self.take.setAccessibleDescription(self.words.text())

    @Slot()
    def _take(self) -> None:
        if self._terms is not None:
            self.taken.emit(self._terms)


class MatchPlan(Section):
    """Compares as soon as three rows can be read and it is known what was lent; beside the window, as it may last."""

    taken = Signal(object)
    """The user takes a variant over (`Terms`)."""
    answered = Signal(object)
    """The lowest thing that says what was found, to be looked at."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out an empty table for amounts of a currency."""
        super().__init__(desk, "", parent=parent)
        self._question: Question | None = None
        self._asked: tuple[Question | None, tuple[TypedRow, ...]] = (None, ())
        self.worker = Worker(self)
        self._hint = Text("soft", wraps=True, parent=self)
        self.table = TypedTable(
            desk.look, desk.explain, self._today, _PARTS, frozenset(), currency=currency, parent=self
        )
        self.state = Text("soft", wraps=True, parent=self)
        self.found = [MatchView(desk, parent=self) for _ in range(_SHOWN)]
        self._build()
        self.table.changed.connect(self._compare)
        self.unfolded.connect(self._compare)
        self.worker.lasting.connect(self._say_lasting)
        self.worker.finished.connect(self._show)

    def show_loan(self, loan: Loan) -> None:
        """Ask for the rows anew: they are not kept with a loan."""

    @property
    def in_use(self) -> bool:
        """Never: what was taken over stands in the other sections."""
        return False

    def follow(self, question: Question | None) -> None:
        """Learn what was lent; None while that is not known."""
        if question != self._question:
            self._question = question
            self._compare()

    @Slot()
    def _compare(self) -> None:
        """Compare anew where the rows or what was lent are others."""
        if not self.open:
            return
        rows = tuple(
            TypedRow(None, row.due, *(row.amounts.get(part) for part in _PARTS[1:])) for row in self.table.rows
        )
        asked = self._question if len(rows) >= FEWEST_ROWS else None
        if self._question is None:
            self._say(self.tr("Write the amount, the day of the money and the number of instalments first."))
        elif asked is None:
            left = self.tr("Type at least three rows: the day, and whichever amounts you know.")
            self._say("" if self.table.error.text() else left)
        if (asked, rows) == self._asked:
            return
        self._asked = asked, rows
        if asked is None:
            self.worker.cancel()
            self._show_matches(())
        else:
            self.worker.start(partial(_compared, asked, rows))

    @Slot()
    def _say_lasting(self) -> None:
        self._say(self.tr("Comparing every usual contract…"))

    @Slot(object)
    def _show(self, answer: object) -> None:
        if isinstance(answer, DomainError):
            self._show_matches(())
            self._say(self._desk.explain(answer))
            self.answered.emit(self.state)
        elif isinstance(answer, tuple):
            self._show_matches(answer)
            self._say(self._verdict(answer))
            self.answered.emit(next((view for view in reversed(self.found) if not view.isHidden()), self.state))

    def _verdict(self, found: tuple[Match, ...]) -> str:
        exact = sum(match.exact for match in found)
        if not found:
            return self.tr("No usual contract comes near these rows. Check the amount and the day of the money.")
        if not exact:
            return self.tr("No usual contract makes these rows to the cent. The nearest:")
        if exact == 1:
            return self.tr("This is your contract:")
        return several_words()

    def _show_matches(self, found: tuple[Match, ...]) -> None:
        exact = [match for match in found if match.exact]
        shown = exact or list(found)
        for number, view in enumerate(self.found):
            view.show_match(shown[number] if number < len(shown) else None)

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setVisible(bool(words))

    def _build(self) -> None:
        self.call(self.tr("Match my lender's plan"))
        self._hint.setText(self.tr("Copy three or more instalments as your lender shows them: which contract makes "
                                   "them, to the cent, is found for you."))
        self.table.call(self.tr("Rows of the lender's plan"))
        for part in (self._hint, self.table, self.state, *self.found):
            self.body.addWidget(part)
        for view in self.found:
            view.hide()
            view.taken.connect(self.taken)

    def _today(self) -> date:
        return self._desk.today


def _compared(question: Question, rows: tuple[TypedRow, ...], _progress: Progress) -> tuple[Match, ...] | DomainError:
    try:
        return matches(question.principal, question.start, question.periods, rows, question.rate)
    except DomainError as problem:
        return problem
