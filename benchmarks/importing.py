"""Measures how fast a large statement is read, planned and written, and how long the window stands still meanwhile.

    python benchmarks/importing.py [--rows 200000] [--credit-every 20] [--runs 3] [--window] [--json]

The statement is Alipay-like; one row in twenty concerns credit, or one in as many as are asked for. Beside it, in fresh
processes by turns, runs what nobody can go below: `csv.reader` over the same file and one `executemany` of all its rows
into SQLite. Rows a second and the peak of memory are told of each, and how many times as long and as much ours takes:
other machines compare by the ratios. With `--window` the real window takes the same file in, offscreen, into a ledger
file, with all its rows chosen, left out and taken in again before; the longest time in which its event loop did not
turn is told for each part of the way.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import os
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from datetime import UTC, datetime, timedelta
from pathlib import Path

TITLES = (
    "交易时间", "交易分类", "交易对方", "对方账号", "商品说明", "收/支", "金额", "收/付款方式", "交易状态",
    "交易订单号", "商家订单号", "备注",
)
BANNER = "------------------------支付宝支付科技有限公司  电子客户回单------------------------"
BOUGHT = ("服饰装扮", "晨光小店", "/", "羽绒服", "支出")
PLAIN = ("日用百货", "晨光小店", "/", "手机壳", "支出")
CREDIT_EVERY = 20
DONE = "还款成功"
REPAID_EVERY = 13_000
"""About once a month, at a row every 200 seconds."""
PARTS_OF_OURS = ("reading", "planning", "writing")
TODAY = datetime(2026, 11, 22, 12, tzinfo=UTC)


def statement(rows: int, credit_every: int) -> bytes:
    """Return an Alipay-like export, one row in so many bought on Huabei, which is repaid monthly."""
    first = datetime(2025, 1, 1, tzinfo=UTC)
    text = io.StringIO()
    text.write("导出信息：\r\n姓名：张三\r\n支付宝账户：zhangsan@example.com\r\n")
    text.write(f"共{rows}笔记录\r\n{BANNER}\r\n")
    writer = csv.writer(text)
    writer.writerow(TITLES)
    for number in range(rows):
        at = f"{first + timedelta(seconds=number * 200):%Y-%m-%d %H:%M:%S}"
        order, amount = f"2025{number:028d}\t", f"{number % 900 + 10}.{number % 100:02d}"
        if number % REPAID_EVERY == 0:
            memo = f"花呗主动还款-{at[:4]}年{at[5:7]}月账单"
            cells = ("信用借还", "花呗", "/", memo, "不计收支", "250000.00", "工商银行储蓄卡(1230)", DONE)
        elif number % credit_every == 0:
            cells = (*BOUGHT, amount, "花呗", "交易成功")
        else:
            cells = (*PLAIN, amount, "余额宝", "交易成功")
        writer.writerow((at, *cells, order, "", ""))
    return text.getvalue().encode("gb18030")


def bare(folder: Path) -> dict[str, float]:
    """Read the file by `csv.reader` and write every row by one `executemany`."""
    began = time.perf_counter()
    text = (folder / "statement.csv").read_bytes().decode("gb18030")
    rows = [row for row in csv.reader(io.StringIO(text, newline="")) if len(row) == len(TITLES)]
    with closing(sqlite3.connect(folder / "bare.sqlite")) as connection, connection:
        connection.execute(f"CREATE TABLE rows ({', '.join(f'c{number}' for number in range(len(TITLES)))})")
        connection.executemany(f"INSERT INTO rows VALUES ({', '.join('?' * len(TITLES))})", rows)  # noqa: S608 - our marks
    return {"whole_s": time.perf_counter() - began}


def ours(folder: Path) -> dict[str, float]:
    """Read, plan, decide and write as an import does."""
    from zhihuan.application.importing_plan import plan_import
    from zhihuan.application.session import Session
    from zhihuan.bootstrap.sources import Sources
    from zhihuan.storage.store import LedgerFile

    sources = Sources()
    session = Session(LedgerFile.open(folder / "ours.zhihuan"), _Noon(), sources.rules)
    began = time.perf_counter()
    files = sources.read_file(folder / "statement.csv")
    read = time.perf_counter()
    plan = plan_import(session.book, files, sources.catalogue, TODAY.date())
    planned = time.perf_counter()
    if plan.command is not None:
        session.run(plan.command)
    ended = time.perf_counter()
    return {"whole_s": ended - began, "reading_s": read - began, "planning_s": planned - read,
            "writing_s": ended - planned}


class _Noon:
    """A clock that stands still."""

    def now(self) -> datetime:
        """Return the day of the import."""
        return TODAY


PARTS: dict[str, Callable[[Path], dict[str, float]]] = {"bare": bare, "ours": ours}


def measured(part: str, folder: Path) -> dict[str, float]:
    """Run one part in a process of its own and return what it measured, with its peak of memory."""
    for left in (*folder.glob("ours.zhihuan*"), *folder.glob("bare.sqlite*"), *folder.glob("window.zhihuan*")):
        left.unlink()
    command = [sys.executable, __file__, "--part", part, "--folder", str(folder)]
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join(filter(None, sys.path))}
    done = subprocess.run(command, check=True, capture_output=True, text=True, env=environment)
    return json.loads(done.stdout)  # type: ignore[no-any-return]


def peak_mb() -> float:
    """Return the most memory that this process ever held, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def told(rows: int, credit_every: int, runs: int, *, window: bool) -> dict[str, dict[str, float]]:
    """Return the medians of every part over some runs, by turns."""
    names = [*PARTS, *(["window"] if window else [])]
    with tempfile.TemporaryDirectory(prefix="zhihuan-importing-") as home:
        folder = Path(home)
        (folder / "statement.csv").write_bytes(statement(rows, credit_every))
        found: dict[str, list[dict[str, float]]] = {name: [] for name in names}
        for _ in range(runs):
            for name in names:
                found[name].append(measured(name, folder))
    return {name: {key: statistics.median(run[key] for run in every) for key in every[0]}
            for name, every in found.items()}


