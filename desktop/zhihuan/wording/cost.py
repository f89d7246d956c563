"""Every way of counting what a loan costs, with one plain sentence on each; and its fees in rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from zhihuan.domain.cadence import cadence
from zhihuan.domain.contract_flows import received
from zhihuan.domain.cost import loan_flows
from zhihuan.domain.money import total
from zhihuan.domain.schedule import schedule
from zhihuan.domain.terms import Method
from zhihuan.wording.choices import definition_word, fee_timing_word
from zhihuan.wording.loans import rate_words
from zhihuan.wording.problems import told

if TYPE_CHECKING:
    from zhihuan.application.loan_list import LoanRow
    from zhihuan.application.true_cost import TrueCost
    from zhihuan.domain.cost import Cost
    from zhihuan.domain.disclosure import Disclosure
    from zhihuan.domain.fee import Fee
    from zhihuan.domain.flow import Flow
    from zhihuan.domain.loan import Loan
    from zhihuan.wording.formats import Formats

Explained = tuple[str, str, str]
"""What a figure is called, what it says, and what it means."""


def quoted_figures(loan: Loan, formats: Formats) -> Iterator[Explained]:
    """Yield the rate as it was quoted, and the flat rate that makes a loan look cheap."""
    terms, quoted = loan.terms, rate_words(loan.terms.rate, formats)
    if terms.method is not Method.PLAN:
        yield (
            QCoreApplication.translate("Cost", "Quoted"), quoted,
            QCoreApplication.translate("Cost", "The rate as the contract or the lender states it."),
        )
    if terms.method.single or received(loan).minor <= 0:
        return
    charges = -total((flow.amount for flow in loan_flows(loan)), loan.principal.currency)
    years = Fraction((schedule(loan)[-1].due - loan.start).days, 365)
    yield (
        QCoreApplication.translate("Cost", "As a flat rate, a year"),
        formats.percent(charges.over(received(loan)) / years, 2),
        QCoreApplication.translate(
            "Cost", "All charges over the whole amount and the years. It looks low, for less is owed each time: "
            "never compare it with the rates below."
        ),
    )


def effective_share(found: TrueCost, formats: Formats) -> str:
    """Return the effective rate of a loan, the one measure that stands alone wherever only one is shown."""
    return formats.percent(None if found.yearly is None else Fraction(found.yearly), 2)


def effective_words(found: TrueCost, formats: Formats) -> str:
    """Return the effective rate under its name, and whether it is counted by real dates."""
    share = effective_share(found, formats)
    if found.cost is not None and found.cost.irregular:
        return QCoreApplication.translate("Cost", "effective rate {effective} (XIRR)").format(effective=share)
    return QCoreApplication.translate("Cost", "effective rate {effective}").format(effective=share)


def cost_words(row: LoanRow, formats: Formats) -> str:
    """Return in a line what a loan's effective rate is, with the nominal one, and what it was as signed."""
    found = row.true_cost
    if found.cost is None:
        return told(found.refusal) if found.refusal is not None else ""
    if found.cost.nominal is None:
        words = QCoreApplication.translate("Cost", "True cost: effective {effective} a year, by real dates (XIRR)")
    else:
        words = QCoreApplication.translate("Cost", "True cost: effective {effective} a year, nominal {nominal}")
    words = words.format(
        effective=effective_share(found, formats),
        nominal="" if found.cost.nominal is None else formats.percent(Fraction(found.cost.nominal), 2),
    )
    if row.changed is None:
        return words
    signed = QCoreApplication.translate("Cost", "with the changes so far; as signed {effective}")
    return f"{words}, {signed.format(effective=effective_share(row.signed, formats))}"


def irregular_words(flows: Sequence[Flow], formats: Formats) -> str:
    """Return why flows have no rate of a period, and which rates fit them."""
    days = sorted({flow.on for flow in flows})
    fits = QCoreApplication.translate(
        "Cost", "Nominal and effective need periods of one length; the rates by real dates, XIRR and APRC, fit."
    )
    beat = cadence(days[1:])
    if beat is not None and beat.numbers == tuple(range(len(beat.numbers))):
        why = QCoreApplication.translate(
            "Cost", "The first period, from {start} to {first}, is longer or shorter than the others."
        ).format(start=formats.day(days[0]), first=formats.day(days[1]))
    else:
        why = QCoreApplication.translate("Cost", "The payments keep no regular beat.")
    return f"{why} {fits}"


