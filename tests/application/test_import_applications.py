"""A list of applications is taken once: read again it brings nothing new, and one undo takes all of it back."""

from __future__ import annotations

from datetime import date

import pytest

from tests.application.import_rows import a_file, planned, planned_files, rows_of, taken
from tests.builders import a_book, new
from zhihuan.application.import_preview import Choice, PlanReason
from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind
from zhihuan.domain.book import Kind
from zhihuan.domain.change import Change, applied
from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose, EnquiryResult


def a_look(line=1, lender="First Bank", on=date(2026, 3, 2), purpose=EnquiryPurpose.LOAN, **parts):
    key = f"zhihuan|me|={line}"
    return ImportedRow(
        line, RowGroup.NEW, RowKind.APPLICATION, (), key=key, on=on, lender=lender, purpose=purpose, **parts
    )


def typed(institution="first bank ", on=date(2026, 3, 2), purpose=EnquiryPurpose.LOAN, identity="typed"):
    return a_book(new(Kind.ENQUIRY, Enquiry(EnquiryId(identity), on, institution, purpose)))


def groups(plan):
    return [group for group, _ in rows_of(plan)]


def test_every_row_becomes_a_look_with_all_it_says():
    plan = planned(a_look(result=EnquiryResult.REFUSED, memo="5000"), a_look(2, purpose=EnquiryPurpose.OWN_LOOK))

    first, second = taken(plan).enquiries.values()

    assert groups(plan) == [RowGroup.NEW, RowGroup.NEW]
    assert (first.on, first.institution, first.purpose, first.result, first.note) == (
        date(2026, 3, 2), "First Bank", EnquiryPurpose.LOAN, EnquiryResult.REFUSED, "5000",
    )
    assert (second.hard, second.result) == (False, EnquiryResult.UNKNOWN)
    assert plan.command.count == 2


def test_read_again_it_brings_nothing_new_and_no_command():
    book = taken(planned(a_look(), a_look(2)))

    again = planned(a_look(), a_look(2), book=book)

    assert rows_of(again) == [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)] * 2
    assert again.command is None


def test_what_came_of_an_application_is_taken_over_once_it_is_told():
    book = taken(planned(a_look(result=EnquiryResult.PENDING)))

    later = planned(a_look(result=EnquiryResult.APPROVED), book=book)
    after = taken(later, book)

    assert rows_of(later) == [(RowGroup.NEW, PlanReason.RESULT_TOLD)]
    assert [one.result for one in after.enquiries.values()] == [EnquiryResult.APPROVED]
    assert groups(planned(a_look(result=EnquiryResult.APPROVED), book=after)) == [RowGroup.DUPLICATE]
    assert groups(planned(a_look(result=EnquiryResult.REFUSED), book=after)) == [RowGroup.DUPLICATE]
    assert groups(planned(a_look(), book=book)) == [RowGroup.DUPLICATE]


def test_what_was_typed_in_before_is_known_by_day_institution_and_purpose_and_only_once():
    plan = planned(a_look(), a_look(2), a_look(3, on=date(2026, 3, 3)), book=typed())

    assert rows_of(plan) == [
        (RowGroup.DUPLICATE, PlanReason.ALREADY_RECORDED), (RowGroup.NEW, None), (RowGroup.NEW, None),
    ]
    assert len(taken(plan, typed()).enquiries) == 3


def test_what_an_earlier_file_brought_is_no_typed_one_for_another():
    book = taken(planned(a_look()))

    assert groups(planned(a_look(7), book=book)) == [RowGroup.NEW]


def test_what_was_deleted_since_comes_back_only_if_ticked():
    book = taken(planned(a_look()))
    [gone] = book.enquiries.values()
    book = applied(book, (Change(Kind.ENQUIRY, gone, None),))

    assert rows_of(planned(a_look(), book=book)) == [(RowGroup.DUPLICATE, PlanReason.DELETED_SINCE)]
    back = planned(a_look(), book=book, choices={(0, 1): Choice(take=True)})
    assert list(taken(back, book).enquiries.values()) == [gone]


def test_a_row_can_be_left_out_this_time_or_for_good_and_be_asked_about_again():
    skipped = planned(a_look(), choices={(0, 1): Choice(skip=True)})
    out = planned(a_look(), choices={(0, 1): Choice(leave_out=True)})
    book = taken(out)

    assert rows_of(skipped) == [(RowGroup.IGNORED, PlanReason.SKIPPED)]
    assert rows_of(out) == [(RowGroup.IGNORED, PlanReason.LEFT_OUT)]
    assert rows_of(planned(a_look(), book=book)) == [(RowGroup.IGNORED, PlanReason.LEFT_OUT)]
    assert groups(planned(a_look(), book=book, choices={(0, 1): Choice(leave_out=False)})) == [RowGroup.NEW]


def test_what_lies_ahead_says_so_and_what_cannot_be_read_stands_as_it_is():
    wrong = ImportedRow(2, RowGroup.ERROR, RowKind.APPLICATION, (), reason=Reason.UNKNOWN_PURPOSE, detail="?")
    plan = planned(a_look(on=date(2027, 1, 1)), wrong)

    assert rows_of(plan) == [(RowGroup.NEW, PlanReason.IN_FUTURE), (RowGroup.ERROR, Reason.UNKNOWN_PURPOSE)]


@pytest.mark.parametrize(("parts", "reason"), [
    ({"on": None}, Reason.DATE_MISSING), ({"lender": None}, Reason.INSTITUTION_MISSING),
])
def test_a_row_without_a_day_or_an_institution_is_an_error(parts, reason):
    assert rows_of(planned(a_look(**parts))) == [(RowGroup.ERROR, reason)]


def test_two_files_of_one_import_tell_of_one_look_once():
    plan = planned_files(a_file(a_look()), a_file(a_look(), name="b.csv", sha256="b" * 64))

    assert [rows_of(plan, file) for file in (0, 1)] == [
        [(RowGroup.NEW, None)], [(RowGroup.DUPLICATE, PlanReason.ALREADY_IMPORTED)],
    ]
    assert len(taken(plan).enquiries) == 1
