"""Tables written as markup, to sheets: web pages and XML spreadsheets that sites hand out as workbooks.

Only text in cells, and text between tables as rows of its own; nothing is run, fetched, or expanded.
"""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import TYPE_CHECKING, Final

from zhihuan.application.import_problems import FileKind, FileTooLarge, NotATable
from zhihuan.importing.workbooks import Sheet, Workbook, cell_text

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

MOST_CHARACTERS: Final = 20_000_000
_FED: Final = 1 << 20
_MOST_SKIPPED: Final = 200  # columns or rows that one mark may span; nothing wider is read
_MOMENT: Final = re.compile(r"(\d{4}-\d\d-\d\d)T(\d\d:\d\d:\d\d)(?:\.\d+)?")
_FIGURE: Final = re.compile(r"[-+]?\d+(?:\.\d+)?(?:E[-+]?\d+)?", re.IGNORECASE)
_ROWS: Final = frozenset({"tr", "row"})
_CELLS: Final = frozenset({"td", "th", "cell"})
_GAPS: Final = frozenset({"br", "p", "div", "li", "h1", "h2", "h3", "h4", "caption", "title"})
_UNSEEN: Final = frozenset({"script", "style", "documentproperties", "excelworkbook", "worksheetoptions"})


def markup_workbook(name: str, text: str, progress: Callable[[int, int], None] | None = None) -> Workbook:
    """Return the tables of a marked-up text: those of a page as one sheet, in its order; a sheet for each worksheet.

    Raises FileTooLarge, NotATable.
    """
    if len(text) > MOST_CHARACTERS:
        raise FileTooLarge(name, len(text), MOST_CHARACTERS)
    page = _Page()
    try:
        for start in range(0, len(text), _FED):
            if progress:
                progress(start, len(text))
            page.feed(text[start : start + _FED])
        page.feed("<br>")  # text is given out only once a mark follows
    except AssertionError as problem:  # how the parser refuses a mark that is none
        raise NotATable(name, FileKind.WEB_PAGE) from problem
    page.end()
    sheets = [(title, rows) for title, rows in page.sheets if any(map(any, rows))]
    if not sheets:
        raise NotATable(name, FileKind.WEB_PAGE)
    return Workbook("html", tuple(_opener(title, rows) for title, rows in sheets), 0)


def _opener(title: str, rows: Sequence[tuple[str, ...]]) -> Callable[[], Sheet]:
    return lambda: Sheet(title, len(rows), iter(rows))


class _Table:
    """One table while it is read: the row that is open, and the cells of earlier rows that reach into it."""

    def __init__(self) -> None:
        self.row: list[str] | None = None
        self._cell: list[str] | None = None
        self._columns = 1
        self._reaching: dict[int, int] = {}
        self._taken: frozenset[int] = frozenset()

    def start_row(self) -> None:
        self.row = []
        self._taken = frozenset(self._reaching)
        self._reaching = {column: rows - 1 for column, rows in self._reaching.items() if rows > 1}

    def start_cell(self, *, index: int, columns: int, rows: int) -> None:
        """Open a cell behind those that are there, at its number if it says one, as wide and high as it says."""
        if self.row is None:
            self.start_row()
        self.end_cell()
        row = self.row if self.row is not None else []
        self.row = row
        while len(row) in self._taken:
            row.append("")
        row += [""] * (index - 1 - len(row))
        if rows > 1:
            self._reaching |= dict.fromkeys(range(len(row), len(row) + columns), rows - 1)
        self._cell, self._columns = [], max(1, columns)

    def take(self, text: str) -> None:
        """Take a text of the open cell; outside of cells it is none."""
        if self._cell is not None:
            self._cell.append(text)

    def end_cell(self) -> None:
        """Give the open cell's text to the row, and blanks for what it covers behind."""
        if self.row is not None and self._cell is not None:
            self.row += [" ".join("".join(self._cell).split()), *[""] * (self._columns - 1)]
        self._cell, self._columns = None, 1

    def end_row(self) -> tuple[str, ...] | None:
        """Close the row and return its cells; None where none is open."""
        self.end_cell()
        row, self.row = self.row, None
        return None if row is None else tuple(row)


