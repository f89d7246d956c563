"""Lists of loans that others publish: one contract a row, whatever stands between the rows."""

from __future__ import annotations

from datetime import date

from zhihuan.application.imported import Reason, RowGroup
from zhihuan.application.imported_loan import LoanStatus
from zhihuan.domain.money import Money

COLLECTION = (
    "Loan_ID,loan_status,Principal,terms,effective_date,due_date,paid_off_time,past_due_days,age,education,Gender\n"
)
CLUB = (
    '"id","member_id","loan_amnt","funded_amnt","term","int_rate","installment",'
    '"grade","issue_d","loan_status","purpose"\n'
)


def test_blank_lines_between_loans_lose_none(read):
    found = read(
        (
            COLLECTION + "\nxq001,PAIDOFF,1000,30,9/8/2016,10/7/2016,9/14/2016 19:31,,45,college,male\n"
            "\nxq002,COLLECTION,800,15,9/9/2016,9/23/2016,,76,33,college,female\n"
            "\nxq003,COLLECTION_PAIDOFF,300,7,9/13/2016,9/19/2016,9/25/2016 16:58,6,27,college,male\n"
        ).encode()
    )

    assert found.profile == "loans-collection"
    assert [(row.line, row.loan.name, row.loan.start, row.loan.first_due, row.loan.status) for row in found.rows] == [
        (3, "xq001", date(2016, 9, 8), date(2016, 10, 7), LoanStatus.SETTLED),
        (5, "xq002", date(2016, 9, 9), date(2016, 9, 23), LoanStatus.OPEN),
        (7, "xq003", date(2016, 9, 13), date(2016, 9, 19), LoanStatus.SETTLED),
    ]
    assert [row.loan.principal for row in found.rows] == [
        Money(1000_00, "USD"),
        Money(800_00, "USD"),
        Money(300_00, "USD"),
    ]


def test_days_are_not_taken_for_months(only_row):
    row = only_row((COLLECTION + "xq001,PAIDOFF,1000,30,9/8/2016,10/7/2016,,,45,college,male\n").encode())

    assert (row.loan.periods, row.loan.rate) == (None, None)


def test_a_clubs_list_has_a_note_above_and_sums_below(read):
    found = read(
        (
            "Notes offered by Prospectus (https://example.org/prospectus)\n"
            + CLUB
            + '"7001","9001","5000","4975"," 36 months"," 10.65%","162.05","B","Dec-2011","Fully Paid","car"\n'
            + '"7002","9002","2500","2500"," 60 months"," 15.27%","59.83","C","Jan-2012","Current","house"\n\n\n'
            + "Loans that do not meet the credit policy\n"
            + '"7003","9003","1000","1000"," 36 months"," 9.10%","31.80","A","Feb-2010","Charged Off","other"\n'
            + "Total amount funded in policy code 1: 8475\nTotal amount funded in policy code 2: 0\n"
        ).encode()
    )

    assert (found.profile, {row.group for row in found.rows}) == ("loans-lendingclub", {RowGroup.NEW})
    first, second, third = (row.loan for row in found.rows)
    assert (first.name, first.principal, first.start) == ("7001", Money(4975_00, "USD"), date(2011, 12, 1))
    assert (first.periods, first.status, first.lender) == (36, LoanStatus.SETTLED, "LendingClub")
    assert (second.periods, second.status, third.start) == (60, LoanStatus.OPEN, date(2010, 2, 1))


def test_a_club_that_leaves_the_numbers_blank_calls_its_loans_by_what_they_were_for(read):
    row = '"","","5000","4975"," 36 months"," 10.65%","162.05","B","Dec-2011","Fully Paid","car"'

    (only,) = read(f"{CLUB.strip()}\n{row}\n".encode()).rows

    assert (only.group, only.loan.name) == (RowGroup.NEW, "car")


def test_a_clubs_hundred_and_fifty_columns_are_not_too_many(read):
    wide = CLUB.strip() + "".join(f',"extra_{n}"' for n in range(140))
    row = '"7001","9001","5000","4975"," 36 months"," 10.65%","162.05","B","Dec-2011","Fully Paid","car"' + ',"1"' * 140

    (only,) = read(f"{wide}\n{row}\n".encode()).rows

    assert (only.group, only.loan.name) == (RowGroup.NEW, "7001")


def test_a_month_alone_is_a_day_only_where_the_layout_says_so(read):
    found = read(b"name,principal,start\nCar,5000,Dec-2011\n")

    assert (found.rows[0].group, found.rows[0].reason) == (RowGroup.ERROR, Reason.BAD_DATE)
