"""The real importer, killed at any moment, leaves the ledger as before or as after, never between."""

from __future__ import annotations

import random
import sys
import time
from datetime import date, timedelta

import pytest

from tests.importing.statements import alipay_gen4, huabei_purchase, jiebei_repayment

KILLS = 30
ROWS = 1500


def statement():
    days = (date(2026, 1, 1) + timedelta(days=number % 250) for number in range(ROWS))
    return alipay_gen4(*(a_row(number, f"{day} 12:00:00") for number, day in enumerate(days)))


def a_row(number, moment):
    kind = jiebei_repayment if number % 10 == 0 else huabei_purchase
    return kind(at=moment, order_id=f"77{number:06d}")


@pytest.mark.skipif(sys.platform == "win32", reason="there is no kill -9 here")
def test_thirty_kills_during_an_import_leave_it_whole_or_undone(user):
    file = user.save("支付宝.csv", statement())
    before = user.ask("check")["counts"]
    began = time.monotonic()
    assert user.ask("import", file)["files"][0]["counts"]["new"] == ROWS
    longest_s = 1.2 * (time.monotonic() - began)
    after = user.ask("check")["counts"]
    user.ask("undo")
    assert user.ask("check")["counts"] == before
    chance, found = random.Random(20260926), []

    for _ in range(KILLS):
        with user.start("import", file) as importer:
            time.sleep(chance.uniform(0.1 * longest_s, longest_s))
            importer.kill()
        checked = user.ask("check")
        assert checked["whole"]
        assert checked["counts"] in (before, after)
        found.append(checked["counts"])
        if checked["counts"] == after:
            user.ask("undo")

    print(f"before {found.count(before)}, after {found.count(after)}, import of {longest_s:.1f} s")
    assert user.ask("import", file)["files"][0]["counts"]["new"] == ROWS
    assert user.ask("check")["counts"] == after
