"""The one style sheet of the application, written from tokens. Holds no colour, size or radius of its own.

Widgets are told apart by the properties `role` and `tone`; `ui.widgets.labels.mark` sets them.
"""

from __future__ import annotations

from string import Template
from typing import Final

_SURFACES: Final = """
QMainWindow, QDialog, QWidget[role="paper"] { background: $paper; }
QFrame[role="card"] { background: $card; border: $space_hair solid $line; border-radius: $radius_card; }
QFrame[role="card"][dropping="true"] { border: $size_focus dashed $accent; }
QFrame[role="rail"] { background: $rail; border: none; border-right: $space_hair solid $line; }
QFrame[role="undo"] { background: $card; border: $space_hair solid $edge; border-radius: $radius_card; }
QFrame[role="rule"] { background: $line; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget[role="clear"] { background: transparent; border: none; }
QWidget[role="clear"] { background: transparent; }
QToolTip {
    background: $ink; color: $on_ink; border: none; padding: $space_xs $space_s; font-size: $type_note;
}
QMenu { background: $card; border: $space_hair solid $edge; border-radius: $radius_control; padding: $space_xs; }
QMenu::item { padding: $space_s $space_xl $space_s $space_m; border-radius: $space_xs; color: $ink; }
QMenu::item:selected { background: $accent_soft; }
QMenu::item:disabled { color: $faint; }
QMenu::separator { height: $space_hair; background: $line; margin: $space_xs $space_s; }
"""

_LABELS: Final = """
QLabel { background: transparent; color: $ink; }
QLabel[role="figure"] { font-size: $type_figure; font-weight: 600; }
QLabel[role="title"] { font-size: $type_title; font-weight: 600; }
QLabel[role="heading"] { font-size: $type_heading; font-weight: 600; }
QLabel[role="strong"] { font-weight: 600; }
QLabel[role="soft"] { color: $soft; }
QLabel[role="note"] { color: $soft; font-size: $type_note; }
QLabel[role="faint"] { color: $faint; font-size: $type_note; }
QLabel[role="error"] { color: $severe; font-size: $type_note; }
QLabel[role="chip"] {
    font-size: $type_note; font-weight: 600; border-radius: $radius_pill; padding: $half_xs $space_s;
    color: $unknown; background: $unknown_soft;
}
"""

_TONE: Final = """
QLabel[tone="$tone"] { color: $colour; }
QLabel[role="chip"][tone="$tone"] { color: $colour; background: $ground; }
"""

_BUTTONS: Final = """
QPushButton {
    background: $card; color: $ink; border: $space_hair solid $edge; border-radius: $radius_control;
    padding: $space_xs $space_m; min-height: $inner_control;
}
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $track; }
QPushButton:focus { border: $size_focus solid $accent; padding: $focused_xs $focused_m; }
QPushButton:disabled { color: $faint; background: transparent; border-color: $line; }
QPushButton[role="primary"] {
    background: $accent; color: $on_accent; border-color: $accent; font-weight: 600;
    padding: $space_xs $space_l; min-height: $inner_control_l;
}
QPushButton[role="primary"]:hover, QPushButton[role="primary"]:pressed { background: $accent_hover; }
QPushButton[role="primary"]:focus { border: $size_focus solid $ink; padding: $focused_xs $focused_l; }
QPushButton[role="primary"]:disabled { background: $track; color: $faint; border-color: $track; }
QPushButton[role="act"] { color: $accent; font-weight: 600; }
QPushButton[role="danger"] { color: $severe; }
QPushButton[role="quiet"] { background: transparent; border-color: transparent; color: $accent; font-weight: 600; }
QPushButton[role="quiet"]:hover { background: $accent_soft; }
QPushButton[role="quiet"]:focus { border: $size_focus solid $accent; }
QPushButton[role="fold"] {
    background: transparent; border-color: transparent; font-weight: 600; text-align: left;
    padding: $space_xs $space_s $space_xs $space_xl;
}
QPushButton[role="fold"]:hover { background: $hover; }
QPushButton[role="fold"]:focus {
    border: $size_focus solid $accent; padding: $focused_xs $focused_s $focused_xs $focused_xl;
}
QPushButton[role="tile"] {
    background: transparent; border: $space_hair solid transparent; border-radius: $radius_control; padding: 0;
    min-height: 0;
}
QPushButton[role="tile"]:hover { background: $hover; }
QPushButton[role="tile"]:pressed { background: $track; }
QPushButton[role="tile"]:focus { border: $size_focus solid $accent; }
QPushButton[role="icon"] {
    background: transparent; border-color: transparent; padding: $space_xs;
    min-width: $inner_control; max-width: $inner_control;
}
QPushButton[role="icon"]:hover { background: $hover; }
QPushButton[role="icon"]:focus { border: $size_focus solid $accent; padding: $focused_xs; }
"""

