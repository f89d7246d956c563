"""Files stay short, and none names the machine it was written on."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from tests.rules.tree import PACKAGE, ROOT, sources, tracked

LONGEST = 300
# Parents that many a checkout has, and that any text may name.
COMMON = {Path(place) for place in ("/", "/home", "/opt", "/root", "/srv", "/tmp", "/usr", "/usr/src", "/var/tmp")}  # noqa: S108
INDEX = re.compile(r"--(?:extra-)?index-url|--find-links|/simple/? |PIP_[A-Z_]*(?:INDEX|LINKS)")


def too_long(paths):
    lengths = {path: len(path.read_text(encoding="utf-8").splitlines()) for path in paths}
    return [f"{path.name}: {lines} lines" for path, lines in lengths.items() if lines > LONGEST]


def places():
    """Return the folders of this machine that no file may name: around the checkout, and the interpreter's own."""
    environment = Path(sys.prefix)
    around = {ROOT.parent, environment} - COMMON
    return {place for place in around if not place.is_relative_to("/usr") and not place.is_relative_to(ROOT)}


def indexes():
    """Return the hosts and folders that pip is told to fetch from here."""
    told = subprocess.run(
        [sys.executable, "-m", "pip", "config", "list"], capture_output=True, text=True, check=False
    ).stdout
    addresses = re.findall(r"(?:https?|file)://[^\s']+", told)
    return {urlsplit(address).hostname or urlsplit(address).path for address in addresses}


def names_the_machine(text, forbidden_places, forbidden_hosts):
    for place in forbidden_places:
        if re.search(rf"(?<![\w./-]){re.escape(str(place))}(?:/|\b)", text):
            yield f"names {place}"
    yield from (f"names {host}" for host in forbidden_hosts if host in text)
    if found := INDEX.search(text):
        yield f"names a package index: {found.group()}"


def text_of(path):
    try:
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError:
        return ""


def test_source_files_fit_in_one_sitting():
    assert too_long(sources(PACKAGE)) == []


def test_a_long_file_is_seen(tmp_path):
    endless = tmp_path / "endless.py"
    endless.write_text("x = 1\n" * (LONGEST + 1), encoding="utf-8")

    assert too_long([endless]) == ["endless.py: 301 lines"]


def test_no_file_names_the_machine_it_was_written_on():
    own = Path(__file__)
    forbidden_places, forbidden_hosts = places(), indexes()

    found = {
        str(path.relative_to(ROOT)): list(names_the_machine(text_of(path), forbidden_places, forbidden_hosts))
        for path in tracked()
        if path != own
    }

    assert {path: named for path, named in found.items() if named} == {}


@pytest.mark.parametrize("bad", [
    "see /builds/alice/zhihuan/notes.txt",
    "`/builds/alice`",
    "pip install --index-url https://example.org",
    "https://packages.example.org/zhihuan",
])
def test_a_machine_that_is_named_is_seen(bad):
    assert list(names_the_machine(bad, {Path("/builds/alice")}, {"packages.example.org"}))


@pytest.mark.parametrize("good", ["/etc/builds/alice/x", "desktop/zhihuan/builds/alice", "https://docs.example.org"])
def test_other_paths_may_be_named(good):
    assert list(names_the_machine(good, {Path("/builds/alice")}, {"packages.example.org"})) == []
