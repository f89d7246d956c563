"""What the verbs share that note or remove one thing and then list what there is."""

from __future__ import annotations

from argparse import Namespace

from PySide6.QtCore import QCoreApplication

from zhihuan.cli.reading import UsageError


def check_telling(options: Namespace, *with_set: str, either: tuple[str, ...] = ()) -> None:
    """Refuse options that do not go together; raises UsageError.

    `with_set` are options that go with `--set`, `either` those that go with `--set` or `--remove`.
    """
    if options.set and options.remove:
        raise UsageError(QCoreApplication.translate("CommandLine", "either --set or --remove, not both"))
    alone = [name for name in with_set if getattr(options, name) is not None and not options.set]
    alone += [name for name in either if getattr(options, name) and not (options.set or options.remove)]
    if alone:
        words = QCoreApplication.translate("CommandLine", "--{option} goes with --set")
        raise UsageError(words.format(option=alone[0]))
