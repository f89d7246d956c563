"""Lets the Tab key follow the eye where rows come and go: Qt itself goes by the order in which widgets were made."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QLayout, QWidget


def follow_eye(whole: QWidget) -> None:
    """Set the tab order of everything in a widget to the order in which its layouts place it."""
    for before, after in pairwise(in_order(whole)):
        QWidget.setTabOrder(before, after)


def in_order(whole: QWidget) -> Iterator[QWidget]:
    """Yield what the Tab key stops at in a widget, in the order of its layouts."""
    if whole.focusPolicy() & Qt.FocusPolicy.TabFocus.value and whole.focusProxy() is None:
        yield whole
    layout = whole.layout()
    if layout is not None and not isinstance(whole, QAbstractItemView):
        yield from _placed(layout)


def _placed(layout: QLayout) -> Iterator[QWidget]:
    for number in range(layout.count()):
        item = layout.itemAt(number)
        widget = None if item is None else item.widget()
        inner = None if item is None else item.layout()
        if widget is not None:
            yield from in_order(widget)
        elif inner is not None:
            yield from _placed(inner)
