"""A bounded round of what `fuzz_reading` tries for hours; what it found once is tried for good."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.importing.mutations import mutated, statements
from tests.importing.reading_checks import check


@pytest.mark.parametrize("number", range(len(statements())))
def test_each_of_our_own_files_is_read(number):
    assert check(statements()[number])


@settings(max_examples=150)
@given(st.binary(max_size=120))
def test_files_gone_wrong_are_read_or_refused_and_no_row_is_lost(content):
    check(mutated(content))