def rate_figures(cost: Cost, formats: Formats) -> tuple[Explained, ...]:
    """Return the rates of a cost; one that cannot be computed is said to be so, never left at nothing."""

    def share(rate: float | None) -> str:
        if rate is None:
            return QCoreApplication.translate("Cost", "not computable")
        return formats.percent(Fraction(rate), 2)

    return (
        (
            QCoreApplication.translate("Cost", "Nominal, by periods"), share(cost.nominal),
            QCoreApplication.translate(
                "Cost", "The rate of one period times the periods of a year, on what is really owed each time."
            ),
        ),
        (
            QCoreApplication.translate("Cost", "Effective, by periods"), share(cost.effective),
            QCoreApplication.translate(
                "Cost", "The same with interest on interest: what the money costs over a whole year."
            ),
        ),
        (
            QCoreApplication.translate("Cost", "Effective, by real dates (XIRR)"), share(cost.xirr),
            QCoreApplication.translate(
                "Cost", "Counted by the real days between payments over 365, as spreadsheets do."
            ),
        ),
        (
            QCoreApplication.translate("Cost", "European APRC"), share(cost.aprc),
            QCoreApplication.translate(
                "Cost", "The European Union's definition: effective, in whole months and days."
            ),
        ),
        (
            QCoreApplication.translate("Cost", "American APR"), share(cost.us_apr),
            QCoreApplication.translate(
                "Cost", "Regulation Z's definition: nominal, odd days counted simply."
            ),
        ),
    )


def fee_figures(loan: Loan, formats: Formats) -> Iterator[Explained]:
    """Yield each fee of a loan: how much, to whom, when, and whether the cost holds it."""
    for fee in loan.terms.fees:
        counted = QCoreApplication.translate("Cost", "Taken {when}. Compulsory: it is part of the true cost.")
        chosen = QCoreApplication.translate("Cost", "Taken {when}. Not compulsory: it is left out of the true cost.")
        why = (counted if fee.compulsory else chosen).format(when=fee_timing_word(fee.timing))
        yield _named(fee.name, fee.payee), _fee_amount(fee, formats), why


def received_figure(loan: Loan, formats: Formats) -> Explained | None:
    """Return what was really paid out, where fees were kept back from the principal."""
    arrived = received(loan)
    if arrived == loan.principal:
        return None
    return (
        QCoreApplication.translate("Cost", "Really received"), formats.money(arrived),
        QCoreApplication.translate(
            "Cost", "{principal} is owed, but part of it was kept back: the cost is counted on what arrived."
        ).format(principal=formats.money(loan.principal)),
    )


def sheet_figures(sheet: Disclosure, formats: Formats) -> Iterator[Explained]:
    """Yield what a lender's cost sheet says: its principal, its yearly cost and what that means, its fees."""
    yield QCoreApplication.translate("Cost", "Principal"), formats.money(sheet.principal), ""
    if sheet.annual_cost is not None:
        meaning = definition_word(sheet.definition)
        yield QCoreApplication.translate("Cost", "Cost a year"), formats.percent(sheet.annual_cost, 2), meaning
        yield QCoreApplication.translate("Cost", "Which is said to be"), meaning, ""
    for fee in sheet.fees:
        yield _named(fee.name, fee.payee), formats.money(fee.amount), ""
    if sheet.total_to_pay is not None:
        yield QCoreApplication.translate("Cost", "To pay in all"), formats.money(sheet.total_to_pay), ""


def _named(fee: str, payee: str) -> str:
    return QCoreApplication.translate("Cost", "{fee}, to {payee}").format(fee=fee, payee=payee) if payee else fee


def _fee_amount(fee: Fee, formats: Formats) -> str:
    if fee.amount is not None:
        return formats.money(fee.amount)
    share = formats.percent(fee.share, 2)
    if fee.on_balance:
        return QCoreApplication.translate("Cost", "{share} of what is left").format(share=share)
    return QCoreApplication.translate("Cost", "{share} of the principal").format(share=share)
