"""Language and theme; either takes effect at once."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, Slot
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QWidget

from zhihuan.ui.preferences import WishList
from zhihuan.ui.theme import Space, ThemeChoice
from zhihuan.ui.widgets.card import Card
from zhihuan.ui.widgets.labels import Text
from zhihuan.wording.language import LanguageChoice


class AppearanceCard(Card):
    """One row of choices for the language, one for the theme."""

    def __init__(self, wish_list: WishList, parent: QWidget) -> None:
        """Lay out the card."""
        super().__init__(spacing=Space.M, parent=parent)
        self._wish_list = wish_list
        self._title = Text("heading", parent=self)
        self._names = (Text("soft", parent=self), Text("soft", parent=self))
        self.languages = {choice: QRadioButton(self) for choice in LanguageChoice}
        self.themes = {choice: QRadioButton(self) for choice in ThemeChoice}
        self._build()

    def retranslate(self) -> None:
        """Write every text anew; each language is called by its own name."""
        self._title.setText(QCoreApplication.translate("AppearanceCard", "Language and look"))
        self._names[0].setText(QCoreApplication.translate("AppearanceCard", "Language"))
        self._names[1].setText(QCoreApplication.translate("AppearanceCard", "Theme"))
        system = QCoreApplication.translate("AppearanceCard", "As the system")
        self._write(self.languages, (system, _OWN_NAMES[LanguageChoice.ENGLISH], _OWN_NAMES[LanguageChoice.CHINESE]),
                    self._names[0].text())
        self._write(self.themes, (system, QCoreApplication.translate("AppearanceCard", "Light"),
                                  QCoreApplication.translate("AppearanceCard", "Dark")), self._names[1].text())

    def refresh(self) -> None:
        """Show what is wished."""
        wishes = self._wish_list.wishes
        for box in (self.languages[wishes.language], self.themes[wishes.theme]):
            box.blockSignals(True)
            box.setChecked(True)
            box.blockSignals(False)

    def _write(self, boxes: dict[LanguageChoice, QRadioButton] | dict[ThemeChoice, QRadioButton],
               texts: tuple[str, ...], name: str) -> None:
        for box, text in zip(boxes.values(), texts, strict=True):
            box.setText(text)
            box.setAccessibleName(f"{name}: {text}")

    def _build(self) -> None:
        self.body.addWidget(self._title)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.XL)
        grid.setVerticalSpacing(Space.M)
        for row, boxes in enumerate((tuple(self.languages.values()), tuple(self.themes.values()))):
            group = QButtonGroup(self)
            grid.addWidget(self._names[row], row, 0)
            for column, box in enumerate(boxes, 1):
                group.addButton(box)
                grid.addWidget(box, row, column)
                box.clicked.connect(self._wish)
        grid.setColumnStretch(grid.columnCount(), 1)
        self.body.addLayout(grid)

    @Slot()
    def _wish(self) -> None:
        wishes = self._wish_list.wishes
        self._wish_list.want(replace(wishes, language=_checked(self.languages, wishes.language),
                                     theme=_checked(self.themes, wishes.theme)))


_OWN_NAMES: Final = {LanguageChoice.ENGLISH: "English", LanguageChoice.CHINESE: "中文"}
_Wish = TypeVar("_Wish", bound=StrEnum)


def _checked(boxes: dict[_Wish, QRadioButton], otherwise: _Wish) -> _Wish:
    return next((choice for choice, box in boxes.items() if box.isChecked()), otherwise)
