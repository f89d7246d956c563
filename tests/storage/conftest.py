from __future__ import annotations

import os
import shutil
import tempfile
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

NOBODY = 65534


@pytest.fixture
def ledger_path(tmp_path):
    return tmp_path / "ledger.zhihuan"


@pytest.fixture
def open_folder():
    """Give a folder outside pytest's own, which only its owner may enter."""
    folder = Path(tempfile.mkdtemp(prefix="zhihuan-"))
    folder.chmod(0o777)
    yield folder
    folder.chmod(0o700)
    shutil.rmtree(folder)


@contextmanager
def without_root():
    """Act as nobody where the tests run as root: root is refused nothing."""
    if not hasattr(os, "geteuid"):
        pytest.skip("file modes mean nothing here")
    root = os.geteuid() == 0
    if root:
        os.seteuid(NOBODY)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


def fingerprint(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()
