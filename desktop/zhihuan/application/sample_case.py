"""What the sample household did after its line was closed: steps, contacts and documents, by days after the loss.

A day that is given as `ahead` is counted from today: it is still to come whatever the day.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Any

from zhihuan.application import recovery_commands as r
from zhihuan.domain.recovery.case import CaseId
from zhihuan.domain.recovery.contact import Channel, Contact, ContactId, ContactPurpose
from zhihuan.domain.recovery.document import CaseDocument, DocumentId, DocumentKind
from zhihuan.domain.recovery.step import RecoveryStep, StepId, StepKind

Table = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class SampleCase:
    """A case that began on a day, and in which language its texts are written."""

    case: CaseId
    since: date
    today: date
    word: Callable[[Table, str], str]

    def commands(self, data: Table) -> Iterator[r.RecoveryCommand]:
        """Yield what was done in the case."""
        for table in data["step"]:
            kind = StepKind(table["kind"])
            step = RecoveryStep(
                StepId(f"{self.case}:{kind}"), self.case, kind, self._day(table), self._since(table, "done"),
            )
            yield r.SetStep(step)
        for number, table in enumerate(data["contact"], 1):
            yield r.SetContact(self._contact(table, ContactId(f"{self.case}:contact-{number}")))
        for table in data["document"]:
            paper = DocumentKind(table["kind"])
            yield r.SetDocument(CaseDocument(
                DocumentId(f"{self.case}:{paper}"), self.case, paper, self._day(table), self._since(table, "got"),
            ))

    def _contact(self, table: Table, identity: ContactId) -> Contact:
        on = self._since(table, "after")
        assert on is not None  # noqa: S101 - the data says so
        return Contact(
            identity, self.case, on, Channel(table["channel"]), ContactPurpose(table["purpose"]),
            self.word(table, "asked"), self.word(table, "spoke_with"), str(table["reference"]),
            reply=self.word(table, "reply"), replied_on=self._since(table, "replied"),
        )

    def _day(self, table: Table) -> date | None:
        if "ahead" in table:
            return self.today + timedelta(days=table["ahead"])
        return self._since(table, "after")

    def _since(self, table: Table, name: str) -> date | None:
        return self.since + timedelta(days=table[name]) if name in table else None
