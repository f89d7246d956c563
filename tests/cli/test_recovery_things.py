"""Steps, contacts, documents and a business's plans from the command line; files go beside the ledger."""

from __future__ import annotations

import pytest

from tests.builders import a_lender, a_line, an_event
from tests.cli.lost_lines import CASE, LOST, household, lost
from zhihuan.application.commands import AddLine, RecordLineEvent
from zhihuan.domain.credit_line import LineEventKind
from zhihuan.domain.money import Money
from zhihuan.domain.recovery.case import LossReason


@pytest.fixture
def lost_line(recorded):
    recorded(*household(), lost())


@pytest.fixture
def listed(zhihuan, lost_line):
    """Do something in the case and return what the answer lists."""

    def run(what, *typed):
        answer = zhihuan("recovery", what, "Huabei", *typed, "--json")
        assert answer.code == 0, answer.err
        assert answer.document["case"] == CASE
        return answer.document[f"{what}s"]

    return run


@pytest.fixture
def screenshot(tmp_path):
    path = tmp_path / "截图.png"
    path.write_bytes(b"account closed")
    return path


def of(kind, things):
    return [one for one in things if one["kind"] == kind]


def test_a_proposed_step_is_done_and_planned_anew(listed):
    done = of("stop_applying", listed("step", "stop_applying", "--done", "2026-03-08", "--note", "told everybody"))
    again = of("stop_applying", listed("step", "stop_applying", "--on", "2026-05-01"))

    assert [(one["done_on"], one["note"]) for one in done] == [("2026-03-08", "told everybody")]
    assert [(one["on"], one["done_on"]) for one in again][1:] == [("2026-05-01", None)]


def test_a_certain_step_is_opened_again_or_taken_out(listed):
    (done,) = of("review", listed("step", "review", "--done", "2026-04-01"))

    (opened,) = of("review", listed("step", "review", "--id", done["id"], "--done", "", "--on", ""))
    left = listed("step", "review", "--id", done["id"], "--remove")

    assert (opened["done_on"], opened["on"]) == (None, None)
    assert of("review", left) == []


def test_steps_stand_by_their_days_in_words(zhihuan, lost_line):
    said = zhihuan("recovery", "step", "Huabei", "other", "--on", "2026-03-02", "--note", "Ask aunt").out

    assert [line.split("  ")[0] for line in said.splitlines()[2:4]] == ["Ask aunt", "Make no new applications"]


def test_a_contact_is_logged_with_what_the_rules_say_of_the_answer(listed):
    (call,) = listed(
        "contact", "--asked", " Why? ", "--on", "2026-03-06", "--channel", "chat", "--purpose", "complaint", "--with",
        "Ms Li", "--reference", "C1", "--promised", "a call", "--promised-by", "2026-03-10", "--extension", "complex",
    )

    assert (call["asked"], call["channel"], call["spoke_with"], call["reference"]) == ("Why?", "chat", "Ms Li", "C1")
    assert (call["promised_by"], call["legal_reply_by"], call["reply_by"]) == ("2026-03-10", "2026-04-05", "2026-03-10")


def test_an_answer_goes_to_the_contact_that_waits(listed, zhihuan):
    listed("contact", "--asked", "Why?", "--on", "2026-03-06", "--reference", "C1")
    answered = listed("contact", "--reply", "It was the model", "--replied", "2026-03-09")
    nothing_waits = zhihuan("recovery", "contact", "Huabei", "--reply", "Again")

    assert [(one["reply"], one["replied_on"]) for one in answered] == [("It was the model", "2026-03-09")]
    assert (nothing_waits.code, "contact" in nothing_waits.err) == (1, True)


def test_of_several_that_wait_one_is_named(listed, zhihuan):
    listed("contact", "--asked", "Why?", "--on", "2026-03-06", "--reference", "C1")
    second = listed("contact", "--asked", "And now?", "--on", "2026-03-07", "--reference", "C2")[1]

    unclear = zhihuan("recovery", "contact", "Huabei", "--reply", "x")
    by_number = listed("contact", "--reply", "one", "--reference", "C1")
    by_id = listed("contact", "--reply", "two", "--id", second["id"])

    assert (unclear.code, "use --id" in unclear.err) == (2, True)
    assert [one["reply"] for one in by_number] == ["one", None]
    assert [one["reply"] for one in by_id] == ["one", "two"]


