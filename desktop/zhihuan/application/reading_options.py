"""What a person may say about a file where its bytes do not say it, or say it wrongly."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class ReadingOptions:
    """How to read a file; None leaves it to the file's own content.

    `owner` is whose file it is, `profile` the code of the layout to take it for, `encoding` the
    name of its characters' encoding (gb18030), `password` what its archive is locked with: never
    shown, never written anywhere. `header_line` is the line of its headings, 0 for a table
    without any, whose columns are then called 1, 2, 3. `date_order` is how `03/04/05` is meant (`day_first`,
    `month_first`, `year_first`) where neither layout nor column tells.
    """

    owner: str | None = None
    profile: str | None = None
    encoding: str | None = None
    password: str | None = field(default=None, repr=False)
    header_line: int | None = None
    date_order: str | None = None


AS_IT_SHOWS = ReadingOptions()
"""Nothing said: the file's content decides."""
