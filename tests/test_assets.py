"""The program finds its plain files wherever it stands: in the checkout, in a wheel, in a bundle."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from zhihuan import assets


def test_the_checkout_holds_the_programs_icon():
    assert (assets.root() / "icons" / "app.svg").is_file()


def test_an_installed_package_finds_the_files_beside_its_code(tmp_path):
    package = tmp_path / "zhihuan"
    package.mkdir()
    shutil.copy(Path(assets.__file__), package)
    (package / "__init__.py").touch()
    (package / "resources" / "icons").mkdir(parents=True)
    (package / "resources" / "icons" / "app.svg").touch()

    found = subprocess.run(
        [sys.executable, "-c", "from zhihuan import assets; print(assets.root() / 'icons' / 'app.svg')"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": str(tmp_path)}, capture_output=True, text=True, check=True,
    )

    assert found.stdout.strip() == str(package / "resources" / "icons" / "app.svg")
