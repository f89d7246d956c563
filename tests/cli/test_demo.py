"""`--demo` with a verb asks the sample household, and leaves the user's own ledger alone."""

from __future__ import annotations

import pytest

from tests.builders import a_lender, a_loan
from zhihuan.__main__ import main
from zhihuan.application.commands import AddLoan


def test_a_question_is_asked_of_the_sample_and_not_of_the_ledger(zhihuan, recorded, ledger):
    recorded(AddLoan(a_loan(name="My own"), a_lender()))
    before = ledger.read_bytes()

    answer = zhihuan("--demo", "loans", "--json")

    names = [one["name"] for one in answer.document["loans"]]
    assert (answer.code, answer.err) == (0, "")
    assert names
    assert "My own" not in names
    assert ledger.read_bytes() == before


def test_health_of_the_sample_is_measured(zhihuan):
    found = zhihuan("--demo", "health", "--json").document

    assert found["warnings"]
    assert found["measures"]["dti"]["value"] is not None


def test_nothing_of_the_sample_stays(home, capsys, one_application):
    assert main(["--demo", "due"]) == 0
    assert list(home.rglob("*.sqlite*")) == []


@pytest.mark.parametrize("verb", [("tick",), ("timer", "status"), ("autostart", "status"), ("self-test",)])
def test_what_arranges_or_tells_something_on_the_system_takes_no_sample(zhihuan, verb):
    answer = zhihuan("--demo", *verb)

    assert answer.code == 2
    assert "--demo does not go with this" in answer.err
