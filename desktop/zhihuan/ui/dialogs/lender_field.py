"""Who lends: a recorded lender, a product from the catalogue, or a name of the user's own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QLocale, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QComboBox, QCompleter, QWidget

from zhihuan.application.import_terms import lender_named, same_name
from zhihuan.application.institutions import NO_INSTITUTIONS, Institutions
from zhihuan.application.products import Product
from zhihuan.domain.lender import Lender, LenderId, LenderKind
from zhihuan.ui.widgets.choice_field import ChoiceField
from zhihuan.ui.widgets.text_field import TextField

if TYPE_CHECKING:
    from zhihuan.ui.look import Look


_SOUGHT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1


class _Completer(QCompleter):
    """Finds who lends by any of their names, and writes the one they are shown under."""

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return what is written once an entry is chosen."""
        return str(index.data(Qt.ItemDataRole.DisplayRole))


class LenderField(ChoiceField):
    """An editable choice. A product names its institution only where nearly every contract has the same one."""

    def __init__(
        self, look: Look, institutions: Institutions = NO_INSTITUTIONS, *, parent: QWidget | None = None
    ) -> None:
        """Offer nothing yet; `institutions` are found by any of their names while one types."""
        super().__init__(look, parent=parent)
        self._look = look
        self._institutions = institutions
        self._sought = QStandardItemModel(self)
        self._products: tuple[Product, ...] = ()
        self.box.setEditable(True)
        line = TextField(self.box)
        self.box.setLineEdit(line)
        self.box.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.completer = completer = _Completer(self._sought, self)
        completer.setCompletionRole(_SOUGHT_ROLE)
        if (popup := completer.popup()) is not None:
            popup.setProperty("role", "popup")
        completer.setMaxVisibleItems(self.box.maxVisibleItems())
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setCompletionMode(QCompleter.CompletionMode.PopupCompletion)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        line.setCompleter(completer)
        self.box.editTextChanged.connect(self._follow)

    def call(self, name: str, hint: str = "") -> None:
        """Name the field."""
        super().call(name)
        line = self.box.lineEdit()
        if line is not None:
            line.setPlaceholderText(hint)
            line.setAccessibleName(name)

    def offer_all(self, lenders: Iterable[Lender], products: Iterable[Product]) -> None:
        """Offer the recorded lenders first, then the products."""
        self._products = tuple(products)
        self.box.blockSignals(True)
        names = sorted(lender.name for lender in lenders)
        names += [product_name(product, self._look) for product in self._products]
        self.box.addItems(list(dict.fromkeys(names)))
        self.box.setCurrentIndex(-1)
        self.box.setEditText("")
        self.box.blockSignals(False)
        self._seek_in(dict.fromkeys(names))

    def _seek_in(self, names: Iterable[str]) -> None:
        """Let these be found while one types, and the known institutions that are not among them."""
        entries = {name: self._institutions.named(name) for name in names}
        there = set(entries.values())
        more = {one.called(chinese=self._chinese): one for one in self._institutions.known if one not in there}
        self._sought.clear()
        for name, institution in (entries | more).items():
            item = QStandardItem(name)
            item.setData(" ".join((name, *(institution.names if institution else ()))), _SOUGHT_ROLE)
            self._sought.appendRow(item)

    @property
    def _chinese(self) -> bool:
        return self._look.formats.locale.language() == QLocale.Language.Chinese

    def write(self, name: str) -> None:
        """Write a lender for the user."""
        self.box.setEditText(name)

    def text(self) -> str:
        """Return what was typed or chosen."""
        return self.box.currentText().strip()

    @property
    def product(self) -> Product | None:
        """The product that was named, if it is one."""
        typed = self.text()
        return next((one for one in self._products if same_name(product_name(one, self._look), typed)), None)

    def lender(self, known: Mapping[LenderId, Lender]) -> Lender:
        """Return the lender meant: a recorded one, the institution in the usual contract, else the name as typed."""
        product = self.product
        recorded = any(same_name(one.name, self.text()) for one in known.values())
        if product is None or recorded:
            return lender_named(known, self.text(), LenderKind.OTHER, self._institutions, chinese=self._chinese)
        return lender_named(known, product.lender or self.text(), product.kind)

    def _follow(self) -> None:
        self.reject("")
        product, institution = self.product, self._institutions.named(self.text())
        words = ""
        if product is not None and product.lender:
            words = self.tr("Usual contract: {lender}").format(lender=product.lender)
        elif product is not None:
            words = self.tr("Write the institution instead if your contract names one.")
        elif institution is not None and institution.hotline:
            words = self.tr("{name}, hotline {number}").format(
                name=institution.called(chinese=self._chinese), number=institution.hotline
            )
        self.explain(words)
        self.changed.emit()


def product_name(product: Product, look: Look) -> str:
    """Return what a product is called in the user's language."""
    chinese = look.formats.locale.language() == QLocale.Language.Chinese
    return product.name_zh if chinese else product.name_en
