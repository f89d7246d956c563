"""Chooses the language of the whole program and changes it while it runs."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QObject, QTranslator

if TYPE_CHECKING:
    from importlib.resources.abc import Traversable


class LanguageChoice(StrEnum):
    """What the user chose in the settings."""

    SYSTEM = "system"
    ENGLISH = "en"
    CHINESE = "zh_CN"


class Language(QObject):
    """Loads our catalogue and Qt's own for one language; widgets hear of a change as LanguageChange."""

    def __init__(self, application: QCoreApplication, resources: Traversable) -> None:
        """Look for catalogues in the folder `translations` of the resources; speak English until told."""
        super().__init__(application)
        self._application = application
        self._folder = resources / "translations"
        self._translators: list[QTranslator] = []
        self._code = "en"

    @property
    def code(self) -> str:
        """The language spoken now: `en` or `zh_CN`."""
        return self._code

    @property
    def locale(self) -> QLocale:
        """How numbers and days are written in that language."""
        return QLocale(self._code)

    def speak(self, choice: LanguageChoice, system: QLocale | None = None) -> None:
        """Speak a language from now on; `system` stands for the system's locale."""
        self._code = spoken(choice, system or QLocale.system())
        for old in self._translators:
            self._application.removeTranslator(old)
            old.deleteLater()
        qt_folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        wanted = ((f"qtbase_{self._code}", qt_folder), (f"zhihuan_{self._code}", str(self._folder)))
        self._translators = [found for name, folder in wanted if (found := self._loaded(name, folder)) is not None]
        for fresh in self._translators:
            self._application.installTranslator(fresh)
        QLocale.setDefault(self.locale)

    @contextmanager
    def meanwhile(self, choice: LanguageChoice) -> Iterator[QLocale]:
        """Speak another language for one piece of work; yields how numbers and days are written in it."""
        own = LanguageChoice(self._code)
        if choice is own:
            yield self.locale
            return
        self.speak(choice)
        try:
            yield self.locale
        finally:
            self.speak(own)

    def _loaded(self, name: str, folder: str) -> QTranslator | None:
        translator = QTranslator(self)
        if translator.load(name, folder):
            return translator
        translator.deleteLater()
        return None


def spoken(choice: LanguageChoice, system: QLocale) -> str:
    """Return the language a choice comes to: Chinese of any kind is `zh_CN`, all else English."""
    if choice is not LanguageChoice.SYSTEM:
        return choice.value
    wished = system.uiLanguages() or [system.name()]
    return "zh_CN" if wished[0].lower().startswith("zh") else "en"


def qt_words() -> tuple[str, ...]:
    """Return words of Qt's own dialogs in the language spoken now.

    Those that Qt's Chinese catalogue leaves in English stand in ours; the last is in Qt's own.
    """
    return (
        QCoreApplication.translate("QFileDialog", "&Look in:"),
        QCoreApplication.translate("QFileDialog", "Files of &type:"),
        QCoreApplication.translate("QAbstractFileIconProvider", "%1 File"),
        QCoreApplication.translate("QAbstractFileIconProvider", "File"),
        QCoreApplication.translate("QAbstractFileIconProvider", "Folder"),
        QCoreApplication.translate("QAbstractFileIconProvider", "Drive"),
        QCoreApplication.translate("QPlatformTheme", "Cancel"),
    )
