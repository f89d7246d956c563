"""The credit products that can be recognised by name, and who stands behind each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from zhihuan.domain.card_terms import CardTerms
    from zhihuan.domain.lender import LenderKind


@dataclass(frozen=True, slots=True)
class Product:
    """One product as people and statements call it.

    `lender` is the institution in the usual contract, empty where it differs from person to
    person; `lender_from_text` says that statements name it beside the product. `words` are
    the texts that name the product in a statement. `statement_day` and `due_day` are only
    hints, `hint` says how sure they are. `usual` are the terms of most contracts of a revolving
    product, in yuan: proposed to the user, never taken for granted. `single` is a product of
    which each contract is drawn once, such as a mortgage: no line is made of it unasked.
    """

    code: str
    name_zh: str
    name_en: str
    words: tuple[str, ...]
    kind: LenderKind
    revolving: bool
    lender: str = ""
    lender_from_text: bool = False
    platform: str = ""
    statement_day: int | None = None
    due_day: int | None = None
    hint: str = ""
    usual: CardTerms | None = None
    single: bool = False
