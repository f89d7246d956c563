"""Whatever is handed in by mistake, to the real program: a sentence that says what to do, and nothing lost."""

from __future__ import annotations

import os
import sqlite3
import sys
from dataclasses import replace

import pytest
from PySide6.QtCore import QBuffer, QByteArray
from PySide6.QtGui import QImage

from tests.desktop import eventually, need
from tests.importing.statements import LOAN_TITLES, alipay_gen3, huabei_purchase, loan_register

MEND, ENVIRONMENT = 1, 3
WIDE = ",".join(f"列{number}" for number in range(200))


def photograph(kind):
    picture = QImage(320, 240, QImage.Format.Format_RGB32)
    for x in range(320):
        for y in range(240):
            picture.setPixel(x, y, (x * y) % 0xFFFFFF)
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QBuffer.OpenModeFlag.WriteOnly)
    assert picture.save(buffer, kind)
    return content.data()


def register(**row):
    return loan_register([row, {"name": "装修贷"} | row])


def files():
    return {
        "an empty file": ("", b"", "is empty"),
        "a header without rows": ("", (",".join(LOAN_TITLES["zh"]) + "\n").encode(), "no row after them"),
        "a photograph, JPEG": (".jpg", photograph("JPEG"), "is a picture"),
        "a photograph called CSV": (".csv", photograph("PNG"), "is a picture"),
        "200 columns": ("", f"{WIDE}\n{'1,' * 199}1\n".encode(), "200 columns"),
        "200 columns of figures": ("", f"{'1,' * 199}1\n{'1,' * 199}1\n".encode(), "200 columns"),
        "an unclosed quote": ("", register().replace("车贷,".encode(), '"车贷,'.encode()), "quotation mark"),
        "an amount that is NaN": ("", register(principal="NaN"), "“NaN” is not an amount"),
        "an endless exponent": ("", register(principal="1e3000000"), "“1e3000000” is not an amount"),
        "the 30th of February": ("", register(start="2025-02-30"), "“2025-02-30” is not a day"),
        "nothing at all": (None, b"", "does not exist"),
    }


NAMES = tuple(files())


@pytest.fixture
def recorded(user):
    """A user with something to lose."""
    user.ask("import", user.save("good.csv", loan_register([{"name": "房贷", "start": "2026-11-01"}])))
    return user


@pytest.mark.parametrize("what", NAMES)
def test_what_cannot_be_imported_is_told_and_costs_nothing(recorded, what):
    ending, content, said = files()[what]
    path = recorded.home / f"statement{ending or '.csv'}"
    if ending is not None:
        path.write_bytes(content)
    (mine,) = recorded.ask("loans", "--as-of", "2026-11-20")["loans"]

    answer = recorded.tell("import", path, "--json")

    assert answer.code == (ENVIRONMENT if ending is None else MEND), answer
    assert said in answer.remarks
    assert "Traceback" not in answer.remarks
    assert answer.remarks.rstrip().endswith(".")
    assert not path.exists() or path.read_bytes() == content
    assert mine in recorded.ask("loans", "--as-of", "2026-11-20")["loans"]
    assert recorded.ask("check")["whole"]


def a_photograph(path):
    path.write_bytes(photograph("JPEG"))


def a_songbook(path):
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE songs (title TEXT)")
    other.close()


def from_the_future(path):
    with sqlite3.connect(path) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()


@pytest.mark.parametrize(("make", "said"), [
    (a_photograph, "no ledger"), (a_songbook, "another program's database"), (from_the_future, "newer version"),
])
@pytest.mark.parametrize("verb", ["loans", "undo", "window"])
def test_a_file_that_is_no_ledger_of_ours_is_left_as_it_is(recorded, make, said, verb):
    path = recorded.home / "ledger.sqlite"
    if make is not from_the_future:
        path.unlink()
    make(path)
    before = path.read_bytes()

    answer = recorded.open() if verb == "window" else recorded.tell(verb)

    assert answer.code == ENVIRONMENT, answer
    assert said in answer.remarks
    assert path.read_bytes() == before


@pytest.mark.parametrize("content", [None, b""])
@pytest.mark.parametrize("named", [True, False])
def test_a_start_at_login_makes_no_ledger_in_the_place_of_one_that_is_gone(user, content, named):
    usual = user.home / "data" / "zhihuan" / "ledger.sqlite"
    ledger = user.ledger if named else usual
    if content is not None:
        ledger.parent.mkdir(parents=True, exist_ok=True)
        ledger.write_bytes(content)
    words = ("--ledger", str(ledger)) if named else ()

    with user.window("--minimised", *words) as window:
        assert window.ended() == ENVIRONMENT

    assert (ledger.read_bytes() if ledger.exists() else None) == content


@pytest.mark.skipif(sys.platform == "win32", reason="file modes mean nothing here")
@pytest.mark.parametrize("verb", ["import", "window"])
def test_a_read_only_folder_is_the_machines_refusal(recorded, verb):
    folder = recorded.home / "archive"
    folder.mkdir()
    register_file = recorded.save("loans.csv", register())
    folder.chmod(0o555)
    ordinary = replace(recorded, prefix=obeying_modes(), ledger_name="archive/ledger.sqlite")

    answer = ordinary.open() if verb == "window" else ordinary.tell("import", register_file)

    assert answer.code == ENVIRONMENT, answer
    assert "cannot be written" in answer.remarks
    assert list(folder.iterdir()) == []


def obeying_modes():
    """Words that start a command without root's right to disregard file modes."""
    if os.geteuid() != 0:
        return ()
    need("setpriv")
    return ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-dac_override,-dac_read_search")


def choose(window, path):
    """Go to the import page, open its dialog by its key and write the file's name into it."""
    window.press("ctrl+1", "ctrl+5", "ctrl+o")
    window.wait_for("Choose files to import")
    window.type(str(path))
    window.press("Return")
    window.wait("Import")


def test_the_window_takes_no_harm_from_any_of_them(desktop_user):
    user = desktop_user
    kinds = enumerate(files().values())
    bad = [user.save(f"bad-{number}{ending or '.csv'}", content) for number, (ending, content, _) in kinds]
    good = user.save("good.csv", alipay_gen3(huabei_purchase(order_id="1")))
    with user.window() as window:
        window.wait()
        for path in [*bad, good]:
            choose(window, path)
        window.picture("bad-files")

        window.press("ctrl+1", "ctrl+5", "ctrl+Return")
        eventually(lambda: user.ask("lines")["lines"])
        window.picture("bad-files-and-a-good-one-imported")

    assert user.ask("check")["whole"]
    assert [line["name"] for line in user.ask("lines")["lines"]] == ["Huabei"]
    assert {loan["name"] for loan in user.ask("loans")["loans"]} == {"装修贷"}, "all but the rows in error"
