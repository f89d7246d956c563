"""A business whose line was lost: the months ahead, the day money runs short, and the date that closes the gap."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from tests.builders import a_case, cny, new
from tests.ui.recovery_things import CASE, a_lost_line, named, says
from zhihuan.domain.book import Kind
from zhihuan.domain.household import FactId, FactKind, HouseholdFact
from zhihuan.domain.recovery.business import BusinessFlow, FlowId, FlowKind
from zhihuan.ui.dialogs.fact_form import FactForm
from zhihuan.ui.dialogs.flow_form import FlowForm
from zhihuan.ui.widgets.thing_row import ThingRow

CASH = new(Kind.FACT, HouseholdFact(FactId("cash"), FactKind.LIQUID_CASH, cny(3_000), date(2026, 3, 9)))


def a_flow(identity="stock", kind=FlowKind.STOCK, amount=20_000, on=date(2026, 3, 20), **more):
    return new(Kind.FLOW, BusinessFlow(FlowId(identity), CASE, kind, identity.title(), cny(amount), on, **more))


@pytest.fixture
def shown(recovery_page_of, qtbot):
    def show(*more, capital=True):
        case = replace(a_case(), capital=capital)
        page = recovery_page_of(*a_lost_line(case, *more))
        qtbot.waitUntil(lambda: not page.reader.busy, timeout=30_000)
        return page

    return show


def test_without_working_capital_there_is_no_such_card(shown):
    page = shown(CASH, capital=False)

    assert not page.business.isVisibleTo(page)


def test_the_first_short_day_the_gap_and_the_line_as_it_was_are_told(shown):
    page = shown(CASH, a_flow(), a_flow("customer", FlowKind.INCOME, 30_000, date(2026, 3, 25)))

    assert says(page.business, "As the line is now, the cash runs short on Fri 20 Mar")
    assert says(page.business, "With the line as it was, there would be enough until")
    assert says(page.business, "Stock 5 days later closes the gap by itself.")
    assert says(page.business, "March 2026")


def test_what_is_not_told_is_asked_for(shown):
    page = shown(a_flow())
    assert says(page.business, "tell how much cash is at hand")

    page.business.tell.click()

    assert page.business.findChildren(FactForm)


def test_a_movement_is_planned_corrected_and_taken_out(shown):
    page = shown(CASH)
    form = FlowForm(page._desk, CASE, None, page)
    form.kind.choose(FlowKind.SUPPLIER)
    form.name.set_text("Paper mill")
    form.amount.set_text("1200")
    form.on.set_text("2026-03-15")
    form.monthly.setChecked(True)
    form.submit.click()
    row = named(page.business, "Paper mill")
    assert says(row, "supplier · each month from Sun 15 Mar")
    assert says(row, "−¥1,200.00")

    (flow,) = page._desk.session.book.flows.values()
    form = FlowForm(page._desk, CASE, flow, page)
    form.movable.setChecked(False)
    form.submit.click()
    assert says(page.business, "its day is fixed")

    named(page.business, "Paper mill").findChild(ThingRow).remove_wanted.emit()
    assert not page._desk.session.book.flows


@pytest.mark.parametrize(("typed", "field"), [
    ({"name": ""}, "name"), ({"amount": ""}, "amount"), ({"amount": "0"}, "amount"), ({"on": ""}, "on"),
    ({"until": "2026-03-01"}, "until"),
])
def test_a_movement_that_makes_no_sense_is_not_taken(shown, typed, field):
    page = shown(CASH)
    form = FlowForm(page._desk, CASE, None, page)
    form.monthly.setChecked(True)
    for name, text in ({"name": "Rent", "amount": "10", "on": "2026-03-15"} | typed).items():
        getattr(form, name).set_text(text)

    form.submit.click()

    assert getattr(form, field).error.text()
    assert not page._desk.session.book.flows
