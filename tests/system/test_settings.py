"""Preferences survive a restart and a power cut; a damaged file is put aside and said to be."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import fields
from datetime import UTC, time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from zhihuan.domain.reminder_rules import Quiet, ReminderRules
from zhihuan.system.errors import PreferenceInvalid, PreferencesNotSaved
from zhihuan.system.settings import Damage, Language, Loaded, Preferences, PreferencesFile, Theme

CHOSEN = Preferences(
    language=Language.CHINESE,
    theme=Theme.DARK,
    reminder_leads=(14, 2, 0),
    reminder_at=time(7, 30),
    reminder_evening=None,
    reminder_quiet=(time(22, 0), time(7, 0)),
    reminder_statements=False,
    reminder_incomes=True,
    private_notices=True,
    told_about_tray=True,
    window_geometry="AdnQywAD",
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "zhihuan" / "preferences.json"


def test_what_was_saved_is_loaded(path):
    PreferencesFile(path).save(CHOSEN)

    assert PreferencesFile(path).load() == Loaded(CHOSEN)


def test_a_new_user_has_the_defaults_and_no_file(path):
    assert PreferencesFile(path).load() == Loaded(Preferences())
    assert not path.parent.exists()


@pytest.mark.skipif(os.name != "posix", reason="Windows has no such rights")
def test_only_the_user_may_read_them(path):
    PreferencesFile(path).save(CHOSEN)

    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_leads_are_kept_in_order_and_once():
    assert Preferences(reminder_leads=(0, 7, 3, 7)).reminder_leads == (7, 3, 0)


@pytest.mark.parametrize(
    "wrong",
    [
        {"reminder_leads": (-1,)},
        {"reminder_leads": (61,)},
        {"reminder_at": time(9, tzinfo=UTC)},
        {"reminder_evening": time(9, tzinfo=UTC)},
        {"reminder_quiet": (time(22), time(7, tzinfo=UTC))},
        {"reminder_quiet": (time(22), time(22))},
        {"window_geometry": "x" * 5000},
        {"window_geometry": "知还"},
    ],
)
def test_what_cannot_be_followed_is_refused(wrong):
    with pytest.raises(PreferenceInvalid) as refusal:
        Preferences(**wrong)

    assert refusal.value.field in wrong


@pytest.mark.parametrize(
    ("content", "cause"),
    [
        (b"", "json"),
        (b"{", "json"),
        (b"\xff\xfe\x00", "json"),
        (b"[" * 60_000, "json"),
        (b"[]", "preferences"),
        (b'{"theme": "purple"}', "theme"),
        (b'{"theme": ["dark"]}', "theme"),
        (b'{"language": 5}', "language"),
        (b'{"reminder_leads": [true]}', "reminder_leads"),
        (b'{"reminder_leads": [900]}', "reminder_leads"),
        (b'{"reminder_at": "25:00"}', "reminder_at"),
        (b'{"told_about_tray": "no"}', "told_about_tray"),
        (b'{"reminder_evening": "late"}', "reminder_evening"),
        (b'{"reminder_quiet": ["22:00"]}', "reminder_quiet"),
        (b'{"reminder_quiet": ["22:00", "22:00"]}', "reminder_quiet"),
        (b'{"reminder_incomes": 1}', "reminder_incomes"),
    ],
)
def test_a_damaged_file_is_put_aside_and_the_defaults_hold(path, content, cause):
    path.parent.mkdir()
    path.write_bytes(content)

    loaded = PreferencesFile(path).load()

    aside = path.with_name("preferences.json.damaged")
    assert loaded == Loaded(Preferences(), Damage(cause, aside))
    assert aside.read_bytes() == content
    assert not path.exists()


def test_a_file_edited_by_hand_needs_only_what_it_changes(path):
    path.parent.mkdir()
    path.write_text('\ufeff{"theme": "light", "of_a_later_version": 1}', encoding="utf-8")

    assert PreferencesFile(path).load() == Loaded(Preferences(theme=Theme.LIGHT))


def test_a_file_of_an_older_version_keeps_its_leads_and_time_and_takes_the_rest_as_a_new_user_has_it(path):
    path.parent.mkdir()
    path.write_text('{"reminder_leads": [5], "reminder_at": "07:15", "told_about_tray": true}')

    rules = PreferencesFile(path).load().preferences.reminder_rules

    assert rules == ReminderRules((5,), time(7, 15))


def test_rules_for_reminders_come_back_as_they_were_wished():
    rules = ReminderRules(
        (3, 1), time(8), None, statements=False, incomes=True, quiet=Quiet(time(22), time(7))
    )

    assert Preferences().reminding(rules).reminder_rules == rules


def test_a_folder_in_place_of_the_file_is_reported(path):
    path.mkdir(parents=True)

    assert PreferencesFile(path).load().damage == Damage("EISDIR", None)


def test_a_failed_save_leaves_the_old_preferences(path):
    file = PreferencesFile(path)
    file.save(CHOSEN)
    path.with_suffix(".new").mkdir()

    with pytest.raises(PreferencesNotSaved) as failure:
        file.save(Preferences())

    assert failure.value.cause == "EISDIR"
    assert file.load() == Loaded(CHOSEN)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.floats() | st.text(), st.lists, max_leaves=4))
def test_no_value_at_all_stops_the_program(tmp_path_factory, value):
    path = tmp_path_factory.mktemp("config") / "preferences.json"
    for field in (field.name for field in fields(Preferences)):
        path.write_text(json.dumps({field: value}))

        loaded = PreferencesFile(path).load()

        assert loaded.damage is None or loaded.preferences == Preferences()
