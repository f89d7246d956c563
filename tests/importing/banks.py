"""What the tests of banks' statements say of a file, in few words."""

from __future__ import annotations

from zhihuan.application.imported import RowGroup


def table(*lines: str, encoding: str = "utf-8") -> bytes:
    """Return lines as a file."""
    return "".join(f"{line}\r\n" for line in lines).encode(encoding)


def told(file) -> list[str]:
    """Return each row as its day, kind and amount; where it is not taken, its group, kind and reason instead."""
    return [
        f"{row.on} {row.kind} {row.amount} {row.amount.currency}"
        if row.group is RowGroup.NEW else f"{row.group} {row.kind} {row.reason}"
        for row in file.rows
    ]


def kinds(file) -> list[str]:
    """Return each row's kind, behind its group where it is not taken."""
    return [str(row.kind) if row.group is RowGroup.NEW else f"{row.group} {row.kind}" for row in file.rows]


def lines(file) -> set[tuple[str | None, str | None]]:
    """Return the lenders and cards that the rows of a file name."""
    return {(row.lender, row.loan_name) for row in file.rows}
