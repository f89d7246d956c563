"""The form that enters what a benchmark was on a day: a value the program cannot know."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from zhihuan.application.commands import SetQuote
from zhihuan.domain.benchmark import Benchmark, Quote, QuoteId
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.theme import Size
from zhihuan.ui.widgets.fields import DateField, Field
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.number_fields import ShareField
from zhihuan.wording.choices import benchmark_word
from zhihuan.wording.entry import Lean

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk

_MOST = Decimal("0.3")


class QuoteForm(Form):
    """Asks for a benchmark's value in force on a day, and since when it was in force if that is known."""

    def __init__(self, desk: Desk, benchmark: Benchmark, on: date, parent: QWidget) -> None:
        """Ask about a benchmark on the day a rate is set anew."""
        super().__init__(desk, parent)
        self._benchmark = benchmark
        self._on = on
        self.value = ShareField("rate", (Decimal(0), _MOST), desk.explain, parent=self)
        self.since = DateField(desk.look, desk.explain, self._today, lean=Lean.PAST, parent=self)
        self.source = Field(parent=self)
        self._build()
        self.value.setFocus(Qt.FocusReason.OtherFocusReason)

    def command(self) -> SetQuote | None:
        """Return the quote, or None after saying beside a field what is missing."""
        value, since = self.value.value, self.since.value or self._on
        if value is None:
            self.value.reject(self.value.error.text() or self.tr("Write the rate, such as 3.5."))
            self.miss(self.value)
            return None
        if since > self._on:
            self.since.reject(self.tr("It must have been in force by {day}.").format(
                day=self._desk.look.formats.day(self._on)
            ))
        if self.since.unreadable:
            self.miss(self.since)
            return None
        known = next(
            (one for one in self._desk.session.book.quotes.values()
             if (one.benchmark, one.on) == (self._benchmark, since)), None,
        )
        identity = known.id if known else QuoteId(f"{self._benchmark}@{since.isoformat()}")
        return SetQuote(Quote(identity, self._benchmark, since, value, self._on, self.source.text()))

    def _today(self) -> date:
        return self._desk.today

    def _build(self) -> None:
        day, name = self._desk.look.formats.day(self._on), benchmark_word(self._benchmark)
        self.call(self.tr("{benchmark} on {day}").format(benchmark=name, day=day), self.tr("Enter"))
        self.setMinimumWidth(Size.FOLD_BELOW // 3)
        self.value.call(self.tr("In force on {day}, per cent a year").format(day=day), self.tr("e.g. 3.5"))
        self.since.call(self.tr("In force since, if you know"), self._on.isoformat())
        self.source.call(self.tr("Where you saw it"), self.tr("e.g. the bank's letter"))
        for part in (self.value, self.since, self.source):
            self.body.addWidget(part)
        self.body.addWidget(Text("note", self.tr(
            "It is published about the 20th of each month. The program looks nothing up: it is entered once and "
            "serves every loan that follows it."
        ), wraps=True, parent=self))
        self.body.addStretch(1)
