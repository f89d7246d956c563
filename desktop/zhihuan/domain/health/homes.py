"""Which loan is for a home: what the user said of its purpose, else what its product is."""

from __future__ import annotations

from typing import Final

from zhihuan.domain.loan import Loan, LoanPurpose

_HOME_LOAN: Final = "mortgage"
"""The product id of a home loan, which says its purpose where the user did not."""


def is_home(loan: Loan | None) -> bool:
    """Say whether a loan is for a home; a line of credit (None) is not."""
    if loan is None:
        return False
    said = loan.purpose is not LoanPurpose.UNKNOWN
    return loan.purpose is LoanPurpose.HOUSING if said else loan.product == _HOME_LOAN
