"""What can be imported, in words: for the empty page and for the dialog that chooses files."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from PySide6.QtCore import QCoreApplication, QStandardPaths

_TABLES: Final = "*.csv *.txt *.tsv *.xlsx *.xls *.ods *.zip"
_LEDGERS: Final = "*.json"


class FileKinds:
    """The kinds of file that are read; their content decides, whatever they are called."""

    @staticmethod
    def understood() -> str:
        """Return what can be dropped here."""
        return QCoreApplication.translate(
            "ImportWords",
            "Understood: statements of Alipay, WeChat, JD, Meituan and of banks and cards; repayment plans; exports of "
            "other book-keeping programs; a register of loans and a list of repayments of your own. As CSV, Excel, ODS "
            "or in the locked zip that was mailed. For any other table you say once what its columns are."
        )

    @staticmethod
    def filters() -> str:
        """Return the filters of the dialog that chooses files."""
        return ";;".join((
            QCoreApplication.translate(
                "ImportWords", "Everything that can be read ({endings})"
            ).format(endings=f"{_TABLES} {_LEDGERS}"),
            QCoreApplication.translate("ImportWords", "Statements and tables ({endings})").format(endings=_TABLES),
            QCoreApplication.translate("LedgerFiles", "Ledgers that Zhihuan exported ({ending})").format(
                ending=_LEDGERS
            ),
            QCoreApplication.translate("ImportWords", "All files (*)"),
        ))


def usual_folder() -> str:
    """Return where statements usually lie: the downloads, else the user's own folder."""
    places = QStandardPaths.StandardLocation
    downloads = QStandardPaths.writableLocation(places.DownloadLocation)
    return downloads if Path(downloads).is_dir() else QStandardPaths.writableLocation(places.HomeLocation)