class _Page(HTMLParser):
    """Collects rows as their marks end; a table within a cell gives its rows before the cell's own."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.sheets: list[tuple[str, list[tuple[str, ...]]]] = [("", [])]
        self._tables: list[_Table] = []
        self._loose: list[str] = []
        self._unseen = ""
        self._type = ""

    def end(self) -> None:
        """Close what is still open."""
        while self._tables:
            self._end_table()
        self._end_loose()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open what a mark begins."""
        tag, said = tag.rpartition(":")[2], {key.rpartition(":")[2]: value or "" for key, value in attrs}
        if tag in _UNSEEN:
            self._unseen = tag
        elif tag == "worksheet":
            self.end()
            self.sheets.append((said.get("name", ""), []))
        elif tag == "table":
            self._end_loose()
            self._tables.append(_Table())
        elif tag in _ROWS:
            self._start_row(said)
        elif tag in _CELLS and self._tables:
            self._tables[-1].start_cell(
                index=_number(said, "index"),
                columns=max(_number(said, "colspan"), _number(said, "mergeacross") + 1),
                rows=max(_number(said, "rowspan"), _number(said, "mergedown") + 1),
            )
        elif tag in _GAPS:
            self._gap()
        elif tag == "data":
            self._type = said.get("type", "").casefold()

    def handle_endtag(self, tag: str) -> None:
        """Close what a mark ends."""
        tag = tag.rpartition(":")[2]
        if tag == self._unseen:
            self._unseen = ""
        elif tag == "table" and self._tables:
            self._end_table()
        elif tag in _ROWS and self._tables:
            self._end_row()
        elif tag in _CELLS and self._tables:
            self._tables[-1].end_cell()
        elif tag in _GAPS:
            self._gap()
        elif tag == "data":
            self._type = ""

    def handle_data(self, data: str) -> None:
        """Take a text: a cell's, or what stands between the tables."""
        if self._unseen:
            return
        if self._tables:
            self._tables[-1].take(_written(data, self._type))
        else:
            self._loose.append(data)

    def _start_row(self, said: Mapping[str, str]) -> None:
        if not self._tables:
            self._tables.append(_Table())
        self._end_loose()
        self._end_row()
        rows = self.sheets[-1][1]
        rows += [()] * min(_number(said, "index") - 1 - len(rows), _MOST_SKIPPED)
        self._tables[-1].start_row()

    def _end_row(self) -> None:
        row = self._tables[-1].end_row()
        if row is not None and (any(row) or len(self._tables) == 1):
            self.sheets[-1][1].append(row)

    def _end_table(self) -> None:
        self._end_row()
        self._tables.pop()

    def _gap(self) -> None:
        if self._tables:
            self._tables[-1].take(" ")
        else:
            self._end_loose()

    def _end_loose(self) -> None:
        text = " ".join("".join(self._loose).split())
        self._loose.clear()
        if text:
            self.sheets[-1][1].append((text,))


def _number(said: Mapping[str, str], key: str) -> int:
    """Return a mark's number, nought where it says none, and never more than is read."""
    text = said.get(key, "")
    return min(int(text), _MOST_SKIPPED) if text.isascii() and text.isdigit() and len(text) < len("1000000") else 0


def _written(text: str, kind: str) -> str:
    """Return a cell's text as other workbooks give it: days without a T, figures without an exponent."""
    text = text.strip() if kind in {"number", "datetime"} else text
    if kind == "number" and _FIGURE.fullmatch(text):
        return cell_text(float(text))
    moment = _MOMENT.fullmatch(text) if kind == "datetime" else None
    return f"{moment[1]} {moment[2]}" if moment else text
