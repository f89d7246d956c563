"""Zip archives: locked, named in Chinese, with other things inside, broken, or made to fill the machine."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib

import pytest

from tests.importing.packed import locked, xlsx, zipped
from tests.importing.statements import alipay_gen3, huabei_repayment, loan_register, repayments
from zhihuan.application.import_problems import (
    EncodingUnclear,
    FileDamaged,
    FileEmpty,
    FileKind,
    NestedArchive,
    NotATable,
    PackedTooLarge,
    PackedTooTightly,
    PasswordNeeded,
    TooManyMembers,
    UnknownLayout,
)
from zhihuan.application.imported import NoteKind
from zhihuan.application.reading_options import ReadingOptions
from zhihuan.importing import archives
from zhihuan.importing.archives import Archive

_STATEMENT = alipay_gen3(huabei_repayment())
_PASSWORD, _WRONG, _SESAME = "123456", "654321", "芝麻开门"


@pytest.fixture
def sheets(importer):
    def read(content: bytes, password: str | None = None, encoding: str | None = None):
        return importer.read("a file", content, options=ReadingOptions(password=password, encoding=encoding))

    return read


def _zip_crypto(name: str, content: bytes, password: bytes) -> bytes:
    """Return an archive locked in the old way, which no library writes: the keys of the zip appnote, 6.1."""
    keys = [0x12345678, 0x23456789, 0x34567890]

    def crc(value: int, byte: int) -> int:
        return (value >> 8) ^ _CRC[(value ^ byte) & 0xFF]

    def update(byte: int) -> None:
        keys[0] = crc(keys[0], byte)
        keys[1] = (keys[1] + (keys[0] & 0xFF)) & 0xFFFFFFFF
        keys[1] = (keys[1] * 134775813 + 1) & 0xFFFFFFFF
        keys[2] = crc(keys[2], keys[1] >> 24)

    def encrypted(byte: int) -> int:
        temp = keys[2] | 2
        mask = ((temp * (temp ^ 1)) >> 8) & 0xFF
        update(byte)
        return byte ^ mask

    for byte in password:
        update(byte)
    checksum = zlib.crc32(content)
    body = bytes(map(encrypted, bytes(11) + bytes([checksum >> 24]) + content))
    head = struct.pack("<HHHHHIIIHH", 20, 1, 0, 0, 0x5A21, checksum, len(body), len(content), len(name), 0)
    local = b"PK\x03\x04" + head + name.encode() + body
    central = b"PK\x01\x02" + struct.pack("<H", 20) + head + bytes(14) + name.encode()
    return local + central + b"PK\x05\x06" + struct.pack("<HHHHIIH", 0, 0, 1, 1, len(central), len(local), 0)


def _crc_table() -> list[int]:
    table = []
    for byte in range(256):
        value = byte
        for _ in range(8):
            value = (value >> 1) ^ (0xEDB88320 if value & 1 else 0)
        table.append(value)
    return table


_CRC = _crc_table()


@pytest.mark.parametrize("compression", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_the_statement_in_an_archive_is_read(sheets, compression):
    (file,) = sheets(zipped({"statement.txt": _STATEMENT}, compression))

    assert (file.sheet, file.profile, len(file.rows)) == ("statement.txt", "alipay-app", 1)


def test_each_statement_in_an_archive_is_a_file_of_its_own(sheets):
    files = sheets(zipped({"a.csv": _STATEMENT, "b/c.csv": loan_register(), "d.xlsx": xlsx(One=[
        ["date", "loan", "kind", "amount"], ["2026-01-01", "Car", "repay", 5],
    ])}))

    assert [file.sheet for file in files] == ["a.csv", "b/c.csv", "d.xlsx › One"]
    assert len({file.sha256 for file in files}) == 1


@pytest.mark.parametrize("lock", [
    lambda: locked({"statement.csv": _STATEMENT}, _PASSWORD.encode()),
    lambda: _zip_crypto("statement.csv", _STATEMENT, _PASSWORD.encode()),
], ids=["aes", "zip_crypto"])
def test_a_locked_archive_asks_for_its_password_and_opens_with_it(sheets, lock):
    content = lock()
    with pytest.raises(PasswordNeeded) as asked:
        sheets(content)
    with pytest.raises(PasswordNeeded) as wrong:
        sheets(content, password=_WRONG)

    (file,) = sheets(content, password=_PASSWORD)

    assert (asked.value.wrong, wrong.value.wrong, len(file.rows)) == (False, True, 1)


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030"])
def test_a_password_may_be_chinese(sheets, encoding):
    (file,) = sheets(locked({"a.csv": _STATEMENT}, _SESAME.encode(encoding)), password=_SESAME)

    assert len(file.rows) == 1


def test_a_password_is_no_part_of_what_options_show():
    assert _PASSWORD not in repr(ReadingOptions(password=_PASSWORD))


def test_names_in_gbk_are_read_as_chinese(sheets):
    content = zipped({"AAAAAAAA.csv": _STATEMENT}).replace(b"AAAAAAAA", "账单明细".encode("gb18030"))

    (file,) = sheets(content)

    assert file.sheet == "账单明细.csv"


def test_what_is_no_table_is_noted_where_another_member_is_one(sheets):
    (file,) = sheets(zipped({
        "readme.pdf": b"%PDF-1.7", "inner.zip": zipped({"a.csv": _STATEMENT}), "statement.csv": _STATEMENT,
        "diary.txt": b"dear diary\n", "__MACOSX/._statement.csv": b"\x00\x05", ".DS_Store": b"\x00", "empty.csv": b"",
        "other.csv": "交易日,人民币金额,影院\n01/02,56.78,甲\n".encode(), "none.csv": loan_register([]),
    }))

    left = {(note.subject, note.found) for note in file.notes if note.kind is NoteKind.PART_LEFT_OUT}
    assert left == {
        ("readme.pdf", "no_table"), ("inner.zip", "archive"), ("diary.txt", "no_table"),
        ("other.csv", "unknown_layout"), ("none.csv", "no_records"),
    }


def test_an_archive_in_an_archive_is_refused(sheets):
    with pytest.raises(NestedArchive) as refused:
        sheets(zipped({"inner.zip": zipped({"a.csv": _STATEMENT})}))

    assert refused.value.name == "a file › inner.zip"


def test_an_archive_with_one_picture_says_what_it_holds(sheets):
    with pytest.raises(NotATable) as refused:
        sheets(zipped({"photo.csv": b"\xff\xd8\xff\xe0"}))

    assert (refused.value.name, refused.value.seen) == ("a file › photo.csv", FileKind.IMAGE)


def test_of_several_problems_the_nearest_to_a_table_is_told(sheets):
    with pytest.raises(UnknownLayout):
        sheets(zipped({"a.pdf": b"%PDF-1.7", "b.csv": "交易日,人民币金额,影院\n01/02,56.78,甲\n".encode()}))


@pytest.mark.parametrize("members", [{}, {"folder/": b""}, {"__MACOSX/._a": b"x"}, {"a.csv": b""}])
def test_an_archive_of_nothing_is_empty(sheets, members):
    with pytest.raises(FileEmpty):
        sheets(zipped(members))


def test_two_members_of_one_name_are_both_read(sheets):
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("a.csv", _STATEMENT)
        with pytest.warns(UserWarning, match="Duplicate"):
            archive.writestr("a.csv", repayments())

    files = sheets(stream.getvalue())

    assert [file.profile for file in files] == ["alipay-app", "repayments"]


def test_an_encoding_that_is_named_counts_only_for_members_that_need_it(sheets):
    big5 = "name,lender,principal,start\n住宅貸款,臺灣銀行,1000,2026-01-15\n".encode("big5")
    content = zipped({"a.csv": _STATEMENT, "b.csv": big5})
    with pytest.raises(EncodingUnclear):
        sheets(content)

    files = sheets(content, encoding="big5")

    assert [file.encoding for file in files] == ["gb18030", "big5"]


@pytest.mark.parametrize("cut", [30, 200, -30])
def test_an_archive_cut_off_is_called_damaged(sheets, cut):
    with pytest.raises(FileDamaged) as refused:
        sheets(zipped({"a.csv": _STATEMENT})[:cut])

    assert refused.value.seen is FileKind.ARCHIVE


def test_a_member_whose_bytes_were_changed_is_called_damaged(sheets):
    content = bytearray(zipped({"a.csv": _STATEMENT}, zipfile.ZIP_STORED))
    content[100] ^= 0xFF

    with pytest.raises(FileDamaged):
        sheets(bytes(content))


def test_a_compression_that_is_not_known_is_called_damaged(sheets):
    with pytest.raises(FileDamaged):
        sheets(zipped({"a.csv": _STATEMENT}, zipfile.ZIP_LZMA))


def test_gigabytes_of_nothing_are_not_unpacked(sheets):
    with pytest.raises(PackedTooTightly) as refused:
        sheets(zipped({"bomb.csv": bytes(40 << 20)}))

    assert refused.value.limit_times == archives.MOST_TIMES


def test_more_bytes_than_the_limit_are_not_unpacked(sheets, monkeypatch):
    monkeypatch.setattr(archives, "MOST_UNPACKED", 100)

    with pytest.raises(PackedTooLarge):
        sheets(zipped({"a.csv": _STATEMENT}))


def test_an_archive_that_lies_about_its_size_is_counted_while_it_is_unpacked(monkeypatch):
    monkeypatch.setattr(archives, "MOST_UNPACKED", 1 << 20)
    content = zipped({"a.csv": bytes(3 << 20)})
    declared = struct.pack("<I", 3 << 20)
    assert content.count(declared) == 2

    archive = Archive("lie", content.replace(declared, struct.pack("<I", 1000)))

    with pytest.raises((PackedTooLarge, FileDamaged)):
        archive.content("a.csv")


def test_a_thousand_members_are_too_many(sheets):
    with pytest.raises(TooManyMembers) as refused:
        sheets(zipped({f"{number}.csv": b"x" for number in range(archives.MOST_MEMBERS + 1)}))

    assert refused.value.found == archives.MOST_MEMBERS + 1


def test_unpacking_can_be_cancelled(importer):
    class Cancelled(Exception):
        pass

    def cancel(done, whole):
        raise Cancelled

    with pytest.raises(Cancelled):
        importer.read("long", zipped({"a.csv": b"\x00\x01" * (1 << 20)}, zipfile.ZIP_STORED), cancel)
