"""A card that revolves: a purchase in instalments, a minimum paid, interest; its page and its forms as pictures."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Final

from PySide6.QtCore import QLocale

from tests.builders import DAILY, a_line, an_entry, an_event, cny
from zhihuan.application import commands as c
from zhihuan.domain.card_terms import CardTerms, CashFeeRule, LateFeeRule, MinimumRule
from zhihuan.domain.credit_line import LineId
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.domain.loan import Loan, LoanId
from zhihuan.domain.rate import Rate, RateUnit
from zhihuan.domain.revolving import EntryKind
from zhihuan.domain.terms import Method, Terms
from zhihuan.ui.desk import Desk
from zhihuan.ui.dialogs.entry_form import EntryForm
from zhihuan.ui.dialogs.line_form import LineForm
from zhihuan.ui.dialogs.to_plan_form import ToPlanForm
from zhihuan.ui.models.rows import ROW_ROLE
from zhihuan.ui.pages.line_details import LineDetails
from zhihuan.ui.pages.loans import LoansPage

CARD: Final = LineId("revolving")
_TERMS: Final = CardTerms(
    daily_rate=DAILY, compound=True, minimum=MinimumRule(floor=cny(100)), late_fee=LateFeeRule(floor=cny(10)),
    cash_fee=CashFeeRule(Decimal("0.01"), cny(10)), grace_days=3, tolerance=cny(10),
)


class OneLine:
    """Sets up each picture; `show` shows a line on the loans page."""

    def __init__(self, desk: Desk, show: Callable[[str], LoansPage]) -> None:
        self._desk = desk
        self._show = show

    def motifs(self) -> dict[str, Callable[[], object]]:
        """Return how each picture is set up, by name."""
        return {
            "revolving-card": self._line,
            "card-movements": self._movements,
            "add-movement": self._add_movement,
            "into-instalments": self._into_instalments,
            "add-line": self._add_line,
            "overview-card": self._overview,
            "edit-line": self._edit_line,
        }

    @property
    def _chinese(self) -> bool:
        return self._desk.look.formats.locale.language() == QLocale.Language.Chinese

    def _line(self) -> LineDetails:
        if CARD not in self._desk.session.book.lines:
            record(self._desk, chinese=self._chinese)
        return self._show(CARD).line

    def _overview(self) -> None:
        self._line()
        self._desk.page_wanted.emit("overview", None)

    def _movements(self) -> LineDetails:
        line = self._line()
        line.tables.tabs.setCurrentIndex(1)
        model = line.tables.entries.model()
        entries = [model.index(row, 0).data(ROW_ROLE) for row in range(model.rowCount())]
        line.tables.entries.selectRow([entry.kind for entry in entries].index(EntryKind.PURCHASE))
        return line

    def _add_movement(self) -> None:
        line = self._line()
        line.add_entry()
        form = line.findChildren(EntryForm)[-1]
        form.kind.choose(EntryKind.DRAW)
        form.amount.set_text("3000")

    def _into_instalments(self) -> None:
        line = self._movements()
        line.tables.into_plan.click()
        form = line.findChildren(ToPlanForm)[-1]
        form.periods.set_text("12")
        form.fee.set_text("0.6")

    def _add_line(self) -> None:
        page = self._show("")
        page.add_line()
        form = page.findChildren(LineForm)[-1]
        form.fields.lender.write("信用卡" if self._chinese else "Credit card")
        form.fields.interest.unfold()

    def _edit_line(self) -> None:
        self._line()
        page = self._show(CARD)
        page.edit(CARD)


def record(desk: Desk, *, chinese: bool) -> None:
    """Record the card and its months."""
    def said(in_chinese: str, in_english: str) -> str:
        return in_chinese if chinese else in_english

    bank = Lender(LenderId("jiangnan"), said("江南银行", "Jiangnan Bank"), LenderKind.BANK)
    card = a_line(
        CARD, lender=bank.id, name=said("江南银行信用卡", "Jiangnan card"), product="credit_card", statement_day=20,
        due_day=10, card_terms=_TERMS,
    )
    run = desk.session.run
    run(c.AddLine(card, bank, an_event("card-opened", line=CARD, on=date(2024, 5, 2), limit=cny(30_000))))
    shop, flight, phone = said("家具城", "Furniture hall"), said("航空公司", "Airline"), said("手机店", "Phone shop")
    for number, (on, kind, amount, about) in enumerate((
        (date(2026, 8, 3), EntryKind.PURCHASE, "6800", shop),
        (date(2026, 8, 30), EntryKind.PURCHASE, "2150.40", flight),
        (date(2026, 9, 9), EntryKind.REPAYMENT, "6800", ""), (date(2026, 9, 26), EntryKind.PURCHASE, "5999", phone),
        (date(2026, 10, 10), EntryKind.REPAYMENT, "260", ""), (date(2026, 10, 20), EntryKind.INTEREST, "48.97", ""),
        (date(2026, 10, 25), EntryKind.PURCHASE, "1280", said("超市", "Supermarket")),
        (date(2026, 11, 6), EntryKind.DRAW, "1000", said("取款机", "Cash machine")),
        (date(2026, 11, 6), EntryKind.FEE, "10", said("取现手续费", "Cash fee")),
        (date(2026, 11, 9), EntryKind.REPAYMENT, "900", ""), (date(2026, 11, 20), EntryKind.INTEREST, "46.50", ""),
        (date(2026, 11, 22), EntryKind.PURCHASE, "2399", said("电器店", "Appliance shop")),
        (date(2026, 11, 24), EntryKind.REFUND, "199", said("超市", "Supermarket")),
    )):
        run(c.AddEntry(an_entry(f"card-{number}", line=CARD, on=on, kind=kind, amount=amount, counterparty=about)))
        if about == phone:
            run(c.TurnIntoPlan(_plan(bank.id, said("手机分期", "Phone, in instalments")), date(2026, 10, 1)))


def _plan(bank: LenderId, name: str) -> Loan:
    terms = Terms(Method.FLAT_FEE, Rate(Decimal("0.0065"), RateUnit.PERIOD), 12, date(2026, 11, 10), 10)
    return Loan(LoanId("phone-plan"), bank, name, cny(5999), date(2026, 9, 28), terms, CARD)
