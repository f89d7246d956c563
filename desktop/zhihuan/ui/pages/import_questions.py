"""What only the person can answer about a file, asked in place: its password, its encoding, its days, whose it is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QCoreApplication, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QLineEdit, QTabBar, QVBoxLayout, QWidget

from zhihuan.application.date_orders import Order, days_meant
from zhihuan.application.import_problems import EncodingUnclear, PasswordNeeded
from zhihuan.application.imported import Reason
from zhihuan.ui.theme import Size, Space
from zhihuan.ui.widgets.buttons import Button
from zhihuan.ui.widgets.labels import Text
from zhihuan.ui.widgets.text_field import TextField
from zhihuan.wording.lists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence

    from zhihuan.application.import_problems import EncodingPreview
    from zhihuan.application.imported import ImportedFile
    from zhihuan.application.reading_options import ReadingOptions
    from zhihuan.domain.errors import ZhihuanError
    from zhihuan.ui.look import Look

_MOST_SHOWN: Final = 100
_SAMPLES: Final = 3


class Question(QWidget):
    """Something to answer before a file can be read; `first` takes the keyboard."""

    answered = Signal(object)
    """How the file is to be read (`ReadingOptions`)."""

    def __init__(self, options: ReadingOptions, parent: QWidget) -> None:
        """Keep what was said of the file before."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._options = options
        self.first: QWidget = self


class PasswordQuestion(Question):
    """Asks for the password of an archive; it is kept for as long as the import is prepared, and written nowhere."""

    def __init__(self, look: Look, name: str, options: ReadingOptions, parent: QWidget) -> None:
        """Ask for one file."""
        super().__init__(options, parent)
        self.line = TextField(self)
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        called = QCoreApplication.translate("ImportQuestions", "Password of {file}")
        self.line.setAccessibleName(called.format(file=name))
        self.line.setPlaceholderText(QCoreApplication.translate("ImportQuestions", "Password"))
        self.line.setMaximumWidth(Size.FOLD_BELOW // 4)
        self.open = Button(look, "act", QCoreApplication.translate("ImportQuestions", "Open it"), parent=self)
        kept = QCoreApplication.translate("ImportQuestions", "It is used for this reading only and kept nowhere.")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.S)
        row.addWidget(self.line)
        row.addWidget(self.open)
        row.addWidget(Text("faint", kept, wraps=True, parent=self), 1)
        self.first = self.line
        self.line.returnPressed.connect(self._answer)
        self.open.clicked.connect(self._answer)

    @Slot()
    def _answer(self) -> None:
        if self.line.text():
            self.answered.emit(replace(self._options, password=self.line.text()))
        else:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)


class EncodingQuestion(Question):
    """Shows some lines in each encoding that is thinkable; the person chooses where names and amounts look right."""

    def __init__(
        self, look: Look, previews: Sequence[EncodingPreview], options: ReadingOptions, parent: QWidget
    ) -> None:
        """Offer encodings, those that fit every byte first."""
        super().__init__(options, parent)
        self._previews = sorted(previews, key=lambda one: not one.fits)
        self.encodings = QTabBar(self)
        self.encodings.setDrawBase(False)
        self.encodings.setExpanding(False)
        self.encodings.setAccessibleName(QCoreApplication.translate("ImportQuestions", "Encodings"))
        for one in self._previews:
            self.encodings.addTab(one.encoding.upper())
        self.lines = QLabel(self)
        self.lines.setProperty("role", "note")
        self.lines.setTextFormat(Qt.TextFormat.PlainText)
        self.lines.setMinimumWidth(0)
        self.damaged = Text("faint", QCoreApplication.translate(
            "ImportQuestions", "Bytes that do not fit stand as ‹FF›, and their rows will be in error."
        ), wraps=True, parent=self)
        self.use = Button(look, "act", parent=self)
        words = QCoreApplication.translate(
            "ImportQuestions", "In which of these do the lines below read as they should?"
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.XS, 0, Space.XS)
        column.setSpacing(Space.XS)
        column.addWidget(Text("note", words, wraps=True, parent=self))
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.encodings, 1)
        row.addWidget(self.use)
        column.addLayout(row)
        column.addWidget(self.damaged)
        column.addWidget(self.lines)
        self.first = self.encodings
        self.encodings.currentChanged.connect(self._show)
        self.use.clicked.connect(self._answer)
        self._show(0)

    @Slot(int)
    def _show(self, number: int) -> None:
        one = self._previews[number]
        shown = [line if len(line) <= _MOST_SHOWN else f"{line[:_MOST_SHOWN]}…" for line in one.lines]
        self.lines.setText("\n".join(shown))
        self.lines.setAccessibleName("\n".join(shown))
        self.damaged.setVisible(not one.fits)
        words = QCoreApplication.translate("ImportQuestions", "Read it as {encoding}")
        self.use.setText(words.format(encoding=one.encoding.upper()))

    @Slot()
    def _answer(self) -> None:
        chosen = self._previews[self.encodings.currentIndex()]
        self.answered.emit(replace(self._options, encoding=chosen.encoding))


