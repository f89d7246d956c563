"""Every error has a sentence that holds its facts, and none falls back on a general one."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
from datetime import date
from enum import Enum
from pathlib import Path, PurePath
from typing import Any, get_type_hints

import pytest

import zhihuan
from zhihuan.application.import_problems import FileKind, FileUnreadable, NotATable, UnknownLayout
from zhihuan.application.ledger_problems import LedgerNotWritable
from zhihuan.application.rules import RulesUnreadable
from zhihuan.domain.errors import (
    ChangeDoesNotFit,
    CostNotComputable,
    DatesOutOfOrder,
    DomainError,
    EnvironmentProblem,
    LineAlreadyInState,
    NeverPaysOff,
    NotADate,
    OneMustBeEmpty,
    TermsOutOfRange,
    ZhihuanError,
)
from zhihuan.wording.entry import date_from
from zhihuan.wording.problems import told

SPEECHLESS = {"__main__", "bootstrap", "ui", "cli"}
SAMPLES = {str: "FACT", int: 4711, Path: Path("/a/folder"), PurePath: PurePath("/a/file"), FileKind: FileKind.PDF}


def errors():
    """Import every layer that raises and return each kind of error that can be met."""
    for module in pkgutil.walk_packages(zhihuan.__path__, "zhihuan."):
        if module.name.split(".")[1] not in SPEECHLESS:
            importlib.import_module(module.name)
    found = _leaves(ZhihuanError) - {ZhihuanError, DomainError, EnvironmentProblem}
    return sorted(found, key=lambda kind: kind.__name__)


def _leaves(kind):
    return {kind}.union(*map(_leaves, kind.__subclasses__()))


def example(kind: Any) -> Any:
    fields = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else None
    if fields is None:
        return kind("FACT")
    hints = get_type_hints(kind)
    return kind(*(SAMPLES.get(hints[field.name], ("FACT",)) for field in fields))


@pytest.mark.parametrize("kind", errors(), ids=lambda kind: kind.__name__)
def test_every_error_has_a_sentence_that_says_what_to_do(kind):
    sentence = told(example(kind))

    assert sentence.endswith((".", "?"))
    assert len(sentence) > 20
    assert not re.search(r"[{}]|%n|\('", sentence), sentence


@pytest.mark.parametrize("kind", errors(), ids=lambda kind: kind.__name__)
def test_the_sentence_holds_a_fact_of_its_error_where_it_has_one(kind):
    problem = example(kind)
    facts = [value for value in vars(problem).values() if not isinstance(value, Enum)]

    sentence = told(problem)

    known_by_words = {"LineAlreadyInState": ("FACT",), "CostNotComputable": ()}
    wanted = known_by_words.get(kind.__name__, facts)
    assert not wanted or any(_written(fact) in sentence for fact in wanted), sentence


def _written(fact):
    return fact[0] if isinstance(fact, tuple) else str(fact)


def test_an_error_nobody_worded_is_a_bug():
    class Unheard(DomainError):
        pass

    with pytest.raises(KeyError):
        told(Unheard())


def test_an_instalment_that_is_too_small_names_the_smallest_that_is_not():
    told_so = told(NeverPaysOff("46.00", "46.67", "48.14", 600))

    assert all(fact in told_so for fact in ("46.00", "46.67", "48.14", "600"))


def test_instalments_that_fall_short_of_the_loan_name_no_interest():
    assert told(NeverPaysOff("90.00", "0.00", "100.00", 12)) == (
        "12 instalments of 90.00 come to less than the amount borrowed. Each must be at least 100.00."
    )


def test_four_given_figures_leave_nothing_to_find():
    assert told(OneMustBeEmpty(0)).endswith("Empty the one that is to be found.")


def test_a_change_that_does_not_fit_is_named_in_words():
    said = told(ChangeDoesNotFit("extension", "bullet"))

    assert "extension" in said
    assert "“bullet”" in said


def test_what_has_one_right_value_is_not_said_to_lie_between():
    assert "must be 12" in told(TermsOutOfRange("rows", "11", "12", "12"))


def test_a_day_that_never_was_is_named():
    assert told(NotADate("2025-02-30")) == (
        "“2025-02-30” is not a day of the calendar. Write it as year-month-day, such as 2025-02-28."
    )


@pytest.mark.parametrize("month", ["0-12", "-1-11", "10000-01"])
def test_the_end_of_the_calendar_is_said_to_be_its_end(month):
    assert "begins in the year 1 and ends in 9999" in told(NotADate(month, beyond=True))


def test_a_day_typed_like_a_month_before_the_calendar_is_no_day():
    with pytest.raises(NotADate) as raised:
        date_from("-2-10", date(2026, 11, 26))

    assert told(raised.value).startswith("“-2-10” is not a day of the calendar.")


@pytest.mark.parametrize("field", ["within", "limit", "lead"])
def test_a_number_of_no_contract_is_not_to_be_looked_up_there(field):
    assert "contract" not in told(TermsOutOfRange(field, "-1", "0", "9"))


@pytest.mark.parametrize(("cause", "words"), [
    ("SQLITE_READONLY_DIRECTORY", "its folder is read-only"), ("SQLITE_READONLY", "it is read-only"),
])
def test_a_refusal_of_the_database_is_said_in_words(cause, words):
    assert f"cannot be written: {words}." in told(LedgerNotWritable(PurePath("/a/file"), cause))


@pytest.mark.parametrize("seen", FileKind)
def test_whatever_a_file_is_instead_of_a_table_is_said(seen):
    sentence = told(NotATable("bill.csv", seen))

    assert sentence.startswith("“bill.csv” ")


def test_a_missing_file_is_said_to_be_missing():
    assert "does not exist" in told(FileUnreadable("bill.csv", "ENOENT"))


def test_the_nearest_layout_and_what_it_lacks_are_named():
    sentence = told(UnknownLayout("bill.csv", 3, ("a",), "loan-register", ("principal", "start")))

    assert "line 3" in sentence
    assert "“loan register”, also needs: principal, start date." in sentence


@pytest.mark.parametrize("state", ["open", "frozen", "closed"])
def test_the_state_a_line_is_in_is_named(state):
    assert f"is {state} already" in told(LineAlreadyInState("Huabei", state))


NO_RATE = ("currencies", "one_sided", "no_root", "several", "beyond")


@pytest.mark.parametrize("reason", NO_RATE)
def test_each_reason_without_a_rate_is_its_own_sentence(reason):
    others = {told(CostNotComputable(other)) for other in NO_RATE if other != reason}

    assert told(CostNotComputable(reason)) not in others


def test_a_damaged_rules_file_says_where():
    assert "dti.watch" in told(RulesUnreadable("dti.watch"))


def test_braces_in_what_the_user_typed_stay_as_they_are():
    assert "“{x} %n”" in told(NotADate("{x} %n"))


@pytest.mark.parametrize(("later", "words"), [
    ("closed_on", "cannot be before the start date"), ("reversed", "cannot be before the start date"),
    ("first_due", "must come after the start date"),
])
def test_a_day_that_may_be_the_same_is_not_asked_to_be_later(later, words):
    assert words in told(DatesOutOfOrder("start", "2026-01-02", later, "2026-01-01"))


def test_what_is_left_of_a_typed_day_is_not_taken_for_a_month_beyond_the_calendar():
    assert told(NotADate("-2-20")).startswith("“-2-20” is not a day")
