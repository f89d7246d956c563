"""The form for the thresholds of health: every rule with its edges and where they come from; saving counts at once."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from zhihuan.domain.errors import ZhihuanError
from zhihuan.domain.health.rules import HealthRules
from zhihuan.ui.dialogs.form import Form
from zhihuan.ui.dialogs.threshold_row import ThresholdRow
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.card import Rule
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.room import fit_in_window
from zhihuan.ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk

Keep = Callable[[HealthRules], None]
"""Writes the user's own thresholds; raises why it could not."""


class ThresholdsForm(Form):
    """Edits which values worry; nothing of the ledger changes."""

    def __init__(self, desk: Desk, shipped: HealthRules, keep: Keep, parent: QWidget) -> None:
        """Show the rules that count now beside those that were shipped."""
        super().__init__(desk, parent)
        self._keep = keep
        inside = QWidget(self)
        inside.setProperty("role", "clear")
        now = {rule.code: rule for rule in desk.session.rules.rules}
        self.rows = {
            rule.code: ThresholdRow(desk, now.get(rule.code, rule), rule, inside) for rule in shipped.rules
        }
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, Space.M, 0)
        column.setSpacing(Space.M)
        for row in self.rows.values():
            column.addWidget(row)
            column.addWidget(Rule(parent=inside))
        column.addStretch(1)
        self._scroll = Scrolled(inside, parent=self)
        about = self.tr("Thresholds are information, not law. A rule that is not ticked warns of nothing.")
        self.body.addWidget(Text("soft", about, wraps=True, parent=self))
        self.body.addWidget(self._scroll, 1)
        self.call(self.tr("Thresholds"), self.tr("Save"))
        fit_in_window(self, Size.FOLD_BELOW * 3 // 4)

    def carry_out(self) -> str | None:
        """Write the user's own thresholds, and measure by them; None where a field is to be mended."""
        rules = []
        for row in self.rows.values():
            rule = row.rule()
            if rule is None:
                field = row.first_wrong() or row
                self._scroll.bring(field)
                self.miss(field)
                return None
            rules.append(rule)
        wanted = HealthRules(tuple(rules))
        try:
            self._keep(wanted)
        except ZhihuanError as problem:
            return self._desk.explain(problem)
        self._desk.measure_by(wanted)
        return ""