def test_a_contact_is_corrected_or_taken_out(listed):
    (call,) = listed("contact", "--asked", "Why?", "--on", "2026-03-06", "--promised-by", "2026-03-10")

    (mended,) = listed("contact", "--id", call["id"], "--promised-by", "", "--asked", "Why closed?")
    left = listed("contact", "--id", call["id"], "--remove")

    assert (mended["asked"], mended["promised_by"], mended["on"]) == ("Why closed?", None, "2026-03-06")
    assert left == []


def test_a_documents_file_lies_beside_the_ledger_and_comes_back(listed, zhihuan, screenshot, ledger, tmp_path):
    paper = of("credit_report", listed("document", "credit_report", "--file", str(screenshot), "--got", "2026-03-09"))
    screenshot.unlink()

    (tmp_path / "out").mkdir()

    copied = zhihuan("recovery", "document", "Huabei", "credit_report", "--copy-to", tmp_path / "out", "--json")

    assert [(one["got_on"], one["file"]["name"], one["file"]["size"]) for one in paper] == [
        ("2026-03-09", "截图.png", 14)
    ]
    assert [one.name for one in (ledger.parent / "ledger.files").iterdir()] == [paper[0]["file"]["sha256"]]
    assert (tmp_path / "out" / "截图.png").read_bytes() == b"account closed"
    assert copied.document == {"copy": str(tmp_path / "out" / "截图.png")}


def test_a_file_without_a_day_was_got_today_and_a_second_is_another_document(listed, screenshot):
    first = of("screenshot", listed("document", "screenshot", "--file", str(screenshot)))
    second = of("screenshot", listed("document", "screenshot", "--file", str(screenshot), "--note", "again"))

    assert first[0]["got_on"] is not None
    assert len(second) == 2


def test_a_document_belongs_to_a_contact_and_lets_go_of_its_file(listed, screenshot):
    (call,) = listed("contact", "--asked", "Why?", "--on", "2026-03-06")
    (paper,) = of("receipt", listed("document", "receipt", "--file", str(screenshot), "--contact", call["id"]))

    (alone,) = of("receipt", listed(
        "document", "receipt", "--id", paper["id"], "--contact", "", "--file", "", "--wanted-by", "2026-04-01",
        "--got", "",
    ))

    assert paper["contact"] == call["id"]
    assert (alone["contact"], alone["file"], alone["got_on"], alone["wanted_by"]) == (None, None, None, "2026-04-01")
    assert of("receipt", listed("document", "receipt", "--remove")) == []


def test_a_business_plans_what_comes_and_goes(listed):
    listed("flow", "Stall", "--amount", "3,000", "--on", "2026-04-01", "--monthly", "yes", "--until", "2026-09-01")

    (stall,) = listed("flow", "Stall", "--amount", "3500", "--movable", "no", "--until", "")
    (_, rent) = listed("flow", "Rent", "--amount", "800", "--kind", "other", "--on", "2026-04-05")

    assert (stall["kind"], stall["amount"], stall["on"], stall["monthly"], stall["until"], stall["movable"]) == (
        "income", "3500.00", "2026-04-01", True, None, False,
    )
    assert (rent["name"], rent["kind"], rent["movable"]) == ("Rent", "other", True)
    assert [one["name"] for one in listed("flow", "Stall", "--remove")] == ["Rent"]


def test_each_thing_is_one_step_that_undo_takes_back(listed, zhihuan):
    listed("flow", "Stall", "--amount", "3000")

    assert zhihuan("undo").code == 0
    assert listed("flow", "Other", "--amount", "1")[0]["name"] == "Other"


