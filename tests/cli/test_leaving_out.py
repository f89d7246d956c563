"""Rows that need a decision are left out for good, and asked about again, on the command line too."""

from __future__ import annotations

import pytest

from tests.importing.statements import alipay_gen3, huabei_purchase

_IN_INSTALMENTS = "花呗分期(3期)"


@pytest.fixture
def bought(home):
    path = home / "alipay.csv"
    path.write_bytes(alipay_gen3(
        huabei_purchase(order_id="1111", pay_from=_IN_INSTALMENTS), huabei_purchase(order_id="2222"),
        huabei_purchase(order_id="3333", pay_from=_IN_INSTALMENTS),
    ))
    return path


@pytest.fixture
def counted(zhihuan, bought):
    def count(*options):
        answer = zhihuan("import", bought, *options, "--json")
        assert answer.code == 0, answer.err
        file = answer.document["files"][0]
        by_group: dict[str, list[int]] = {group: [] for group in file["counts"]}
        for row in file["rows"]:
            by_group[row["group"]].append(row["line"])
        return by_group

    return count


def test_lines_are_left_out_for_good_and_asked_about_again(counted):
    first, last = counted("--dry-run")["undecided"]

    assert counted("--leave-out", str(first))["undecided"] == [last]
    assert counted()["undecided"] == [last]
    assert counted("--leave-out", f"{last}-{last}")["undecided"] == []
    assert counted("--ask-again", f"{first},{last}")["undecided"] == [first, last]
    assert counted()["undecided"] == [first, last]


def test_all_are_left_out_in_one_step_that_undo_takes_back(zhihuan, bought, counted):
    zhihuan("import", bought)
    asked = counted()["undecided"]

    said = zhihuan("import", bought, "--leave-out", "all")

    assert "What is left out is remembered as one step" in said.out
    assert counted()["undecided"] == []
    assert zhihuan("undo").code == 0
    assert counted()["undecided"] == asked
    zhihuan("import", bought, "--leave-out", "all")
    assert counted("--ask-again", "all")["undecided"] == asked


@pytest.mark.parametrize(("options", "said"), [
    (("--leave-out", "one"), "not “one”"), (("--leave-out", "1"), "line 1 needs no decision"),
    (("--ask-again", "1-2"), "line 1 was not left out for good"),
])
def test_lines_that_cannot_be_meant_are_a_wrong_use_and_nothing_is_written(zhihuan, bought, counted, options, said):
    answer = zhihuan("import", bought, *options)

    assert answer.code == 2
    assert said in answer.err
    assert counted("--dry-run")["duplicate"] == []


def test_lines_of_several_files_are_not_guessed(zhihuan, bought, home):
    other = home / "other.csv"
    other.write_bytes(alipay_gen3(huabei_purchase(order_id="4444")))

    answer = zhihuan("import", bought, other, "--leave-out", "12")

    assert answer.code == 2
    assert "lines of one file only" in answer.err
