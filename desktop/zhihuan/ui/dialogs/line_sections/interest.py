"""Interest and minimum: what an unpaid rest costs, and the least that must be paid of a statement."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Slot

from zhihuan.domain.card_terms import CardTerms, InterestOn, MinimumRule
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.ui.dialogs.line_sections.section import LineSection, above_zero
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.field_grid import FieldGrid
from zhihuan.ui.widgets.fields import Check
from zhihuan.ui.widgets.folded import Folded
from zhihuan.ui.widgets.number_fields import ShareField
from zhihuan.wording.choices import interest_on_sentence, interest_on_word

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.ui.desk import Desk

_RATES: Final = (Decimal(0), Decimal("0.27"))
_WHOLE: Final = Decimal(1)


class InterestAndMinimum(LineSection):
    """An empty rate is unknown; an empty minimum is unknown too, and the whole bill is asked then."""

    def __init__(self, desk: Desk, currency: str, *, parent: QWidget | None = None) -> None:
        """Lay out empty fields."""
        super().__init__(desk, currency, parent=parent)
        self.rate = ShareField("daily_rate", _RATES, desk.explain, parent=self)
        self.interest_on = ChoiceField(desk.look, parent=self)
        self.compound = Check(desk.look, parent=self)
        self.share = self.share_field("minimum_share")
        self.floor = self.amount_field("minimum_floor")
        self.others = Folded(desk.look, parent=self)
        self.coefficients = {
            part: self.share_field(f"minimum_{part}")
            for part in ("instalments", "fees", "interest", "penalties", "over_limit", "unpaid_minimum")
        }
        self._build()
        self._name_fields()
        self.rate.changed.connect(self._say_yearly)
        self.interest_on.changed.connect(self._explain)
        self._explain()
        self.listen(self.rate, self.interest_on, self.compound, self.share, self.floor, *self.coefficients.values())

    def show_terms(self, terms: CardTerms) -> None:
        """Put what a contract says of interest and of the minimum into the fields."""
        rule = terms.minimum
        self.rate.show_share(None if terms.daily_rate is None else terms.daily_rate.value)
        self.interest_on.choose(terms.interest_on)
        self.compound.setChecked(terms.compound)
        self.share.show_share(None if rule is None else rule.share)
        self.floor.show_amount(None if rule is None else rule.floor)
        for part, field in self.coefficients.items():
            told = _WHOLE if rule is None else getattr(rule, part)
            field.show_share(None if told == _WHOLE else told)
            if told != _WHOLE:
                self.others.unfold()

    @property
    def in_use(self) -> bool:
        """Whether anything is known of either."""
        return self.daily_rate is not None or self.minimum is not None

    @property
    def daily_rate(self) -> Rate | None:
        """The rate of a day, None while it is unknown."""
        return None if self.rate.value is None else Rate(self.rate.value, RateUnit.DAY)

    @property
    def minimum(self) -> MinimumRule | None:
        """How the minimum is made up, None while nothing is said of it."""
        fields = (self.share, self.floor, *self.coefficients.values())
        if not any(field.text() for field in fields):
            return None
        others = {part: _WHOLE if field.value is None else field.value for part, field in self.coefficients.items()}
        return MinimumRule(self.share.value or Decimal(0), above_zero(self.floor), **others)

    def sum_up_fields(self) -> None:
        """Say the rate and the minimum's share."""
        rate, rule = self.rate.value, self.minimum
        self.say(
            "" if rate is None else self.tr("{rate} a day").format(rate=self.percent(rate)),
            "" if rule is None else self.tr("minimum {share}").format(share=self.percent(rule.share)),
        )

    @Slot()
    def _say_yearly(self) -> None:
        if self.rate.value is not None:
            yearly = Rate(self.rate.value, RateUnit.DAY).per_year
            self.rate.remark(self.tr("= {rate} a year").format(rate=self._desk.look.formats.percent(yearly, 2)))
        else:
            self.rate.remark("")

    @Slot()
    def _explain(self) -> None:
        self.interest_on.explain(interest_on_sentence(InterestOn(self.interest_on.value)))

    def _build(self) -> None:
        for interest in InterestOn:
            self.interest_on.offer(interest_on_word(interest), interest)
        first, rest = FieldGrid(parent=self), FieldGrid(parent=self)
        first.take(self.rate, self.interest_on, self.share, self.floor)
        rest.take(*self.coefficients.values())
        self.others.body.addWidget(rest)
        self.rate.keep_room()
        for part in (first, self.compound, self.others):
            self.body.addWidget(part)

    def _name_fields(self) -> None:
        names = {
            "instalments": self.tr("Instalments of plans, % of them"), "fees": self.tr("Fees, % of them"),
            "interest": self.tr("Interest, % of it"), "penalties": self.tr("Late fees and penalty interest, % of them"),
            "over_limit": self.tr("What is over the limit, % of it"),
            "unpaid_minimum": self.tr("Earlier minimums not paid, % of them"),
        }
        for part, field in self.coefficients.items():
            field.call(names[part], self.tr("empty: 100"))
        self.call(self.tr("Interest and minimum"))
        self.rate.call(self.tr("Daily rate, %"), self.tr("e.g. 0.05; empty: unknown"))
        self.interest_on.call(self.tr("Interest is charged on"))
        self.compound.setText(self.tr("Interest that is not paid bears interest itself"))
        self.share.call(self.tr("Minimum payment, % of purchases and cash"), self.tr("e.g. 10; empty: unknown"))
        self.floor.call(self.tr("Minimum payment, at least"), self.tr("empty: no least amount"))
        self.others.call(self.tr("What else the minimum takes in"))
