"""What repaying early costs, saves and changes, in words; and why it may not be worth it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

if TYPE_CHECKING:
    from collections.abc import Iterator

    from zhihuan.domain.loan import Loan
    from zhihuan.domain.money import Money
    from zhihuan.domain.prepayment import Payoff, Tryout
    from zhihuan.wording.formats import Formats


def payoff_parts(found: Payoff, formats: Formats) -> Iterator[tuple[str, str]]:
    """Yield what a payoff is made of, part by part, leaving out what is nothing."""
    yield QCoreApplication.translate("Early", "Principal to come"), formats.money(found.principal)
    for name, amount in (
        (QCoreApplication.translate("Early", "Instalments still open"), found.due),
        (QCoreApplication.translate("Early", "Interest up to that day"), found.accrued),
    ):
        yield name, formats.money(amount) if amount else ""
    penalty = QCoreApplication.translate("Early", "Penalty interest and late fees")
    if found.penalty is None:
        yield penalty, QCoreApplication.translate("Early", "unknown")
    else:
        yield penalty, formats.money(found.penalty) if found.penalty else ""
    yield QCoreApplication.translate("Early", "Fees for paying off"), formats.money(found.fee) if found.fee else ""
    yield QCoreApplication.translate("Early", "Paid ahead already"), formats.money(-found.ahead) if found.ahead else ""


def tried_figures(found: Tryout, formats: Formats) -> tuple[tuple[str, str], ...]:
    """Return what an early repayment saves and changes, each figure with its name."""
    fees = QCoreApplication.translate("Early", "Instalments' fees saved")
    return (
        (QCoreApplication.translate("Early", "Repays principal"), formats.money(found.principal)),
        (QCoreApplication.translate("Early", "Interest saved"), formats.money(found.interest_saved)),
        (fees, formats.money(found.fees_saved) if found.fees_saved else ""),
        (QCoreApplication.translate("Early", "Fee for it"), formats.money(found.fee) if found.fee else ""),
        (QCoreApplication.translate("Early", "Saved in the end"), formats.money(found.net_saving)),
        (QCoreApplication.translate("Early", "Instalment"), _instalment(found.instalments_after, formats)),
        (QCoreApplication.translate("Early", "Last due"), formats.day(found.last_due_after)),
        (QCoreApplication.translate("Early", "Pays for itself"), _break_even(found, formats)),
    )


def without_figures(found: Tryout, formats: Formats) -> str:
    """Return how the plan goes on without the early repayment: its instalment and its end."""
    ends = formats.day(found.last_due_before)
    if not found.instalments_before:
        return QCoreApplication.translate("Early", "Without it: last due {day}").format(day=ends)
    return QCoreApplication.translate("Early", "Without it: instalment {amount}, last due {day}").format(
        amount=_instalment(found.instalments_before, formats), day=ends
    )


def worth_words(loan: Loan, found: Tryout, formats: Formats) -> str:
    """Return in a sentence whether repaying early saves anything, and if not, why."""
    if not found.principal:
        return QCoreApplication.translate(
            "Early", "Nothing is repaid early: the amount does not reach beyond what is open and its interest."
        )
    if found.worth_it:
        return QCoreApplication.translate("Early", "It saves {amount}.").format(
            amount=formats.money(found.net_saving)
        )
    stays = loan.prepayment is not None and loan.prepayment.fees_stay
    if stays and not found.interest_saved and not found.fees_saved:
        return QCoreApplication.translate(
            "Early", "Not worth it: the fees of the instalments to come stay due, so nothing is saved."
        )
    if found.fee:
        return QCoreApplication.translate(
            "Early", "Not worth it: the fee of {fee} is as much as what is saved, or more."
        ).format(fee=formats.money(found.fee))
    return QCoreApplication.translate("Early", "Not worth it: it costs no less than before.")


def _instalment(asked: tuple[Money, ...], formats: Formats) -> str:
    """Return what instalments come to: from the least to the most, unless only rounding parts them."""
    if not asked:
        return QCoreApplication.translate("Early", "none is left")
    least, most = asked
    if (most - least).minor <= 1:
        return formats.money(most)
    return QCoreApplication.translate("Early", "{least} to {most}").format(
        least=formats.money(least), most=formats.money(most)
    )


def _break_even(found: Tryout, formats: Formats) -> str:
    day = found.break_even
    if found.worth_it and not found.fee:
        return QCoreApplication.translate("Early", "from the first day")
    return QCoreApplication.translate("Early", "never") if day is None else formats.month(day)
