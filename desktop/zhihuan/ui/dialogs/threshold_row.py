"""One rule of health to edit: its three edges, its source, whether it warns, and the way back to what was shipped."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from zhihuan.domain.health.measure import Measure, Unit
from zhihuan.domain.health.severity import Severity
from zhihuan.domain.money import Money
from zhihuan.ui.theme import Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.fields import AmountField, Check
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.number_fields import ShareField
from zhihuan.wording.health import severity_word, source_day, threshold_source
from zhihuan.wording.measures import measure_formula, measure_name

if TYPE_CHECKING:
    from zhihuan.domain.health.rules import Rule
    from zhihuan.ui.desk import Desk

_EDGES: Final = {"watch": Severity.WATCH, "high": Severity.HIGH, "severe": Severity.SEVERE}
_MOST: Final = Decimal(999_999)


class ThresholdRow(QWidget):
    """The fields of one rule; `rule` is what they ask for."""

    changed = Signal()

    def __init__(self, desk: Desk, rule: Rule, shipped: Rule, parent: QWidget) -> None:
        """Show a rule as it counts now."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._desk = desk
        self._shipped = shipped
        self.on = Check(desk.look, measure_name(shipped.measure), parent=self)
        self.back = Button(desk.look, "quiet", self.tr("Back to the shipped ones"), parent=self)
        self.fields = {name: self._field() for name in _EDGES}
        self._build()
        self.show_rule(rule)

    def show_rule(self, rule: Rule) -> None:
        """Put a rule into the fields."""
        self.on.setChecked(rule.on)
        for name, field in self.fields.items():
            edge: Decimal | None = getattr(rule.bands, name)
            if isinstance(field, AmountField):
                field.show_amount(None if edge is None else Money(int(edge), self._desk.position.currency))
            else:
                field.show_share(edge)
        self._follow()

    def rule(self) -> Rule | None:
        """Return the rule as the fields have it, None after saying beside them what is wrong."""
        edges = {name: self._edge(field) for name, field in self.fields.items()}
        if any(field.unreadable for field in self.fields.values()):
            return None
        told = [edge for edge in edges.values() if edge is not None]
        first = next(iter(self.fields.values()))
        if not told:
            first.reject(self.tr("A rule needs one edge at least; untick it to switch it off."))
            return None
        if told != sorted(told, reverse=self._shipped.measure.less_is_worse):
            first.reject(self.tr("The edges must follow one another: the more worrying, the further."))
            return None
        rule = replace(
            self._shipped, on=self.on.isChecked(), edited=False,
            bands=self._shipped.bands.moved_to(edges["watch"], edges["high"], edges["severe"]),
        )
        return rule if rule == self._shipped else replace(rule, edited=True)

    def first_wrong(self) -> QWidget | None:
        """Return the first field that must be mended."""
        return next((field for field in self.fields.values() if field.error.text()), None)

    def _edge(self, field: ShareField | AmountField) -> Decimal | None:
        value = field.value
        return Decimal(value.minor) if isinstance(value, Money) else value

    def _field(self) -> ShareField | AmountField:
        measure, desk = self._shipped.measure, self._desk
        if measure.unit is Unit.MONEY:
            return AmountField(desk.look, desk.explain, currency=desk.position.currency, what="edge", parent=self)
        shared = measure.unit in (Unit.SHARE, Unit.RATE) and measure is not Measure.DEBT_COVER
        return ShareField("edge", (Decimal(0), _MOST), desk.explain, places=2 if shared else 0, parent=self)

    def _build(self) -> None:
        formats, measure = self._desk.look.formats, self._shipped.measure
        self.on.setAccessibleDescription(self.tr("Whether it warns"))
        self.back.setAccessibleName(self.tr("Back to the shipped ones: {measure}").format(
            measure=measure_name(measure)
        ))
        head = QHBoxLayout()
        head.addWidget(self.on)
        head.addStretch(1)
        head.addWidget(self.back)
        edges = QHBoxLayout()
        edges.setSpacing(Space.M)
        for severity, field in zip(_EDGES.values(), self.fields.values(), strict=True):
            unit = " %" if getattr(field, "_places", 0) else ""
            field.call(severity_word(severity) + unit, self.tr("none"))
            field.line.setAccessibleName(f"{measure_name(measure)}, {severity_word(severity)}")
            edges.addWidget(field, 1)
            field.changed.connect(self._follow)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, Space.S)
        column.setSpacing(Space.XS)
        column.addLayout(head)
        column.addWidget(Text("note", measure_formula(measure), wraps=True, parent=self))
        column.addLayout(edges)
        source = self.tr("{source} As of {day}.").format(
            source=threshold_source(self._shipped.bands, formats), day=source_day(self._shipped.bands, formats)
        )
        column.addWidget(Text("faint", source, wraps=True, parent=self))
        self.on.toggled.connect(self._follow)
        self.back.clicked.connect(self._go_back)

    @Slot()
    def _go_back(self) -> None:
        self.show_rule(self._shipped)

    @Slot()
    def _follow(self) -> None:
        edges = {name: self._edge(field) for name, field in self.fields.items()}
        shipped = {name: getattr(self._shipped.bands, name) for name in _EDGES}
        self.back.setVisible(edges != shipped or self.on.isChecked() != self._shipped.on)
        self.changed.emit()