@pytest.mark.parametrize(("typed", "code", "says"), [
    (["step", "Nowhere", "review"], 1, "no recovery case “Nowhere”"),
    (["step", "Huabei", "dance"], 2, "invalid choice"),
    (["step", "Huabei", "review", "--id", "x"], 1, "no step of a recovery case “x”"),
    (["step", "Huabei", "complain", "--remove"], 1, "no step of a recovery case “complain”"),
    (["step", "Huabei", "review", "--done", "soon"], 1, "not a day of the calendar"),
    (["contact", "Huabei"], 1, "text of what was asked"),
    (["contact", "Huabei", "--remove"], 1, "no contact"),
    (["contact", "Huabei", "--asked", "?", "--on", "2026-03-06", "--promised-by", "2026-03-01"], 1, "cannot be before"),
    (["document", "Huabei", "receipt", "--file", "none.png"], 3, "does not exist"),
    (["document", "Huabei", "receipt", "--contact", "x"], 1, "no contact “x”"),
    (["document", "Huabei", "receipt", "--copy-to", "out"], 1, "no document “receipt”"),
    (["document", "Huabei", "receipt", "--remove"], 1, "no document “receipt”"),
    (["flow", "Huabei", "Stall"], 1, "The amount is needed"),
    (["flow", "Huabei", "Stall", "--amount", "much"], 1, "is not an amount"),
    (["flow", "Huabei", "Stall", "--remove"], 1, "“Stall”"),
    (["flow", "Huabei", "Stall", "--amount", "0"], 1, "at least 0.01"),
    (["flow", "Huabei", "Stall", "--amount", "1", "--until", "2026-04-01", "--on", "2026-05-01"], 1, "be before"),
    (["flow", "Huabei", "Stall", "--currency", "USD"], 2, "--currency goes with --amount"),
    (["step", "Huabei", "review", "--done", "2999-01-01"], 1, "still to come"),
    (["contact", "Huabei", "--asked", "?", "--on", "2999-01-01"], 1, "still to come"),
    (["document", "Huabei", "receipt", "--got", "2999-01-01"], 1, "still to come"),
])
def test_what_cannot_be_noted_says_why(zhihuan, lost_line, typed, code, says):
    before = len(zhihuan("history", "--json").document["steps"])

    answer = zhihuan("recovery", *typed)

    assert (answer.code, answer.out) == (code, "")
    assert says in answer.err
    assert len(zhihuan("history", "--json").document["steps"]) == before


def test_a_document_without_its_file_says_so(listed, zhihuan, screenshot, ledger, tmp_path):
    (paper,) = of("receipt", listed("document", "receipt", "--file", str(screenshot)))
    (ledger.parent / "ledger.files" / paper["file"]["sha256"]).unlink()

    answer = zhihuan("recovery", "document", "Huabei", "receipt", "--copy-to", tmp_path / "out")
    bare = zhihuan("recovery", "document", "Huabei", "identity", "--note", "passport", "--json")
    (identity,) = of("identity", bare.document["documents"])
    nothing = zhihuan("recovery", "document", "Huabei", "identity", "--id", identity["id"], "--copy-to", tmp_path)

    assert (answer.code, "The folder moves with the ledger" in answer.err) == (3, True)
    assert (nothing.code, "kept file" in nothing.err) == (1, True)


def test_a_file_for_a_contact_that_is_not_there_is_not_kept(zhihuan, lost_line, screenshot, ledger):
    answer = zhihuan("recovery", "document", "Huabei", "receipt", "--file", screenshot, "--contact", "nobody")

    assert (answer.code, "no contact “nobody”" in answer.err) == (1, True)
    assert not (ledger.parent / "ledger.files").exists()


def test_a_plan_in_other_money_is_kept_and_said_to_be_left_out(listed, zhihuan):
    (asked,) = listed("flow", "Silk", "--amount", "300", "--currency", "usd")

    (dearer,) = listed("flow", "Silk", "--amount", "400")

    assert (asked["currency"], dearer["currency"], dearer["amount"]) == ("USD", "USD", "400.00")
    assert "Left out, for nothing is converted: Silk." in zhihuan("recovery").out


def test_of_a_line_in_other_money_no_limit_is_said_to_be_missing(zhihuan, recorded):
    recorded(*household())
    dollars = Money.parse("2000", "USD")
    recorded(
        AddLine(a_line("card", name="Card", currency="USD"), a_lender(), an_event("card", line="card", limit=dollars)),
        RecordLineEvent(
            an_event("gone", line="card", on=LOST, kind=LineEventKind.CLOSED, limit=None), LossReason.UNKNOWN,
            capital=True,
        ),
    )

    said = zhihuan("recovery").out

    assert "it is in USD; nothing is converted" in said
    assert "limit before is not recorded" not in said