_FIELDS: Final = """
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox {
    background: $card; color: $ink; border: $space_hair solid $edge; border-radius: $radius_control;
    padding: $space_xs $space_s; min-height: $inner_control;
    selection-background-color: $accent; selection-color: $on_accent;
}
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus {
    border: $size_focus solid $accent; padding: $focused_xs $focused_s;
}
QLineEdit[wrong="true"] { border-color: $severe; }
QLineEdit:disabled, QPlainTextEdit:disabled, QComboBox:disabled { background: $paper; color: $faint; }
QLineEdit:read-only { background: $paper; }
QComboBox { combobox-popup: 0; padding-left: $text_inset; padding-right: $space_xl; }
QComboBox:focus { padding-left: $focused_text_inset; padding-right: $focused_xl; }
QComboBox::drop-down { border: none; width: $space_xl; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView {
    background: $card; border: $space_hair solid $edge; padding: $space_xs; outline: none;
    selection-background-color: $accent_soft; selection-color: $ink;
}
QListView[role="popup"] { border: $space_hair solid $edge; padding: $space_xs; }
QCheckBox, QRadioButton {
    spacing: $space_s; color: $ink; background: transparent; outline: none;
    border: $size_focus solid transparent; border-radius: $radius_control;
    padding: $half_xs $space_xs $half_xs $half_xs;
}
QCheckBox::indicator, QRadioButton::indicator {
    width: $space_l; height: $space_l; border: $space_hair solid $faint; background: $card;
}
QCheckBox::indicator { border-radius: $space_xs; }
QRadioButton::indicator { border-radius: $radius_pill; }
QCheckBox::indicator:checked { background: $accent; border-color: $accent; }
QRadioButton::indicator:checked { width: $space_s; height: $space_s; border: $radio_rim solid $accent; }
QCheckBox:focus, QRadioButton:focus { border-color: $accent; }
QCheckBox:disabled, QRadioButton:disabled { color: $faint; }
QProgressBar {
    background: $track; border: none; border-radius: $space_xs; max-height: $space_s; color: transparent;
}
QProgressBar::chunk { background: $accent; border-radius: $space_xs; }
QProgressBar[greyed="true"]::chunk { background: $faint; }
"""

_TABLES: Final = """
QTableView, QListView, QTreeView {
    background: $card; border: none; outline: none; gridline-color: $line; color: $ink;
    selection-background-color: $accent_soft; selection-color: $ink; alternate-background-color: $card;
}
QTableView::item { border: none; border-bottom: $space_hair solid $line; padding: 0 $cell_inset; }
QTableView::item:selected { background: $accent_soft; color: $ink; }
QListView::item { padding: $space_s $space_m; border-radius: $radius_control; }
QListView::item:hover { background: $hover; }
QListView::item:selected { background: $accent_soft; color: $ink; }
QListView::item:focus { border: $size_focus solid $accent; }
QHeaderView { background: $card; border: none; }
QHeaderView::section {
    background: $card; color: $soft; border: none; border-bottom: $space_hair solid $edge;
    padding: $space_s $space_m; font-size: $type_note; font-weight: 600;
}
QHeaderView::section:hover { color: $ink; }
QTableCornerButton::section { background: $card; border: none; }
QAbstractScrollArea::corner { background: transparent; border: none; }
QTabBar::tab {
    background: transparent; color: $soft; border: none; border-bottom: $size_focus solid transparent;
    padding: $space_s $space_m;
}
QTabBar::tab:hover { color: $ink; }
QTabBar::tab:selected { color: $accent; border-bottom-color: $accent; font-weight: 600; }
QTabBar::tab:focus { background: $accent_soft; }
QTabWidget::pane { border: none; }
"""

_SCROLLING: Final = """
QScrollBar:vertical { background: transparent; width: $space_m; margin: 0; }
QScrollBar:horizontal { background: transparent; height: $space_m; margin: 0; }
QScrollBar::handle { background: $edge; border-radius: $focused_xs; margin: $focused_xs; }
QScrollBar::handle:hover { background: $faint; }
QScrollBar::handle:vertical { min-height: $space_xxl; }
QScrollBar::handle:horizontal { min-width: $space_xxl; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
"""

_TONES: Final = ("fine", "watch", "high", "severe", "unknown")


def style_sheet(colours: dict[str, str], sizes: dict[str, str]) -> str:
    """Return the application's style sheet for one set of colours and sizes."""
    parts = _SURFACES + _LABELS + _BUTTONS + _FIELDS + _TABLES + _SCROLLING
    tones = "".join(Template(_TONE).substitute(tone=tone, colour=colours[tone], ground=colours[f"{tone}_soft"])
                    for tone in _TONES)
    return Template(parts).substitute(colours | sizes) + tones