def main() -> None:
    """Measure and tell."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=200_000)
    parser.add_argument("--credit-every", type=int, default=CREDIT_EVERY, metavar="N", help="one row in N is credit")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--window", action="store_true", help="also how long the window stands still")
    parser.add_argument("--json", action="store_true")
    parser.add_argument("--part", choices=(*PARTS, "window"), help=argparse.SUPPRESS)
    parser.add_argument("--folder", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.part:
        from import_window import window  # type: ignore[import-not-found]

        answer = window(options.folder) if options.part == "window" else PARTS[options.part](options.folder)
        print(json.dumps(answer | {"peak_mb": peak_mb()}))
        return
    figures = told(options.rows, options.credit_every, options.runs, window=options.window)
    print(json.dumps(figures, indent=1) if options.json else _in_words(figures, options))


def _in_words(figures: dict[str, dict[str, float]], options: argparse.Namespace) -> str:
    rows = options.rows
    bare_run, our_run = figures["bare"], figures["ours"]
    slower, larger = (our_run[key] / bare_run[key] for key in ("whole_s", "peak_mb"))
    shares = (f"{part} {our_run[f'{part}_s'] / our_run['whole_s']:.0%}" for part in PARTS_OF_OURS)
    lines = [
        f"{rows:,} rows, one in {options.credit_every} of them credit",
        *(f"{name:>6}: {rows / run['whole_s']:>10,.0f} rows/s  peak {run['peak_mb']:,.0f} MB"
          for name, run in figures.items() if name != "window"),
        f"ours takes {slower:.1f} times as long and holds {larger:.1f} times as much",
        f"of it {', '.join(shares)}",
    ]
    if "window" in figures:
        lines += [f"window: longest standstill {key.removesuffix('_ms')}: {value:,.0f} ms"
                  for key, value in figures["window"].items() if key.endswith("_ms")]
    return "\n".join(lines)


if __name__ == "__main__":
    main()
