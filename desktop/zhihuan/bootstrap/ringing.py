"""Reminders of one ledger, put together: what tells them, and the bell by which the window puts them off."""

from __future__ import annotations

from typing import TYPE_CHECKING

from zhihuan.application.reminding import Reminding
from zhihuan.system.spool import SpoolFolder
from zhihuan.system.work_days import ChineseWorkDays
from zhihuan.ui.bell import Bell
from zhihuan.wording.putting_off import usual_again_words
from zhihuan.wording.reminding import SpokenReminders

if TYPE_CHECKING:
    from collections.abc import Callable

    from zhihuan.domain.reminder_rules import ReminderRules
    from zhihuan.storage.store import LedgerFile
    from zhihuan.system.paths import Paths
    from zhihuan.ui.desk import Desk
    from zhihuan.ui.main_window import MainWindow
    from zhihuan.ui.preferences import WishList
    from zhihuan.wording.formats import Formats


def notice_formats(desk: Desk, wish_list: WishList) -> Callable[[], Formats]:
    """Return what writes amounts and days in notices on the desktop: in privacy where that is wished for them alone."""

    def formats() -> Formats:
        written = desk.look.formats
        return written.with_privacy(on=written.privacy or wish_list.wishes.private_notices)

    return formats


def reminding_of(
    desk: Desk, store: LedgerFile, wish_list: WishList, window: MainWindow, paths: Paths
) -> Reminding:
    """Return what reminds of a ledger by the wishes in force; give the desk its bell, and let the window hear it."""

    def rules() -> ReminderRules:
        return wish_list.wishes.rules

    spoken, spool = SpokenReminders(notice_formats(desk, wish_list)), SpoolFolder(paths.spool, store.path)
    reminding = Reminding(store, spoken, ChineseWorkDays(), spool)
    desk.bell = bell = Bell(desk, reminding, rules, desk)
    bell.changed.connect(window.refresh_pages)
    bell.said.connect(window.say)
    bell.put_off.connect(lambda words: window.offer_instead(words, usual_again_words()))
    window.instead_chosen.connect(bell.take_back)
    return reminding
