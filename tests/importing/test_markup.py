"""Workbooks that are web pages or XML, as bank sites hand them out: their tables are read like any other."""

from __future__ import annotations

import pytest

from tests.importing.banks import kinds, told
from zhihuan.application.import_problems import FieldTooLong, FileKind, FileTooLarge, NotATable
from zhihuan.importing import markup
from zhihuan.importing.importer import Importer
from zhihuan.importing.markup import markup_workbook

_CARD = """<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head><meta charset="gbk"><title>信用卡账单</title>
<style>td { mso-number-format:'\\@'; }</style><script>var rows = "<b>";</script></head><body>
<p>平安银行信用卡账单明细</p><table border=1><tr><td colspan="5">账单月份：2026年01月</td></tr></table>
<table><tr><td><table>
<tr><th>交易日期</th><th>记账日期</th><th>交易说明</th><th>人民币金额</th><th>卡号末四位</th></tr>
<tr><td rowspan=2>2026-01-05</td><td>2026-01-06</td><td>支付宝-<b>盒马</b><br>鲜生</td><td>&yen;88.00</td><td>1111</td>
<tr><td>2026-01-06</td><td>自动还款&nbsp;</td><td>-2,000.00</td><td>1111</td></tr>
</table></td></tr></table></body></html>"""
_XML = """<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
<Workbook xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
<DocumentProperties><Author>x</Author></DocumentProperties>
<ss:Worksheet ss:Name="空白"><ss:Table/></ss:Worksheet>
<Worksheet ss:Name="一月"><Table><Row>
<Cell ss:MergeAcross="2"><Data ss:Type="String">晋商银行借记卡明细</Data></Cell></Row>
<Row ss:Index="4"><Cell><Data ss:Type="String">交易日期</Data></Cell><Cell><Data ss:Type="String">摘要</Data></Cell>
<Cell><Data ss:Type="String">支出</Data></Cell><Cell><Data ss:Type="String">收入</Data></Cell>
<Cell><Data ss:Type="String">余额</Data></Cell></Row>
<Row><Cell><Data ss:Type="DateTime">2026-01-05T00:00:00.000</Data></Cell>
<Cell><Data ss:Type="String">花呗还款</Data></Cell><Cell><Data ss:Type="Number">1.1010000000000001E2</Data></Cell>
<Cell ss:Index="5"><Data ss:Type="Number">9</Data></Cell></Row></Table></Worksheet></Workbook>"""


def _rows(text: str) -> list[tuple[str, ...]]:
    (opened,) = markup_workbook("page", text).sheets
    return list(opened().rows)


def test_a_page_called_a_workbook_is_read_as_its_tables(read):
    found = read(_CARD.encode("gb18030"))

    assert (found.profile, found.encoding, {row.lender for row in found.rows}) == ("bank-card", "html", {"平安银行"})
    assert told(found) == ["2026-01-05 purchase 88.00 CNY", "2026-01-06 repay 2000.00 CNY"]
    assert found.rows[0].memo == "支付宝-盒马 鲜生"


def test_an_xml_workbook_has_a_sheet_for_each_worksheet_and_its_cells_in_their_places(read):
    found = read(_XML.encode())

    assert (found.profile, found.header_line, found.sheet) == ("bank-account", 4, "一月")
    assert told(found) == ["2026-01-05 repay 110.10 CNY"]


def test_what_is_merged_keeps_the_cells_behind_and_below_in_their_columns():
    page = "<table><tr><td rowspan=2>a<td colspan=2>b<td>c<tr><td>d<td>e<td>f</table>"

    assert _rows(page) == [("a", "b", "", "c"), ("", "d", "e", "f")]


def test_text_between_tables_is_a_row_of_its_own_and_code_is_none():
    page = "<body>尾号1234<table><tr><td>1</td></tr></table><script>if (a < b) {}</script>共1笔"

    assert _rows(page) == [("尾号1234",), ("1",), ("共1笔",)]


def test_a_page_that_was_cut_off_keeps_the_rows_it_has():
    assert _rows("<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td") == [("1", "2"), ("3",)]


def test_cells_without_a_row_or_table_are_still_rows():
    assert _rows("<html><tr><td>1<td>2<tr><td>3</html>") == [("1", "2"), ("3",)]


@pytest.mark.parametrize("span", ["999999999", "-3", "x", ""])
def test_no_span_is_wider_than_what_is_read(span):
    (row,) = _rows(f"<table><tr><td colspan='{span}' rowspan='{span}'>1</td><td>2</td></tr></table>")

    assert (row[0], row[-1], len(row) <= 202) == ("1", "2", True)


@pytest.mark.parametrize("page", [
    "<html><tr></tr></html>", "<table><tr><td> </td></tr></table>", "<table><tr><![x[<td>",
])
def test_a_page_whose_rows_say_nothing_is_no_table(importer: Importer, page):
    with pytest.raises(NotATable) as refused:
        importer.read("login.xls", page.encode())

    assert refused.value.seen is FileKind.WEB_PAGE


def test_a_page_longer_than_the_bound_is_refused(monkeypatch, importer):
    monkeypatch.setattr(markup, "MOST_CHARACTERS", 100)

    with pytest.raises(FileTooLarge) as refused:
        importer.read("big.xls", _CARD.encode("gb18030"))

    assert refused.value.limit_bytes == 100


def test_reading_a_page_can_be_watched_and_ended(importer):
    seen = []

    importer.read("page.xls", _XML.encode(), progress=lambda done, whole: seen.append((done, whole)))

    assert seen[0] == (0, len(_XML))
    assert kinds(importer.read("page.xls", _XML.encode())[0]) == ["repay"]


@pytest.mark.parametrize("page", ["<html>{}<tr><td>1", "<table><tr><td>{}</td></tr></table>"])
def test_a_text_in_very_many_pieces_is_put_together_once(importer: Importer, page):
    with pytest.raises(FieldTooLong):
        importer.read("pieces.xls", page.format("y<b>" * 200_000).encode())
