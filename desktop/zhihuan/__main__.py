"""Where the program starts: reads the arguments, opens the window or does what one verb asks.

Imports no more than it needs before it knows which.
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Final, TextIO

from zhihuan.bootstrap.libraries import complaint

if TYPE_CHECKING:
    from argparse import Namespace

    from zhihuan.bootstrap.headless import Headless

BUG: Final = 70
"""Exit code of an error in the program itself; EX_SOFTWARE of sysexits.h."""
INTERRUPTED: Final = 130
WITHOUT_LIBRARIES: Final = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program and return its exit code; raises SystemExit only for help and wrong use."""
    try:
        from zhihuan.cli.arguments import read
    except ImportError:
        missing = complaint()
        if not missing:
            raise
        print(missing, file=sys.stderr)  # noqa: T201 - without Qt there is nothing else to say it with
        return WITHOUT_LIBRARIES
    given = sys.argv[1:] if arguments is None else list(arguments)
    options = read(given, speak=lambda: _headless(None))
    return _guarded(lambda: _window(options) if options.verb is None else _verb(options), debug=options.debug)


def _guarded(act: Callable[[], int], *, debug: bool) -> int:
    """Turn what nobody expected into an apology; the ledger is written whole or not at all, so nothing is lost."""
    try:
        code = act()
    except BrokenPipeError:
        # Whoever read the answer has read enough.
        code = 0
    except KeyboardInterrupt:
        return INTERRUPTED
    except Exception as problem:  # noqa: BLE001 - a bug of ours is told calmly and logged, never thrown at the user
        if debug:
            traceback.print_exc()
        _apologise(problem)
        code = BUG
    for stream in (sys.stdout, sys.stderr):
        if stream is not None:
            _let_go(stream)
    return code


def _let_go(stream: TextIO) -> None:
    """Leave nothing in a buffer that could not be written: it would be tried again at exit, and complained of."""
    try:
        stream.flush()
    except OSError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _window(options: Namespace) -> int:
    from zhihuan.bootstrap.options import WindowOptions
    from zhihuan.bootstrap.window import open_window

    return open_window(WindowOptions(_ledger(options), options.minimised, options.demo))


def _verb(options: Namespace) -> int:
    from zhihuan.cli.output import Output
    from zhihuan.cli.verbs import run_verb

    with_widgets = options.verb == "self-test" or getattr(options, "act", None) == "pack"
    if with_widgets and (missing := complaint()):
        print(missing, file=sys.stderr)  # noqa: T201 - Qt would end the process instead of saying it
        return WITHOUT_LIBRARIES
    if options.demo:
        return _verb_on_sample(options, with_widgets=with_widgets)
    with _headless(_ledger(options), with_widgets=with_widgets) as bench:
        return run_verb(options, bench, Output(as_json=options.json))


def _verb_on_sample(options: Namespace, *, with_widgets: bool) -> int:
    """Do what a verb asks on the sample household, in a ledger that is gone afterwards."""
    import tempfile

    from zhihuan.cli.output import Output
    from zhihuan.cli.verbs import refuse_sample, run_verb

    with (
        tempfile.TemporaryDirectory(prefix="zhihuan-sample-") as folder,
        _headless(Path(folder) / "ledger.sqlite", with_widgets=with_widgets) as bench,
    ):
        refuse_sample(options.verb)
        bench.fill_with_sample()
        return run_verb(options, bench, Output(as_json=options.json))


def _ledger(options: Namespace) -> Path | None:
    return None if options.ledger is None else Path(options.ledger).expanduser()


def _headless(ledger: Path | None, *, with_widgets: bool = False) -> Headless:
    from zhihuan.bootstrap.headless import Headless, qt_application

    return Headless(qt_application(with_widgets=with_widgets), ledger)


def _apologise(problem: Exception) -> None:
    from zhihuan.bootstrap.apology import apology

    print(apology(problem), file=sys.stderr)  # noqa: T201 - the terminal is where it was started from


if __name__ == "__main__":
    raise SystemExit(main())
