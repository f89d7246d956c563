"""`zhihuan recovery pack` writes a case down, whole or not at all, in either language."""

from __future__ import annotations

import pytest

from tests.cli.lost_lines import CASE, household, lost, worked_on
from zhihuan.application import recovery_commands as r
from zhihuan.domain.recovery.case import Outcome


@pytest.fixture
def lost_line(recorded):
    recorded(*household(), lost(), *worked_on())


@pytest.mark.parametrize(("name", "begins"), [("pack.pdf", b"%PDF-"), ("pack.xlsx", b"PK\x03\x04")])
def test_a_pack_is_written_and_says_what_it_is(zhihuan, lost_line, home, name, begins):
    answer = zhihuan("recovery", "pack", home / name, "--language", "zh", "--redact", "figures", "--json")

    assert answer.code == 0, answer.err
    assert answer.document == {
        "path": str(home / name), "case": CASE, "line": "Huabei", "language": "zh", "left_out": "figures_only",
    }
    assert (home / name).read_bytes().startswith(begins)


def test_a_file_that_stands_there_is_replaced_only_when_forced(zhihuan, lost_line, home):
    (home / "pack.xlsx").write_bytes(b"mine")

    refused = zhihuan("recovery", "pack", home / "pack.xlsx")
    kept = (home / "pack.xlsx").read_bytes()
    forced = zhihuan("recovery", "pack", home / "pack.xlsx", "--force")

    assert (refused.code, kept, forced.code) == (1, b"mine", 0)
    assert forced.out == f"{home / 'pack.xlsx'} is written.\n"


def test_of_several_cases_one_is_named_and_the_open_one_goes_without(zhihuan, lost_line, recorded, home):
    zhihuan("recovery", "open", "other", "--event", "closed", "--on", "2026-03-09")

    unclear = zhihuan("recovery", "pack", home / "pack.xlsx")
    named = zhihuan("recovery", "pack", home / "pack.xlsx", "--case", "Huabei", "--json")
    recorded(r.EndCase(CASE, lost().event.on, Outcome.REFUSED))
    alone = zhihuan("recovery", "pack", home / "again.xlsx", "--json")

    assert (unclear.code, "--case" in unclear.err) == (2, True)
    assert (named.document["line"], alone.document["line"]) == ("Huabei", "Monthly pay")


@pytest.mark.parametrize(("name", "options", "code"), [
    ("pack.txt", [], 1), ("pack.xlsx", ["--case", "Nowhere"], 1), ("pack.xlsx", ["--redact", "all"], 2),
    ("pack.xlsx", ["--language", "de"], 2), ("no/folder/pack.xlsx", [], 3),
])
def test_what_cannot_be_written_says_why_and_writes_nothing(zhihuan, lost_line, home, name, options, code):
    answer = zhihuan("recovery", "pack", home / name, *options)

    assert (answer.code, answer.out) == (code, "")
    assert not (home / name).exists()


def test_without_a_case_there_is_nothing_to_pack(zhihuan, recorded, home):
    recorded(*household())

    answer = zhihuan("recovery", "pack", home / "pack.pdf")

    assert (answer.code, "nothing to pack" in answer.err) == (2, True)
