"""A pack is written by a process that has no display: paper needs fonts, and no window."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize("language", ["zh", "en"])
def test_the_samples_case_is_written_on_paper(user, language):
    answer = user.tell("--demo", "recovery", "pack", user.home / "pack.pdf", "--language", language)

    assert answer.code == 0, answer.remarks
    assert (user.home / "pack.pdf").read_bytes().startswith(b"%PDF-")


def test_without_a_case_nothing_is_written_and_said_why(user):
    answer = user.tell("recovery", "pack", user.home / "pack.pdf")

    assert (answer.code, (user.home / "pack.pdf").exists()) == (2, False)
    assert "no recovery case" in answer.remarks
