"""Times of day as they are written in Chinese."""

from __future__ import annotations

from datetime import date, time

import pytest

from zhihuan.application.imported import Reason
from zhihuan.importing.dates import Column, clock, looks_like_date, moment
from zhihuan.importing.unusable import Unusable


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("2025-01-05 上午10:00", time(10)),
        ("2025年01月05日 10时08分", time(10, 8)),
        ("2025年1月5日下午3时8分9秒", time(15, 8, 9)),
        ("2025/1/5 下午 13:05", time(13, 5)),
        ("2025-01-05 中午12:30:00", time(12, 30)),
        ("2025-01-05 凌晨12:30", time(0, 30)),
        ("2025-01-05 10時08分", time(10, 8)),
    ],
)
def test_a_day_with_a_time_in_chinese_is_both(written, at):
    assert moment(written, Column()) == (date(2025, 1, 5), at)
    assert looks_like_date(written)


def test_a_time_alone_may_be_in_chinese():
    assert clock("下午3时08分") == time(15, 8)


def test_a_time_that_no_clock_shows_is_refused():
    with pytest.raises(Unusable) as refused:
        moment("2025-01-05 10时88分", Column())

    assert refused.value.reason is Reason.BAD_DATE
