"""Where this user's files live, by the platform's custom. Decides nothing about what is in them."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from zhihuan.system.errors import FolderUnusable, cause_of

_NAME: Final = "zhihuan"
_ONLY_THE_USER: Final = 0o700


def holds_nothing(path: Path) -> bool:
    """Say whether there is no file at a path, or an empty one; what cannot be looked at is left to whoever opens it."""
    try:
        found = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == 0


@dataclass(frozen=True, slots=True)
class Paths:
    """The four folders of one user; none is made before something is written there."""

    data: Path
    config: Path
    logs: Path
    runtime: Path

    @classmethod
    def of_this_user(cls) -> Paths:
        """Return the platform's folders for whoever runs the program."""
        import platformdirs

        data = platformdirs.user_data_path(_NAME, appauthor=False)
        session = os.environ.get("XDG_RUNTIME_DIR", "")
        return cls(
            data=data,
            config=platformdirs.user_config_path(_NAME, appauthor=False),
            logs=platformdirs.user_log_path(_NAME, appauthor=False),
            runtime=Path(session) / _NAME if session and Path(session).is_dir() else data / "run",
        )

    @property
    def ledger(self) -> Path:
        """The ledger that opens unless another is named: an ordinary SQLite file."""
        return self.data / "ledger.sqlite"

    @property
    def profiles(self) -> Path:
        """The folder of the user's own layouts of statements."""
        return self.config / "profiles"

    @property
    def rules(self) -> Path:
        """The user's own thresholds of health: only the rules that differ from the shipped ones."""
        return self.config / "rules" / "health.toml"

    @property
    def said_today(self) -> Path:
        """The file of what the system's timer has said today."""
        return self.data / "said-today.txt"

    @property
    def spool(self) -> Path:
        """The folder of what was told and does not stand in a ledger yet."""
        return self.data / "telling"

    @property
    def preferences(self) -> Path:
        """The file of what the user prefers, outside every ledger."""
        return self.config / "preferences.json"


def private_folder(folder: Path) -> Path:
    """Make a folder of the program's own that nobody else may enter, and return it; raises FolderUnusable."""
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=_ONLY_THE_USER, exist_ok=True)
        if os.name == "posix" and folder.stat().st_mode & 0o077:
            folder.chmod(_ONLY_THE_USER)
    except OSError as problem:
        raise FolderUnusable(folder, cause_of(problem)) from problem
    return folder
