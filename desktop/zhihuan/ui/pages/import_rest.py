"""The rows that stay behind, saved as files to be mended and read again."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QFileDialog, QWidget

from zhihuan.application.rejects import rejected, rejected_text
from zhihuan.domain.errors import ZhihuanError
from zhihuan.wording.import_reasons import reason_sentence

if TYPE_CHECKING:
    from zhihuan.application.import_preview import ImportPlan, PlannedFile
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.pages.import_sources import ImportSources


def ask_and_save(desk: Desk, sources: ImportSources, plan: ImportPlan, folder: str, parent: QWidget) -> str:
    """Ask where the rows that stay behind are to go, write them there, and return what to say of it; empty for nothing.

    Of several files, each gets its own in a folder that the user chooses.
    """
    files = [file for file in plan.files if rejected(file)]
    if len(files) == 1:
        title = QCoreApplication.translate("ImportRest", "Save the rows that stay behind")
        kinds = QCoreApplication.translate("ImportRest", "Table (*.csv)")
        proposed = str(Path(folder) / rest_name(files[0]))
        chosen, _filter = QFileDialog.getSaveFileName(parent, title, proposed, kinds)
        return save(desk, sources, {Path(chosen): files[0]}) if chosen else ""
    title = QCoreApplication.translate("ImportRest", "Choose a folder for the rows that stay behind")
    chosen = QFileDialog.getExistingDirectory(parent, title, folder) if files else ""
    return save(desk, sources, _places(Path(chosen), files)) if chosen else ""


def save(desk: Desk, sources: ImportSources, files: dict[Path, PlannedFile]) -> str:
    """Write each file's rows that stay behind to its place; return what to say of it."""
    chinese = desk.look.formats.locale.language() == QLocale.Language.Chinese
    count = 0
    for path, planned in files.items():
        try:
            sources.write_rest(path, rejected_text(planned, reason_sentence, chinese=chinese))
        except ZhihuanError as problem:
            return desk.explain(problem)
        count += len(rejected(planned))
    if len(files) > 1:
        words = QCoreApplication.translate(
            "ImportRest", "%n rows saved in {place}. Mend them and import the files.", None, count
        )
        return words.format(place=next(iter(files)).parent)
    words = QCoreApplication.translate(
        "ImportRest", "%n rows saved in {place}. Mend them and import the file.", None, count
    )
    return words.format(place=next(iter(files)))


def rest_name(planned: PlannedFile) -> str:
    """Return what the file of the rows left of a file is proposed to be called."""
    stem = Path(planned.file.name).stem
    sheet = f"-{planned.file.sheet}" if planned.file.sheet else ""
    safe = "".join("-" if char in '/\\:*?"<>|' else char for char in f"{stem}{sheet}")
    return f"{safe}-{QCoreApplication.translate('ImportRest', 'left')}.csv"


def _places(folder: Path, files: list[PlannedFile]) -> dict[Path, PlannedFile]:
    places: dict[Path, PlannedFile] = {}
    for planned in files:
        place, number = folder / rest_name(planned), 2
        while place in places:
            place, number = place.with_name(f"{number}-{rest_name(planned)}"), number + 1
        places[place] = planned
    return places
