"""Hours of files gone wrong, steered by what they reach.

`python -m tests.importing.fuzz_reading -max_total_time=600 -timeout=20`, options being libFuzzer's. Needs the extra
`fuzz`. A finding is written as `crash-…` or `timeout-…`; given as an argument it is tried again.
"""

from __future__ import annotations

import sys


def main() -> None:
    """Run until libFuzzer's own options end it: -max_total_time=600 -timeout=20."""
    import atheris

    with atheris.instrument_imports(include=["zhihuan.importing", "zhihuan.application"]):
        from tests.importing.mutations import mutated
        from tests.importing.reading_checks import check

    def try_one(content: bytes) -> None:
        """Try the file that the bytes describe, or, for some, the bytes themselves."""
        check(content[1:] if content[:1] == b"\xff" else mutated(content))

    atheris.Setup(sys.argv, try_one)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
