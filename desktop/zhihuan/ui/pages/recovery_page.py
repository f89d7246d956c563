"""The page of lost lines: every case, and the way back as far as this ledger can measure it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from zhihuan.domain.as_of import as_of
from zhihuan.domain.credit_line import limit_on
from zhihuan.domain.position import Position
from zhihuan.domain.recovery.case import CaseId, RecoveryCase
from zhihuan.domain.recovery.readings import case_progress
from zhihuan.ui.pages.page import Page
from zhihuan.ui.pages.recovery_acts import CaseActs
from zhihuan.ui.pages.recovery_business import BusinessCard
from zhihuan.ui.pages.recovery_cases import CaseList
from zhihuan.ui.pages.recovery_conditions import ConditionsCard
from zhihuan.ui.pages.recovery_contacts import ContactsCard
from zhihuan.ui.pages.recovery_documents import DocumentsCard
from zhihuan.ui.pages.recovery_life import LifeCard
from zhihuan.ui.pages.recovery_movers import MoversCard
from zhihuan.ui.pages.recovery_reading import RecoveryReader
from zhihuan.ui.pages.recovery_standing import StandingCard
from zhihuan.ui.pages.recovery_steps import StepsCard
from zhihuan.ui.pages.recovery_story import StoryCard
from zhihuan.ui.pages.recovery_unknown import UnknownCard
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.beside import Beside
from zhihuan.ui.widgets.empty_state import EmptyState
from zhihuan.ui.widgets.tab_order import follow_eye

if TYPE_CHECKING:
    from fractions import Fraction

    from zhihuan.domain.recovery.course import Course
    from zhihuan.domain.recovery.criterion import CriterionKind
    from zhihuan.domain.recovery.progress import Progress
    from zhihuan.ui.desk import Desk

_LIST_WIDTH: Final = Size.FOLD_BELOW // 4


class RecoveryPage(Page):
    """Cases on the left, one case on the right."""

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        """Lay out the page on a desk."""
        super().__init__(parent)
        self._desk = desk
        self._chosen: CaseId | None = None
        self._go, self._begin = QAction(self), QAction(self)
        self.reader = RecoveryReader(self)
        self._stack = QStackedWidget(self)
        self._empty = EmptyState(desk.look, "recovery", (self._begin, self._go), parent=self._stack)
        self.cases = CaseList(desk, self._stack)
        self.standing = StandingCard(desk, self._stack)
        self._halves = Beside(parent=self._stack)
        self.story = StoryCard(desk, self._stack)
        self.conditions = ConditionsCard(desk, self._stack)
        self.life = LifeCard(desk, self._stack)
        self.steps = StepsCard(desk, self._halves)
        self.contacts = ContactsCard(desk, self._halves)
        self.documents = DocumentsCard(desk, self._halves)
        self.unknown = UnknownCard(desk, self._halves)
        self.movers = MoversCard(desk, self._stack)
        self.business = BusinessCard(desk, self._stack)
        self._course: Course | None = None
        self.acts = CaseActs(desk, self)
        self._build()
        self._connect()
        self.retranslate()
        self.refresh()

    def title(self) -> str:
        """Return the page's name."""
        return self.tr("Recovery")

    def subtitle(self) -> str:
        """Return how many lines are lost now."""
        count = sum(case.closed_on is None for case in self._desk.session.book.cases.values())
        return QCoreApplication.translate("RecoveryPage", "%n open cases", None, count) if count else ""

    def primary_action(self) -> QAction | None:
        """Return *A line was lost…*; an empty page offers it itself."""
        return self._begin if self._desk.session.book.cases else None

    def open(self, case: CaseId) -> None:
        """Show a case."""
        self._chosen = case
        self.refresh()

    def retranslate(self) -> None:
        """Write every fixed text anew."""
        self._begin.setText(self.tr("A line was lost…"))
        self._go.setText(self.tr("Go to Loans"))
        self._empty.say(
            self.tr("No line was lost"),
            self.tr("When a lender closes, freezes or cuts a credit line of yours, record it here or at that line on "
                    "the Loans page. Here you then see what happened, which conditions this ledger can measure, and "
                    "how far you have come."),
        )
        for card in (self.cases, self.standing, *self._cards):
            card.retranslate()

    def refresh(self) -> None:
        """Show the ledger as it is now; the case chosen stays so while it exists."""
        cases = in_order(self._desk.session.book.cases.values())
        self._stack.setCurrentIndex(1 if cases else 0)
        self.head_changed.emit()
        if not cases:
            return
        shown = next((case for case in cases if case.id == self._chosen), cases[0])
        self._chosen = shown.id
        self.cases.show_cases(cases, shown.id)
        self._show(shown)

    @property
    def _cards(self) -> tuple[StoryCard | ConditionsCard | LifeCard | StepsCard | ContactsCard | DocumentsCard
                              | UnknownCard | MoversCard | BusinessCard, ...]:
        return (self.story, self.conditions, self.life, self.steps, self.contacts, self.documents, self.unknown,
                self.movers, self.business)

    def _show(self, case: RecoveryCase) -> None:
        session = self._desk.session
        book, line = session.book, session.book.lines[case.line]
        ended = case.closed_on
        position = self._desk.position if ended is None else Position(as_of(book, ended), ended)
        progress = case_progress(position, case)
        events = self._desk.position.lines[case.line].events
        before = limit_on(tuple(one for one in events if one.id != case.event), case.since)
        self.standing.show_case(line, book.line_events.get(case.event), before, progress)
        self.story.show_case(case)
        self.conditions.show_progress(self._with_best(progress), self._trends(case))
        self.life.show_line(line, events)
        self.steps.show_case(case)
        self.contacts.show_case(case)
        self.documents.show_case(case)
        self.unknown.show_case(case)
        self.movers.show_case(case)
        self.business.show_case(case)
        self.reader.read(book, case, self._desk.today)
        follow_eye(self)

    def _with_best(self, progress: Progress) -> Progress:
        """Return where a case stands, with the best of each condition as far as it was looked up."""
        known = self._course
        if known is None or known.now.case.id != progress.case.id:
            return progress
        best = {one.criterion: one.highest for one in known.now.measured}
        rows = tuple(replace(one, highest=best.get(one.criterion)) for one in progress.measured)
        return replace(progress, measured=rows)

    def _trends(self, case: RecoveryCase) -> Mapping[CriterionKind, Fraction | None] | None:
        known = self._course
        if known is None or known.now.case.id != case.id:
            return None
        found = {one.kind: known.trend(one.kind) for one in case.criteria if one.kind.trends}
        return {kind: None if trend is None else trend.slope for kind, trend in found.items()}

    @Slot(object)
    def _trace(self, found: Course) -> None:
        self._course = found
        case = self.shown_case()
        if case is not None and found.now.case.id == case.id:
            self.conditions.show_progress(found.now, self._trends(case))
            follow_eye(self)

    def _build(self) -> None:
        full = QWidget(self._stack)
        full.setProperty("role", "clear")
        self.cases.setFixedWidth(_LIST_WIDTH)
        for left, right in ((self.steps, self.documents), (self.contacts, self.unknown)):
            self._halves.main.addWidget(left)
            self._halves.aside.addWidget(right)
        self._halves.main.addStretch(1)
        self._halves.aside.addStretch(1)
        case = QVBoxLayout()
        case.setSpacing(Space.M)
        for part in (self.standing, self.conditions, self.movers, self.business, self._halves, self.story, self.life):
            case.addWidget(part)
        case.addStretch(1)
        halves = QHBoxLayout(full)
        halves.setContentsMargins(0, 0, 0, 0)
        halves.setSpacing(Space.M)
        halves.addWidget(self.cases, 0, Qt.AlignmentFlag.AlignTop)
        halves.addLayout(case, 1)
        self._stack.addWidget(self._empty)
        self._stack.addWidget(full)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._stack)

    def _connect(self) -> None:
        acts, reader = self.acts, self.reader
        self._go.triggered.connect(acts.show_loans)
        self._begin.triggered.connect(acts.begin)
        self.cases.chosen.connect(self.open)
        self.cases.removed.connect(acts.remove)
        self.standing.outcome_wanted.connect(acts.end)
        self.standing.reopening_wanted.connect(acts.reopen)
        self.standing.pack_wanted.connect(acts.pack)
        self.story.reason_given.connect(acts.give_reason)
        self.story.confidence_given.connect(acts.give_confidence)
        self.story.told_wanted.connect(acts.tell)
        self.life.correction_wanted.connect(acts.correct)
        self.life.funders_wanted.connect(acts.fund)
        self.life.removal_wanted.connect(acts.remove_shown)
        reader.lived.connect(self.life.show_course)
        reader.traced.connect(self._trace)
        reader.remembered.connect(self.unknown.show_own)
        reader.weighed.connect(self.business.show_capital)
        reader.searching.connect(self.movers.show_progress)
        reader.searched.connect(self.movers.show_movers)

    def shown_case(self) -> RecoveryCase | None:
        """Return the case on the right, None while there is none."""
        return self._desk.session.book.cases.get(self._chosen) if self._chosen else None


def in_order(cases: Iterable[RecoveryCase]) -> tuple[RecoveryCase, ...]:
    """Return the open cases, then the ended ones, the latest loss first in each."""
    latest_first = sorted(cases, key=_since, reverse=True)
    return (*(one for one in latest_first if one.closed_on is None),
            *(one for one in latest_first if one.closed_on is not None))


def _since(case: RecoveryCase) -> date:
    return case.since
