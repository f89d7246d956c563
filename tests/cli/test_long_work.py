"""A long import says how far it is to somebody who watches a terminal, and nothing of it to a file."""

from __future__ import annotations

import gc
import io

import pytest

from zhihuan.cli.long_work import LONG, Reading, collecting_seldom, comparing
from zhihuan.cli.output import Output


class Terminal(io.StringIO):
    def isatty(self):
        return True


def out_to(remarks):
    return Output(as_json=False, answers=io.StringIO(), remarks=remarks)


def test_a_terminal_is_told_how_far_a_long_reading_is():
    terminal = Terminal()
    reading = Reading("bill.csv", out_to(terminal))

    reading(LONG // 2, LONG)
    reading(LONG, LONG)

    assert "Reading bill.csv: 50 %" in terminal.getvalue()
    assert terminal.getvalue().endswith("\rReading bill.csv: 100 %")


@pytest.mark.parametrize("say", [lambda out: out.remark("Done."), lambda out: out.answer({}, ["Done."])])
def test_what_is_said_next_stands_in_its_place(say):
    terminal = Terminal()
    out = out_to(terminal)
    comparing(LONG, out)

    say(out)

    said = terminal.getvalue().removesuffix("Done.\n")
    before, blank, rest = said.rsplit("\r", 2)
    assert (len(blank), blank.strip(), rest) == (len(before), "", "")


def test_a_file_and_a_short_reading_are_told_nothing():
    file, terminal = io.StringIO(), Terminal()

    comparing(LONG, out_to(file))
    Reading("bill.csv", out_to(terminal))(1, LONG - 1)

    assert (file.getvalue(), terminal.getvalue()) == ("", "")


def test_the_collector_works_as_before_afterwards():
    before = gc.get_threshold()

    with collecting_seldom():
        during = gc.get_threshold()

    assert during[0] > before[0]
    assert gc.get_threshold() == before
