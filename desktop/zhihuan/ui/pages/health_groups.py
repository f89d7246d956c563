"""The figures of health in groups: which measures stand together, under which heading."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout

from zhihuan.domain.health.measure import Measure, Unit
from zhihuan.ui.theme import Size, Space, Tone
from zhihuan.ui.widgets.band_bar import Band
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.measure_tile import MeasureTile
from zhihuan.ui.widgets.tile_grid import TileGrid
from zhihuan.wording.figures import measure_value, unknown_words
from zhihuan.wording.health import severity_word
from zhihuan.wording.health_moves import since_last_month
from zhihuan.wording.measures import measure_name

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from zhihuan.application.checkup import Checkup
    from zhihuan.domain.health.severity import Bands
    from zhihuan.ui.look import Look

GROUPS: Final = {
    "income": (
        Measure.DTI, Measure.DTI_MINIMUM, Measure.DTI_AVERAGE, Measure.DTI_PEAK, Measure.DTI_AMORTISED,
        Measure.DTI_HOUSEHOLD, Measure.DTI_GROSS, Measure.HOUSING, Measure.INSTALMENT_LOAD,
    ),
    "lines": (
        Measure.UTILISATION, Measure.UTILISATION_BEFORE_CLOSURE, Measure.UTILISATION_HIGHEST,
        Measure.UTILISATION_STATEMENT,
    ),
    "lenders": (
        Measure.INSTITUTIONS, Measure.ACCOUNTS, Measure.ONLINE_ACCOUNTS, Measure.PRODUCTS, Measure.NON_BANK_SHARE,
    ),
    "lately": (
        Measure.BORROWED_30, Measure.BORROWED_90, Measure.BORROWED_180, Measure.DRAWDOWNS_30, Measure.DRAWDOWNS_MONTH,
        Measure.APPLICATIONS_30, Measure.APPLICATIONS_90, Measure.APPLICATIONS_180, Measure.R90,
        Measure.BORROWED_TO_REPAY, Measure.NOT_FALLING,
    ),
    "price": (
        Measure.WEIGHTED_RATE, Measure.HIGHEST_RATE, Measure.INTEREST_BURDEN, Measure.COST_ABOVE_DISCLOSED,
    ),
    "cushion": (Measure.DEBT_COVER, Measure.RUNWAY),
    "coming": (
        Measure.DUE_30, Measure.DUE_30_COVER, Measure.CLUSTERED, Measure.MATURITY_WALL, Measure.LUMP_SUM_DUE,
        Measure.RATE_RESETS, Measure.TEMPORARY_LIMIT_ENDS, Measure.DUE_DAY_UNKNOWN,
    ),
    "overdue": (Measure.OVERDUE, Measure.OVERDUE_BUCKET, Measure.STREAK),
}
"""Every measure stands in exactly one group; one that is in none here stands in the last but one."""
_LEAST: Final = Size.FOLD_BELOW // 5
_BEYOND: Final = Fraction(29, 20)
"""The scale ends this much above the last edge, so that the last band is a band too."""


def group_title(key: str) -> str:
    """Return the heading of a group."""
    return {
        "income": QCoreApplication.translate("HealthGroups", "Debt against income"),
        "lines": QCoreApplication.translate("HealthGroups", "Credit lines used"),
        "lenders": QCoreApplication.translate("HealthGroups", "Lenders"),
        "lately": QCoreApplication.translate("HealthGroups", "Borrowing lately"),
        "price": QCoreApplication.translate("HealthGroups", "Price of the money"),
        "cushion": QCoreApplication.translate("HealthGroups", "Cushion"),
        "coming": QCoreApplication.translate("HealthGroups", "What comes"),
        "overdue": QCoreApplication.translate("HealthGroups", "Overdue and paid on time"),
    }[key]


def members(key: str) -> tuple[Measure, ...]:
    """Return the measures of a group; those that no group names come with what is to come."""
    named = {measure for group in GROUPS.values() for measure in group}
    rest = tuple(measure for measure in Measure if measure not in named) if key == "coming" else ()
    return (*GROUPS[key], *rest)


def scale(bands: Bands) -> tuple[Band, ...]:
    """Return bands as stretches of a scale that ends a little beyond the last edge; nothing without edges."""
    edges = ((bands.watch, Tone.WATCH), (bands.high, Tone.HIGH), (bands.severe, Tone.SEVERE))
    told = [(Fraction(edge), tone) for edge, tone in edges if edge is not None]
    if not told:
        return ()
    below = (Tone.FINE, *(tone for _, tone in told))
    uppers = (*(edge for edge, _ in told), told[-1][0] * _BEYOND)
    return tuple(Band(upper, tone) for upper, tone in zip(uppers, below, strict=True))


class FigureGroup(Card):
    """One group of figures."""

    opened = Signal(object)
    """The user wants to know how a measure was built (`Measure`)."""

    def __init__(self, look: Look, key: str, parent: QWidget) -> None:
        """Lay out a group without values."""
        super().__init__(spacing=Space.S, parent=parent)
        self._look = look
        self._key = key
        self._title = Text("heading", parent=self)
        self.tiles = {measure: MeasureTile(look, parent=self) for measure in members(key)}
        self.body.setContentsMargins(Space.M, Space.L, Space.M, Space.M)
        self._title.setContentsMargins(Space.S, 0, 0, 0)
        self.body.addWidget(self._title)
        self.body.addWidget(TileGrid(self.tiles.values(), _LEAST, parent=self))
        for tile in self.tiles.values():
            tile.clicked.connect(self._open)

    def add_below(self, part: QWidget) -> None:
        """Lay something that belongs to the group under its figures."""
        part.setParent(self)
        row = QHBoxLayout()
        row.setContentsMargins(Space.S, Space.S, Space.S, 0)
        row.addWidget(part)
        self.body.addLayout(row)

    def retranslate(self) -> None:
        """Write the heading and every name anew."""
        self._title.setText(group_title(self._key))
        for measure, tile in self.tiles.items():
            tile.name(measure_name(measure))

    def show_checkup(self, found: Checkup) -> None:
        """Show the figures of a day."""
        for measure, tile in self.tiles.items():
            self._show(tile, measure, found)

    def _show(self, tile: MeasureTile, measure: Measure, found: Checkup) -> None:
        formats, figure = self._look.formats, found.figures[measure]
        severity = found.severity(measure)
        tone = None if severity is None or figure.value is None else Tone(severity.value)
        if figure.value is None and figure.unknown is not None and found.is_gap(measure):
            tone = Tone.UNKNOWN
        word = severity_word(severity) if severity is not None and figure.value is not None else ""
        tile.show_value(measure_value(figure, formats), tone, word)
        rule = found.rules.of(measure)
        drawn = figure.value is not None and severity is not None
        drawn = drawn and measure.unit is Unit.SHARE and not measure.less_is_worse
        tile.show_bands(figure.value, scale(rule.bands) if rule is not None and drawn else ())
        before = found.before.get(measure)
        if figure.unknown is not None:
            tile.remark(unknown_words(figure.unknown))
        else:
            tile.remark("" if before is None else since_last_month(before, figure, formats))

    def _open(self) -> None:
        pressed = self.sender()
        for measure, tile in self.tiles.items():
            if tile is pressed:
                self.opened.emit(measure)
