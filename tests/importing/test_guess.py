"""Unknown tables: what their columns may mean, and that what the user says of them is remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from zhihuan.application.column_mapping import Shape
from zhihuan.application.import_problems import ProfileNotSaved, UnknownLayout
from zhihuan.application.imported import RowGroup, RowKind
from zhihuan.bootstrap.sources import Sources
from zhihuan.domain.money import Money

UNKNOWN = "when,what,how much,left\n2026-01-05,还款 花呗,-590.51,1000\n2026-02-05,工资,9000,10000\n"


@pytest.fixture
def sources(tmp_path):
    return Sources(own_profiles=tmp_path / "profiles")


@pytest.fixture
def written(tmp_path):
    def write(text, name="table.csv"):
        place = tmp_path / name
        place.write_text(text, encoding="utf-8")
        return place

    return write


def test_columns_without_known_names_are_guessed_by_what_stands_in_them(sources, written):
    mapping = sources.guess(written(UNKNOWN))

    assert (mapping.shape, mapping.fields, mapping.plus) == (Shape.STATEMENT, ("date", "memo", "amount", ""), "in")
    assert all(0 < sure < 50 for sure in mapping.sure[:3])
    assert mapping.missing == frozenset()


@pytest.mark.parametrize(
    ("text", "shape", "fields"),
    [
        (
            "放款日,贷款的名称,贷款金额,年利率,期限(月)\n2025-01-02,房子,500000,3.1%,360\n",
            Shape.LOANS,
            ("start", "name", "principal", "rate_year", "periods"),
        ),
        (
            "第几期,应还日,应还本金(元),应还利息(元)\n1,2025-02-02,100.00,10.00\n",
            Shape.PLAN,
            ("period", "date", "principal", "interest"),
        ),
        ("还款日期,哪笔贷款,还款金额\n2025-02-02,房子,100.00\n", Shape.REPAYMENTS, ("date", "loan", "amount")),
        (
            "交易日期,交易摘要内容,借贷,发生金额\n2025-02-02,转账,借,100.00\n",
            Shape.STATEMENT,
            ("date", "memo", "direction", "amount"),
        ),
    ],
)
def test_part_of_a_name_is_enough_to_guess(sources, written, text, shape, fields):
    mapping = sources.guess(written(text))

    assert (mapping.shape, mapping.fields) == (shape, fields)


def test_a_heading_that_its_cells_contradict_is_not_sure(sources, written):
    mapping = sources.guess(written("日期,金额,备忘\n12.50,2025-01-02,甲\n13.00,2025-01-03,乙\n"))

    assert max(mapping.sure[:2]) < 50


def test_a_type_does_not_take_the_direction_that_has_a_column(sources, written):
    mapping = sources.guess(written("交易日,类型,收/支,金额数\n2025-01-02,转账,支出,5.00\n"))

    assert mapping.fields[:3] == ("date", "type", "direction")


def test_a_mapping_reads_its_file_and_is_remembered_for_the_next(sources, written):
    mapping = replace(sources.guess(written(UNKNOWN)), name="我的账本")

    (drafted,) = sources.read_as(written(UNKNOWN), mapping)
    with pytest.raises(UnknownLayout):
        sources.read_file(written(UNKNOWN))
    code = sources.keep(mapping)
    (kept,) = sources.read_file(written(UNKNOWN.replace("2026", "2027"), "later.csv"))

    assert [(row.group, row.kind, row.amount) for row in drafted.rows] == [
        (RowGroup.NEW, RowKind.REPAY, Money(590_51)),
        (RowGroup.IGNORED, RowKind.NOT_CREDIT, Money(9000_00)),
    ]
    assert (kept.profile, kept.rows[0].on) == (code, date(2027, 1, 5))


def test_a_kept_mapping_is_for_its_own_header_alone(sources, written):
    sources.keep(sources.guess(written(UNKNOWN)))

    with pytest.raises(UnknownLayout):
        sources.read_file(written(UNKNOWN.replace("left", "rest"), "other.csv"))


def test_a_table_without_headings_is_mapped_by_position(sources, written):
    text = "05/01/2023,SHOP,1.96,,13.04\n05/02/2023,Huabei repayment,2.00,,11.04\n"

    mapping = replace(
        sources.guess(written(text)), order="month_first", fields=("date", "memo", "amount_out", "amount_in", "balance")
    )
    sources.keep(mapping)
    (file,) = sources.read_file(written(text, "again.csv"))

    assert [(row.on, row.kind) for row in file.rows] == [
        (date(2023, 5, 1), RowKind.NOT_CREDIT),
        (date(2023, 5, 2), RowKind.REPAY),
    ]


def test_a_known_table_can_be_mapped_otherwise(sources, written):
    text = "日期,收/支,分类,账户,金额\n2025-01-02,支出,餐饮,花呗,28.80\n"

    mapping = sources.guess(written(text))
    (file,) = sources.read_as(
        written(text), replace(mapping, fields=("date", "", "memo", "", "amount"), product="huabei")
    )

    assert mapping.fields == ("date", "direction", "category", "pay_from", "amount")
    assert file.rows[0].memo == "餐饮"


def test_repayments_of_a_loan_that_no_column_names_need_its_name(sources, written):
    mapping = replace(sources.guess(written(UNKNOWN)), shape=Shape.REPAYMENTS)

    assert mapping.missing == {"loan"}
    assert replace(mapping, loan="房贷").missing == frozenset()
    (file,) = sources.read_as(written(UNKNOWN), replace(mapping, loan="房贷"))
    assert (file.rows[0].loan_name, file.rows[0].kind) == ("房贷", RowKind.REPAY)


def test_a_letter_lacks_what_a_table_needs(sources, written):
    assert sources.guess(written("dear diary\n\n")).missing


def test_a_mapping_that_cannot_be_written_says_so(written, tmp_path):
    blocked = written("", "not a folder")
    sources = Sources(own_profiles=blocked / "profiles")

    with pytest.raises(ProfileNotSaved) as refused:
        sources.keep(sources.guess(written(UNKNOWN)))

    assert refused.value.reason == "ENOTDIR"