class OrderChoice(QWidget):
    """Shows some days of a file as each order reads them that it is not read by."""

    answered = Signal(object)
    """How the file is to be read (`ReadingOptions`)."""

    def __init__(
        self, look: Look, samples: Sequence[str], options: ReadingOptions, words: str, parent: QWidget
    ) -> None:
        """Offer orders for days as they are written in the file."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        self._options = options
        self.choices: dict[Order, Button] = {}
        said = Order(options.date_order) if options.date_order else None
        grid = QGridLayout(self)
        grid.setContentsMargins(0, Space.XS, 0, Space.XS)
        grid.setHorizontalSpacing(Space.M)
        grid.setVerticalSpacing(Space.XS)
        grid.setColumnStretch(1, 1)
        grid.addWidget(Text("note", words, wraps=True, parent=self), 0, 0, 1, 2)
        for order in orders_of(samples):
            if order is said:
                continue
            button = Button(look, "plain" if said else "act", _order_word(order).capitalize(), parent=self)
            days = "    ".join(
                f"{text} → {look.formats.day(meant[order])}" for text in samples if order in (meant := days_meant(text))
            )
            button.setAccessibleDescription(days)
            button.clicked.connect(lambda _checked=False, order=order: self._answer(order))
            self.choices[order] = button
            grid.addWidget(button, len(self.choices), 0)
            grid.addWidget(Text("note", days, wraps=True, parent=self), len(self.choices), 1)

    def _answer(self, order: Order) -> None:
        self.answered.emit(replace(self._options, date_order=str(order)))


class OrderQuestion(OrderChoice):
    """Asks in which order the days of a file are written."""

    def __init__(self, look: Look, samples: Sequence[str], options: ReadingOptions, parent: QWidget) -> None:
        """Ask about days as they are written in the file."""
        super().__init__(look, samples, options, QCoreApplication.translate(
            "ImportQuestions", "The days of this file can be read in more than one way. Which is right?"
        ), parent)


class OrderAnswer(OrderChoice):
    """Tells what was said of the days of a file, and lets it be said otherwise."""

    def __init__(self, look: Look, samples: Sequence[str], options: ReadingOptions, parent: QWidget) -> None:
        """Tell the order that the options name."""
        words = QCoreApplication.translate("ImportQuestions", "The days of this file are read as you said: {order}.")
        super().__init__(
            look, samples, options, words.format(order=_order_word(Order(options.date_order or ""))), parent
        )


def _order_word(order: Order) -> str:
    match order:
        case Order.DAY_FIRST:
            return QCoreApplication.translate("ImportQuestions", "day first")
        case Order.MONTH_FIRST:
            return QCoreApplication.translate("ImportQuestions", "month first")
        case Order.YEAR_FIRST:
            return QCoreApplication.translate("ImportQuestions", "year first")


def orders_of(samples: Sequence[str]) -> tuple[Order, ...]:
    """Return the orders in which days can be read: all of them, where there are such, else any of them."""
    meant = [days_meant(text).keys() for text in samples]
    shared = [order for order in Order if all(order in one for one in meant)]
    return tuple(shared if len(shared) > 1 else [order for order in Order if any(order in one for one in meant)])


def unclear_days(file: ImportedFile, *, said: bool) -> tuple[str, ...]:
    """Return some days of a file that several orders can read: those in error, or once it was said, those read so."""
    found: dict[str, None] = {}
    for row in file.rows:
        days = {row.on, row.loan.start if row.loan else None}
        texts = row.raw if said else (row.detail,) if row.reason is Reason.AMBIGUOUS_DATE else ()
        for text in map(str.strip, texts):
            meant = days_meant(text).values()
            if len(set(meant)) > 1 and (not said or days & set(meant)):
                found[text] = None
        if len(found) >= _SAMPLES:
            break
    return tuple(found)[:_SAMPLES]


class OwnerQuestion(QWidget):
    """Asks once whether another account's file is the same person's."""

    answered = Signal(bool)
    """Whether it is."""

    def __init__(self, look: Look, owner: str, others: Sequence[str], parent: QWidget) -> None:
        """Ask about an account beside those the ledger knows."""
        super().__init__(parent)
        self.setProperty("role", "clear")
        words = QCoreApplication.translate(
            "ImportQuestions", "It is of the account {owner}; the ledger has files of {others}. Is it yours, too?"
        ).format(owner=owner or "—", others=listed(others))
        self.mine = Button(look, "act", QCoreApplication.translate("ImportQuestions", "Mine as well"), parent=self)
        self.apart = Button(look, "plain", QCoreApplication.translate("ImportQuestions", "Keep it apart"), parent=self)
        self.apart.setToolTip(QCoreApplication.translate(
            "ImportQuestions", "Its rows become debts of their own and are not taken for yours."
        ))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, Space.XS, 0, Space.XS)
        row.setSpacing(Space.S)
        row.addWidget(Text("note", words, wraps=True, parent=self), 1)
        row.addWidget(self.mine)
        row.addWidget(self.apart)
        self.mine.clicked.connect(self._say_mine)
        self.apart.clicked.connect(self._say_apart)

    @Slot()
    def _say_mine(self) -> None:
        self.answered.emit(True)

    @Slot()
    def _say_apart(self) -> None:
        self.answered.emit(False)


def question_about(
    look: Look, name: str, problem: ZhihuanError, options: ReadingOptions, parent: QWidget
) -> Question | None:
    """Return what to ask where a file could not be read; None where no answer would help."""
    match problem:
        case PasswordNeeded():
            return PasswordQuestion(look, name, options, parent)
        case EncodingUnclear(previews=previews) if previews:
            return EncodingQuestion(look, previews, options, parent)
        case _:
            return None
