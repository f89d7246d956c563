"""Why the ledger cannot be opened or written, in sentences; each also says that nothing was lost."""

from __future__ import annotations

from functools import singledispatch
from typing import Final

from PySide6.QtCore import QCoreApplication

from zhihuan.application import kept_files as k
from zhihuan.application import ledger_problems as p
from zhihuan.domain.errors import ZhihuanError
from zhihuan.wording.fields import cause_word
from zhihuan.wording.machine_problems import told_of_machine

_MEGABYTE: Final = 1 << 20


@singledispatch
def told_of_ledger(problem: ZhihuanError) -> str:
    """Return the sentence of an error about the ledger file; of any other, the machine's."""
    return told_of_machine(problem)


@told_of_ledger.register
def _no_ledger(problem: p.NotALedger) -> str:
    return QCoreApplication.translate(
        "Problems", "{path} is no ledger, and was left as it is. Choose the ledger file with --ledger."
    ).format(path=problem.path)


@told_of_ledger.register
def _another_programs(problem: p.AnotherProgramsDatabase) -> str:
    return QCoreApplication.translate(
        "Problems", "{path} is another program's database, and was left as it is. Choose the ledger with --ledger."
    ).format(path=problem.path)


@told_of_ledger.register
def _too_new(problem: p.LedgerTooNew) -> str:
    return QCoreApplication.translate(
        "Problems",
        "A newer version of Zhihuan wrote {path} (format {found}; this version knows up to {known}). "
        "It was left as it is. Update Zhihuan to open it.",
    ).format(path=problem.path, found=problem.found, known=problem.known)


@told_of_ledger.register
def _not_writable(problem: p.LedgerNotWritable) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The ledger {path} cannot be written: {cause}. Nothing was changed. "
        "Mend the permissions of the file and its folder, or choose another with --ledger.",
    ).format(path=problem.path, cause=cause_word(problem.cause))


@told_of_ledger.register
def _disk_full(problem: p.DiskFull) -> str:
    return QCoreApplication.translate(
        "Problems", "The disk of {path} is full. Nothing was changed. Make room and try again."
    ).format(path=problem.path)


@told_of_ledger.register
def _disk_failed(problem: p.DiskFailed) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The disk refused to read or write {path} ({cause}). Copy the file to another disk before anything else.",
    ).format(path=problem.path, cause=cause_word(problem.cause))


@told_of_ledger.register
def _busy(problem: p.LedgerBusy) -> str:
    return QCoreApplication.translate(
        "Problems", "Another program keeps {path} locked. Nothing was changed. Close it and try again."
    ).format(path=problem.path)


@told_of_ledger.register
def _moved(problem: p.LedgerMoved) -> str:
    return QCoreApplication.translate(
        "Problems", "The ledger {path} was changed elsewhere at this very moment. Nothing was changed here; try again."
    ).format(path=problem.path)


@told_of_ledger.register
def _missing(problem: p.LedgerMissing) -> str:
    return QCoreApplication.translate(
        "Problems",
        "There is no ledger at {path}, and none was made. Put it back there; or, where it stands elsewhere now, open "
        "it with --ledger and switch starting at login and the system's timer on anew. To begin one, open Zhihuan "
        "yourself.",
    ).format(path=problem.path)


@told_of_ledger.register
def _taken_away(problem: p.LedgerTakenAway) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The open ledger no longer stands at {path}: it was moved, renamed or replaced. Nothing was changed. "
        "Quit Zhihuan, put the file back, and start again.",
    ).format(path=problem.path)


@told_of_ledger.register
def _under_way(_problem: p.StepUnderWay) -> str:
    return QCoreApplication.translate(
        "Problems", "An import is being written into the ledger. Nothing else was changed; try again in a moment."
    )


@told_of_ledger.register
def _damaged(problem: p.LedgerDamaged) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The ledger {path} is damaged ({finding}). Keep the file, and go on with a copy from before that.",
    ).format(path=problem.path, finding=problem.finding)


@told_of_ledger.register
def _too_large_to_keep(problem: k.FileTooLargeToKeep) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” has {found} MB; a file that is kept beside the ledger may have {limit}. Keep a smaller copy of it: "
        "some pages only, a picture of less size, a shorter recording.",
    ).format(name=problem.name, found=-(-problem.found_bytes // _MEGABYTE), limit=problem.limit_bytes // _MEGABYTE)


@told_of_ledger.register
def _not_kept(problem: k.FileNotKept) -> str:
    return QCoreApplication.translate(
        "Problems",
        "The file could not be written to {path}: {cause}. Nothing was changed. Make that folder, make room or mend "
        "its permissions, and try again.",
    ).format(path=problem.path, cause=cause_word(problem.cause))


@told_of_ledger.register
def _kept_missing(problem: k.KeptFileMissing) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” is not beside the ledger any more: it is not in {path}. The folder moves with the ledger: bring it "
        "from where the ledger was, or from a copy, or keep the file anew.",
    ).format(name=problem.name, path=problem.path)


@told_of_ledger.register
def _kept_damaged(problem: k.KeptFileDamaged) -> str:
    return QCoreApplication.translate(
        "Problems",
        "“{name}” is not what it was when it was kept: {path} was changed or cannot be read. Bring it from a copy, "
        "or keep the file anew.",
    ).format(name=problem.name, path=problem.path)
