"""Every error a user can meet is explained in docs/errors.md, and nothing there is about an error that is gone."""

from __future__ import annotations

import ast
import re

import pytest

from tests.rules.tree import ROOT, read, sources

PAGE = ROOT / "docs" / "errors.md"
KINDS = {"ZhihuanError", "DomainError", "EnvironmentProblem"}
PARTS = ("**What happened.**", "**For example.**", "**What to do.**")


def errors(trees):
    """Return the names of the classes that descend from one of the kinds of error, by name."""
    parents = {
        node.name: {ast.unparse(base).rpartition(".")[2] for base in node.bases}
        for tree in trees
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    family = set(KINDS)
    while found := {name for name, bases in parents.items() if bases & family} - family:
        family |= found
    return family - KINDS


def entries(page):
    """Return each `###` heading of the page with its text."""
    found = re.split(r"^### (.+)$", page, flags=re.MULTILINE)[1:]
    return dict(zip((name.strip() for name in found[::2]), (re.split(r"^## ", text, flags=re.MULTILINE)[0]
                                                           for text in found[1::2]), strict=True))


def incomplete(page):
    """Return the entries that lack a part, or whose parts are empty."""
    return sorted(
        name for name, text in entries(page).items()
        if not all(re.search(re.escape(part) + r"\s+\S", text) for part in PARTS)
    )


def test_every_error_has_its_entry_and_no_entry_outlives_its_error():
    documented = set(entries(PAGE.read_text(encoding="utf-8")))

    assert documented == errors(read(path) for path in sources())


def test_every_entry_says_what_happened_how_and_what_to_do():
    assert incomplete(PAGE.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("code", [
    "class DiskFull(EnvironmentProblem): ...",
    "class DiskFull(errors.EnvironmentProblem): ...",
    "class StorageProblem(EnvironmentProblem): ...\nclass DiskFull(StorageProblem): ...",
])
def test_an_error_is_found_wherever_it_descends_from(code):
    assert "DiskFull" in errors([ast.parse(code)])


def test_an_entry_without_a_remedy_is_seen():
    page = "### DiskFull\n**What happened.** It is full.\n**For example.** Save.\n**What to do.**\n\n### Next\n"

    assert incomplete(page) == ["DiskFull", "Next"]
