"""An importer over the layouts and products that are shipped."""

from __future__ import annotations

from pathlib import Path

import pytest

from zhihuan.application.institutions import Institutions
from zhihuan.importing.importer import Importer
from zhihuan.importing.institutions import read_institutions
from zhihuan.importing.products import read_products
from zhihuan.importing.profile_files import read_profiles

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def importer() -> Importer:
    lenders = RESOURCES / "lenders"
    institutions = Institutions(read_institutions(lenders))
    return Importer(read_profiles(RESOURCES / "profiles"), read_products(lenders), institutions=institutions)


@pytest.fixture(scope="session")
def read(importer):
    """Return a reading of bytes under a name that nobody looks at."""

    def read_bytes(content: bytes):
        (file,) = importer.read("a file", content)
        return file

    return read_bytes


@pytest.fixture(scope="session")
def only_row(read):
    """Return the single row of a file."""

    def single(content: bytes):
        (row,) = read(content).rows
        return row

    return single
