"""The lines that an import itself creates, for choices that name one before the row that creates it is placed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from zhihuan.application.import_preview import Choice, ImportPlan, RowPlace
from zhihuan.application.import_targets import Targets
from zhihuan.domain.book import Book
from zhihuan.domain.credit_line import CreditLine, LineId
from zhihuan.domain.lender import Lender

Choices = Mapping[RowPlace, Choice]


@dataclass(frozen=True, slots=True)
class Foreseen:
    """Lines that rows will propose, and their lenders."""

    lines: tuple[CreditLine, ...] = ()
    lenders: tuple[Lender, ...] = ()

    @classmethod
    def of(cls, book: Book, choices: Choices, planned: Callable[[Choices], ImportPlan]) -> Foreseen:
        """Return the lines that choices name and the book does not hold, as a plan without these choices has them."""
        awaited = {place: _lines(choice) - book.lines.keys() for place, choice in choices.items()}
        wanted = frozenset[LineId]().union(*awaited.values())
        command = planned({
            place: choice for place, choice in choices.items() if not awaited[place]
        }).command if wanted else None
        if command is None:
            return cls()
        lines = tuple(line for line in command.lines if line.id in wanted)
        lenders = {line.lender for line in lines}
        return cls(lines, tuple(lender for lender in command.lenders if lender.id in lenders))

    def tell(self, targets: Targets) -> None:
        """Let choices find these lines from the first on."""
        targets.lenders.update({lender.id: lender for lender in self.lenders})
        for line in self.lines:
            targets.lines.foresee(line)


def _lines(choice: Choice) -> frozenset[LineId]:
    named = (choice.line, *(part.line for part in choice.parts))
    return frozenset(line for line in named if line is not None)
