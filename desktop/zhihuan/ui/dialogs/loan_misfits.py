"""What does not fit together in the fields of a loan, said beside the one that is most likely to be mended."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from zhihuan.domain.errors import (
    AmountNotPositive,
    AmountTooLarge,
    DatesOutOfOrder,
    NeverPaysOff,
    PlanDoesNotAddUp,
    TermsOutOfRange,
    ZhihuanError,
)

if TYPE_CHECKING:
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.dialogs.loan_first_fields import FirstFields
    from zhihuan.ui.widgets.fields import Field
    from zhihuan.ui.widgets.typed_table import TypedTable


class Misfits:
    """Remembers what was said of which field: once the fields fit together it is taken back, wherever that was."""

    def __init__(self, desk: Desk, first: FirstFields) -> None:
        """Say nothing yet."""
        self._desk = desk
        self._first = first
        self._said: list[tuple[Field | TypedTable, str]] = []

    def forget(self) -> None:
        """Take back what was said, unless something else stands there by now."""
        for field, words in self._said:
            if field.error.text() == words:
                field.reject("")
        self._said = []

    def say(self, problem: ZhihuanError | None) -> None:
        """Say what the days do not agree in, and what came of drafting the loan."""
        first = self._first
        start, first_due = first.start.value, first.first_due.value
        if start is not None and first_due is not None and first_due <= start and not first.first_due.isHidden():
            days = DatesOutOfOrder("start", start.isoformat(), "first_due", first_due.isoformat())
            self._say(first.first_due, days)
        borrowed = first.principal.value
        if borrowed is not None and not borrowed.minor:
            self._say(first.principal, AmountNotPositive("principal", str(borrowed)))
            return
        match problem:
            case None:
                return
            case NeverPaysOff():
                self._say(first.instalment, problem)
                first.instalment.refuse(problem)
            case PlanDoesNotAddUp():
                self._say(first.needs.table, problem)
            case AmountNotPositive() | AmountTooLarge() if first.instalment.text() and not first.principal.text():
                self._say(first.instalment, problem)
            case AmountTooLarge():
                self._say(first.principal, problem)
            case AmountNotPositive(field=name) | TermsOutOfRange(field=name):
                self._say(self._named.get(name, first.start), problem)
            case _:
                self._say(first.start, problem)

    @property
    def _named(self) -> Mapping[str, Field | TypedTable]:
        """The fields that errors name."""
        first = self._first
        return {
            "principal": first.principal, "rate": first.rate, "periods": first.periods, "balloon": first.needs.balloon,
            "step_every": first.needs.step_every, "step_by": first.needs.step_by, "instalment": first.instalment,
        }

    def _say(self, field: Field | TypedTable, problem: ZhihuanError) -> None:
        field.reject(self._desk.explain(problem))
        self._said.append((field, field.error.text()))
