"""docs/command-line.md says what the program says: its files are written, its commands run, their answers compared."""

from __future__ import annotations

import re
import shlex

from tests.rules.tree import ROOT

PAGE = ROOT / "docs" / "command-line.md"
BLOCK = re.compile(r"^```(csv|console)(?: (\S+))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
MOMENT = re.compile(r"\d{4}-\d\d-\d\dT[\d:.]+[+-]\d\d:\d\d")
ELLIPSIS = "…"


def matches(expected: str, said: str) -> bool:
    """Say whether an answer is as documented; a line of `…` stands for any lines, a moment for any moment."""
    pattern = "".join(
        "(?:.*\n)*?" if line.strip() == ELLIPSIS else re.escape(line + "\n")
        for line in MOMENT.sub("MOMENT", expected).splitlines()
    )
    return re.fullmatch(pattern, MOMENT.sub("MOMENT", said)) is not None


def commands(block: str):
    """Return each command of a block with the answer below it."""
    for part in re.split(r"^\$ zhihuan ", block, flags=re.MULTILINE)[1:]:
        command, _, answer = part.partition("\n")
        yield command, answer


def test_every_example_answers_as_written(zhihuan, home, monkeypatch):
    monkeypatch.chdir(home)
    wrong = []

    for kind, name, content in BLOCK.findall(PAGE.read_text(encoding="utf-8")):
        if kind == "csv":
            (home / name).write_text(content, encoding="utf-8")
            continue
        for command, expected in commands(content):
            answer = zhihuan(*shlex.split(command), "--ledger", "ledger.sqlite")
            if answer.code or not matches(expected, answer.out):
                wrong.append(f"$ zhihuan {command}\n{answer.out}{answer.err}")

    assert not wrong, "\n".join(wrong)


def test_every_verb_has_its_heading(zhihuan):
    page = PAGE.read_text(encoding="utf-8")
    verbs = re.findall(r"^    ([a-z-]+) {2,}\S", zhihuan("--help").out, re.MULTILINE)

    headings = {name for line in re.findall(r"^## (.+)$", page, re.MULTILINE) for name in line.split(", ")}
    assert len(verbs) == 22
    assert set(verbs) <= headings


def test_a_wrong_answer_would_be_seen():
    assert matches("a\n…\nd\n", "a\nb\nc\nd\n")
    assert not matches("a\n…\nd\n", "a\nb\n")
