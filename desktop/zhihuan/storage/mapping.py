"""Each kind of thing with the shape of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from zhihuan.domain.book import Kind
from zhihuan.storage import health_shapes, household_shapes, line_shapes, loan_shapes, recovery_shapes
from zhihuan.storage.shape import Shape

SHAPES: Final[Mapping[Kind, Shape]] = MappingProxyType({
    Kind.LENDER: household_shapes.LENDER,
    Kind.LINE: line_shapes.LINE,
    Kind.LINE_EVENT: line_shapes.LINE_EVENT,
    Kind.LOAN: loan_shapes.LOAN,
    Kind.LOAN_CHANGE: loan_shapes.LOAN_CHANGE,
    Kind.PAYMENT: loan_shapes.PAYMENT,
    Kind.ENTRY: line_shapes.ENTRY,
    Kind.INCOME: household_shapes.INCOME,
    Kind.CASE: recovery_shapes.CASE,
    Kind.IMPORT: household_shapes.IMPORT,
    Kind.ROW: household_shapes.ROW,
    Kind.QUOTE: loan_shapes.QUOTE,
    Kind.WISH: household_shapes.WISH,
    Kind.FACT: health_shapes.FACT,
    Kind.ENQUIRY: health_shapes.ENQUIRY,
    Kind.GUARANTEE: health_shapes.GUARANTEE,
    Kind.STEP: recovery_shapes.STEP,
    Kind.CONTACT: recovery_shapes.CONTACT,
    Kind.DOCUMENT: recovery_shapes.DOCUMENT,
    Kind.FLOW: recovery_shapes.FLOW,
})
