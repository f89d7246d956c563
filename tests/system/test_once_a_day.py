"""What was said today is said no more today."""

from __future__ import annotations

from datetime import date

from zhihuan.system.once_a_day import OnceADay

TODAY, TOMORROW = date(2026, 3, 1), date(2026, 3, 2)


def test_what_was_said_is_known_for_that_day_whoever_asks(tmp_path):
    file = tmp_path / "zhihuan" / "said-today.txt"
    OnceADay(file).note("账本 a\nb", TODAY)
    OnceADay(file).note("another", TODAY)

    assert OnceADay(file).said("账本 a\nb", TODAY)
    assert OnceADay(file).said("another", TODAY)
    assert not OnceADay(file).said("账本 a\nb", TOMORROW)


def test_yesterdays_sayings_are_not_kept(tmp_path):
    file = tmp_path / "said-today.txt"
    OnceADay(file).note("old", TODAY)

    OnceADay(file).note("new", TOMORROW)

    assert "old" not in file.read_text(encoding="utf-8")


def test_where_nothing_can_be_kept_it_is_said_again(tmp_path):
    (tmp_path / "file").touch()
    memory = OnceADay(tmp_path / "file" / "said-today.txt")

    memory.note("something", TODAY)

    assert not memory.said("something", TODAY)
