"""What a recovery case waits for is said in one line: never what the lender will do, in privacy without its name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QLocale

from zhihuan.domain.recovery.case import CaseId
from zhihuan.domain.recovery.contact import ContactPurpose
from zhihuan.domain.recovery.document import DocumentKind
from zhihuan.domain.recovery.follow_up import FollowUp
from zhihuan.domain.recovery.step import StepKind
from zhihuan.wording.follow_ups import follow_up_words
from zhihuan.wording.formats import Formats

ENGLISH = Formats(QLocale("en"))
TODAY = date(2026, 3, 20)
STEP = FollowUp(CaseId("case"), "step", StepKind.READ_REPORT, "Huabei", date(2026, 3, 10))


@pytest.mark.parametrize(("about", "begins"), [
    (STEP, "Huabei · planned for Tue 10 Mar: "),
    (replace(STEP, what=DocumentKind.CREDIT_REPORT), "Huabei · document wanted by Tue 10 Mar: "),
    (replace(STEP, what=ContactPurpose.OBJECTION, owed=True), "Huabei · an answer is owed by Tue 10 Mar: "),
    (replace(STEP, what=ContactPurpose.COMPLAINT), "Huabei · an answer was promised by Tue 10 Mar: "),
])
def test_it_says_whose_what_and_when(about, begins):
    words = follow_up_words(about, TODAY, ENGLISH)

    assert words.startswith(begins)
    assert len(words) > len(begins)


def test_in_privacy_the_line_is_not_named():
    words = follow_up_words(STEP, TODAY, ENGLISH.with_privacy(on=True))

    assert words.startswith("A recovery case · planned for")


def test_a_long_name_is_clipped():
    assert len(follow_up_words(replace(STEP, line="x" * 500), TODAY, ENGLISH)) < 200
