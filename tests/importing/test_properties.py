"""What holds for any bytes and any table: no crash but a told problem, and every row exactly once."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tests.importing.statements import alipay_gen2, alipay_gen3, alipay_gen4, alipay_row, loan_register, repayments
from zhihuan.application.imported import ImportedFile, RowGroup
from zhihuan.domain.errors import DomainError
from zhihuan.importing.importer import Importer
from zhihuan.importing.products import read_products
from zhihuan.importing.profile_files import read_profiles

_RESOURCES = Path(__file__).parents[2] / "resources"
_IMPORTER = Importer(read_profiles(_RESOURCES / "profiles"), read_products(_RESOURCES / "lenders"))
_STATEMENTS = (alipay_gen3(alipay_row(), alipay_row()), loan_register([{}, {}]), repayments([{}, {}], "en"))

_cells = st.one_of(
    st.text(st.characters(exclude_characters='\r\n,"\x00', exclude_categories=["Cs"]), max_size=12),
    st.sampled_from(
        ["", "NaN", "1e9", "2026-02-30", "2026-01-05", "12.50", "1.000", "(3)", "¥8", "花呗", "=cmd()", "-", "/"]
    ),
)
_words = st.sampled_from(
    [
        "信用借还",
        "日用百货",
        "退款",
        "还款成功",
        "还款失败",
        "交易关闭",
        "交易成功",
        "花呗",
        "花呗&红包",
        "借呗",
        "花呗|信用购",
        "借呗还款",
        "支出",
        "不计收支",
        "余额宝",
        "招商银行信用卡(0001)",
        "",
    ]
)
_alipay_rows = st.builds(
    alipay_row,
    st.one_of(_words, _cells),
    st.one_of(_cells, st.sampled_from(["1.00", "99.99"])),
    at=st.one_of(st.just("2026-03-04 05:06:07"), st.sampled_from(["2026-02-30 00:00:00", "20260304", "2026/3/4 5:06"])),
    category=_words,
    counterparty=_words,
    direction=_words,
    pay_from=_words,
    status=_words,
    order_id=st.one_of(st.none(), st.sampled_from(["1", "2", "1_9", "", "2.0E+27"])),
)


def _read(content: bytes) -> ImportedFile:
    (file,) = _IMPORTER.read("fuzz", content)
    return file


def _told(content: bytes) -> ImportedFile | None:
    """Read, letting through nothing but the problems that are told to the user."""
    try:
        return _read(content)
    except DomainError:
        return None


@given(st.binary(max_size=400))
def test_any_bytes_are_read_or_refused_politely(content):
    _told(content)


@given(st.text(max_size=300), st.sampled_from(["utf-8", "utf-16", "gb18030", "utf-16-be"]))
def test_any_text_is_read_or_refused_politely(text, encoding):
    _told(text.encode(encoding, "ignore"))


@given(st.sampled_from(_STATEMENTS), st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=4)), max_size=6))
def test_a_damaged_statement_is_read_or_refused_politely(content, damages):
    damaged = bytearray(content)
    for offset, put in damages:
        at = offset % len(damaged)
        damaged[at : at + len(put)] = put

    _told(bytes(damaged))


@given(st.lists(_alipay_rows, min_size=1, max_size=8), st.sampled_from([alipay_gen2, alipay_gen3, alipay_gen4]))
def test_every_row_of_a_statement_comes_out_once(rows, make):
    found = _read(make(*rows))

    assert len(found.rows) == len(rows)
    assert [row.line for row in found.rows] == sorted({row.line for row in found.rows})


@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(
                ["date", "loan", "kind", "amount", "principal", "interest", "period", "status", "order_id", "memo"]
            ),
            _cells,
        ),
        min_size=1,
        max_size=8,
    ),
    st.sampled_from([",", "\t", ";", "|"]),
)
def test_every_repayment_written_down_comes_out_once(rows, delimiter):
    marked = [row | {"penalty": "x"} for row in rows]

    found = _read(repayments(marked, "en", delimiter=delimiter))

    assert len(found.rows) == len(rows)


@given(st.lists(st.builds(alipay_row, st.text('"a,', max_size=5)), min_size=1, max_size=9))
def test_stray_quotes_and_commas_lose_no_row(rows):
    found = _read(alipay_gen3(*rows, padded=False))

    assert [row.line for row in found.rows] == list(range(26, 26 + len(rows)))


@given(st.lists(_alipay_rows, min_size=1, max_size=8))
def test_only_whole_rows_are_new_and_each_other_row_says_why(rows):
    found = _read(alipay_gen3(*rows))

    for row in found.rows:
        if row.group is RowGroup.NEW:
            assert row.on
            assert row.amount
            assert row.amount.minor > 0
            assert row.product
            assert row.key
        else:
            assert row.reason


@given(st.lists(_alipay_rows, min_size=1, max_size=8))
def test_reading_twice_gives_equal_rows_and_keys_that_are_unique_but_for_duplicates(rows):
    content = alipay_gen3(*rows)

    first, second = _read(content), _read(content)

    assert first.rows == second.rows
    new = Counter(row.key for row in first.rows if row.group is RowGroup.NEW)
    assert all(times == 1 for times in new.values())
