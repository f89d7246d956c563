"""Floating rate: the benchmark a rate follows, how far above or below it, and when it is set anew."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from decimal import Decimal
from enum import IntEnum
from fractions import Fraction
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt, Slot

from zhihuan.application.benchmarks import quotes_known
from zhihuan.domain.benchmark import Benchmark, Floating, Quote, quoted, spread_over
from zhihuan.domain.calendar import months_later
from zhihuan.domain.errors import NotADate, TermsOutOfRange, ZhihuanError
from zhihuan.domain.rate import Rate
from zhihuan.ui.dialogs.loan_sections.section import Section
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import DateField
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.unit_field import UnitField
from zhihuan.wording.choices import benchmark_word, reset_cycle_word
from zhihuan.wording.entry import share_from

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from zhihuan.domain.loan import Loan
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.look import Look

_A_DAY: Final = timedelta(days=1)
_CYCLES: Final = (12, 6, 3, 1)
_WIDEST: Final = Decimal("0.5")


class SpreadUnit(IntEnum):
    """How a spread is written: the decimals of a share of one."""

    POINTS = 2
    BASIS_POINTS = 4


class SpreadField(UnitField):
    """Takes `30`, `-20` or `0.3%`; `value` is the share of one, None while the field is empty or wrong."""

    def __init__(self, look: Look, explain: Callable[[ZhihuanError], str], *, parent: QWidget | None = None) -> None:
        """Read spreads in basis points or per cent; `explain` makes the sentence of an error."""
        self.value: Decimal | None = None
        self._look = look
        self._explain = explain
        super().__init__(look, parent=parent)
        self.offer(self.tr("basis points"), SpreadUnit.BASIS_POINTS)
        self.offer(self.tr("per cent"), SpreadUnit.POINTS)

    def show_spread(self, spread: Decimal) -> None:
        """Put a spread into the field: in basis points where they are whole."""
        points = spread.scaleb(SpreadUnit.BASIS_POINTS)
        unit = SpreadUnit.BASIS_POINTS if points == points.to_integral_value() else SpreadUnit.POINTS
        self.count_over(unit)
        self.set_text(_written(spread, unit))

    def suggest_spread(self, spread: Decimal | None) -> None:
        """Show quietly which spread is taken while the field is empty: the one that the rate was agreed with."""
        if spread is None or self.text():
            self.suggest("")
            return
        self.reject("")
        why = self.tr("From the rate: {share}").format(share=self._look.formats.percent(Fraction(spread), 2))
        self.suggest(_written(spread, SpreadUnit(self.counted_over)), why)

    def _understand(self) -> None:
        self.value = None
        self._say_understood("")
        if not self.text():
            return
        try:
            spread = share_from(self.text(), SpreadUnit(self.counted_over))
            if abs(spread) > _WIDEST:
                raise TermsOutOfRange("spread", f"{spread.scaleb(2).normalize():f} %", "-50 %", "50 %")
        except ZhihuanError as error:
            self.reject(self._explain(error))
            return
        self.value = spread
        self._say_understood(self.tr("= {share}, {points} basis points").format(
            share=self._look.formats.percent(Fraction(spread), 2),
            points=_written(spread, SpreadUnit.BASIS_POINTS).replace("-", "\N{MINUS SIGN}"),
        ))


def _written(spread: Decimal, unit: SpreadUnit) -> str:
    return f"{spread.scaleb(unit).normalize():f}"


class FloatingRate(Section):
    """Without a benchmark the rate is fixed. `quotes` come with the program, more of them stand in the ledger."""

    def __init__(self, desk: Desk, quotes: Sequence[Quote], *, parent: QWidget | None = None) -> None:
        """Offer a fixed rate, and the benchmarks."""
        super().__init__(desk, "", parent=parent)
        look, explain = desk.look, desk.explain
        self._quotes = tuple(quotes)
        self._known = quotes_known(desk.session.book, quotes)
        self._start: date | None = None
        self._agreed: Rate | None = None
        self._grid = FieldGrid(parent=self)
        self.benchmark = ChoiceField(look, parent=self)
        self.spread = SpreadField(look, explain, parent=self)
        self.first_reset = DateField(look, explain, self._today, parent=self)
        self.months = ChoiceField(look, parent=self)
        self.today = Text("soft", wraps=True, parent=self)
        self.newer = Button(look, "quiet", self.tr("Enter a newer value"), icon="plus", parent=self)
        self._build()
        self._name_fields()
        self.listen(self.benchmark, self.spread, self.first_reset, self.months)
        self.newer.clicked.connect(self._enter_quote)
        desk.changed.connect(self._learn)

    def show_loan(self, loan: Loan) -> None:
        """Put what a recorded loan's rate follows into the fields."""
        if loan.floating is not None:
            self.benchmark.choose(loan.floating.benchmark)
            self.spread.show_spread(loan.floating.spread)
            self.first_reset.show_day(loan.floating.first_reset)
            self.months.choose(loan.floating.months)

    @property
    def in_use(self) -> bool:
        """Whether the rate follows a benchmark."""
        return self.benchmark.value is not None

    @property
    def floating(self) -> Floating | None:
        """What the rate follows; None while it is fixed, or something is missing."""
        day = self.first_reset.value or self._usual_reset()
        spread = self._spread
        if self.benchmark.value is None or spread is None or day is None:
            return None
        return Floating(self.benchmark.value, spread, day, self.months.value)

    @property
    def rate_at_start(self) -> Rate | None:
        """The rate that benchmark and spread give on the day of the loan, where it is known."""
        return self._rate(self._quote_at_start) if self.in_use else None

    def ask(self) -> None:
        """Say beside the spread that it is missing, where it was left empty and cannot be told."""
        if not self.in_use or self.spread.text() or self._spread is not None:
            return
        if self._agreed is not None and self._quote_at_start is None:
            self.spread.reject(self.tr("The benchmark of the day of the loan is not known here: write the spread."))
        else:
            self.spread.reject(self.tr("Write the spread, or the rate of the contract, from which it follows."))

    def follow(self, start: date | None, agreed: Rate | None) -> None:
        """Learn the day of the loan and the rate that was typed; say what follows from them, and the rate today.

        A bare repricing day is looked for after the day of the loan.
        """
        self._start, self._agreed = start, agreed
        self.first_reset.look_from(start + _A_DAY if start is not None and start < date.max else None)
        formats = self._desk.look.formats
        self._grid.show_fields(self._fields if self.in_use else self._fields[:1])
        usual = self._usual_reset()
        self.first_reset.suggest(
            formats.day(usual) if usual else "", self.tr("a year after the start") if usual else ""
        )
        self.spread.suggest_spread(self._spread if self.in_use else None)
        told = self._today_in_words() if self.in_use and self._spread is not None else ""
        self.today.setText(told)
        self.today.setVisible(bool(told))
        known = self.in_use and quoted(self._known, self.benchmark.value, self._desk.today) is not None
        self.newer.setVisible(self.in_use and not known)
        rate = self._rate(self._newest)
        words = benchmark_word(self.benchmark.value) if self.in_use else self.tr("the rate is fixed")
        if rate is not None:
            words = self.tr("{benchmark}, today {rate}").format(benchmark=words, rate=formats.percent(rate.value, 2))
        self.sum_up(words)

    @property
    def _newest(self) -> Quote | None:
        """The quote of today, or the last one known where today's is not."""
        of_it = [one for one in self._known if one.benchmark is self.benchmark.value and one.on <= self._desk.today]
        return max(of_it, key=lambda one: one.on, default=None)

    def _rate(self, quote: Quote | None) -> Rate | None:
        spread = self._spread
        return None if quote is None or spread is None else Rate(max(quote.value + spread, Decimal(0)))

    @property
    def _quote_at_start(self) -> Quote | None:
        """The benchmark's value on the day of the loan, where it is known."""
        return None if self._start is None else quoted(self._known, self.benchmark.value, self._start)

    @property
    def _spread(self) -> Decimal | None:
        """The spread as typed; left empty, what the typed rate was above the benchmark on the day of the loan."""
        quote = self._quote_at_start
        if self.spread.text() or quote is None or self._agreed is None:
            return self.spread.value
        found = spread_over(self._agreed, quote)
        return found if abs(found) <= _WIDEST else None

    def _today_in_words(self) -> str:
        newest, formats = self._newest, self._desk.look.formats
        rate = self._rate(newest)
        if newest is None or rate is None:
            return self.tr("Nothing is known of this benchmark up to today.")
        said = self.tr("{benchmark} is {quote} since {day}; with the spread the rate is {rate} a year.").format(
            benchmark=benchmark_word(newest.benchmark), quote=formats.percent(newest.value, 2),
            day=formats.day(newest.on), rate=formats.percent(rate.value, 2),
        )
        until = formats.day(newest.known_until or newest.on)
        if (newest.known_until or newest.on) < self._desk.today:
            return f"{said}\n" + self.tr("Known until {day} only: look up whether it has moved.").format(day=until)
        return f"{said}\n" + self.tr("Known until {day}.").format(day=until)

    @Slot()
    def _enter_quote(self) -> None:
        from zhihuan.ui.dialogs.quote_form import QuoteForm

        QuoteForm(self._desk, self.benchmark.value, self._desk.today, self).open()

    @Slot()
    def _learn(self) -> None:
        """Take in what was recorded of the benchmarks while the form was open."""
        self._known = quotes_known(self._desk.session.book, self._quotes)
        self.changed.emit()

    def _usual_reset(self) -> date | None:
        """Return a year after the start."""
        try:
            return None if self._start is None else months_later(self._start, _CYCLES[0])
        except NotADate:
            return None

    def _today(self) -> date:
        return self._desk.today

    @property
    def _fields(self) -> tuple[ChoiceField | SpreadField | DateField, ...]:
        return self.benchmark, self.spread, self.first_reset, self.months

    def _build(self) -> None:
        self.benchmark.offer(self.tr("none: the rate is fixed"), None)
        for benchmark in Benchmark:
            self.benchmark.offer(benchmark_word(benchmark), benchmark)
        for months in _CYCLES:
            self.months.offer(reset_cycle_word(months), months)
        for field in (self.spread, self.first_reset):
            field.keep_room()
        self._grid.take(*self._fields)
        self.body.addWidget(self._grid)
        self.body.addWidget(self.today)
        self.body.addWidget(self.newer, 0, Qt.AlignmentFlag.AlignLeft)

    def _name_fields(self) -> None:
        self.call(self.tr("Floating rate"))
        self.benchmark.call(self.tr("Benchmark"))
        self.spread.call(self.tr("Spread"), self.tr("e.g. 30 or -20"), self.tr("Spread is written in"))
        self.first_reset.call(self.tr("Next repricing day"))
        self.months.call(self.tr("Repriced"))
