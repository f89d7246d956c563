"""What holds for any files: undone without a trace, read twice for nothing, cut in any way to the same ledger."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from tests.application.import_rows import CATALOGUE, a_file, planned_files, taken
from tests.builders import a_book, a_lender, a_line, a_loan, a_loan_with_lender, a_payment, new, terms
from zhihuan.application.import_preview import Choice, Part
from zhihuan.application.imported import ImportedRow, Reason, RowGroup, RowKind, Vantage
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.money import Money
from zhihuan.domain.schedule import schedule

MOVEMENTS = [kind for kind in RowKind if kind not in (RowKind.LOAN, RowKind.PLAN, RowKind.APPLICATION)]
THINGS = ("lenders", "lines", "loans", "payments", "entries")
days = st.dates(date(2025, 11, 1), date(2026, 6, 30))
instalments = st.sampled_from([schedule(a_loan())[0].payment, Money(1066_00), Money(12_000_00)])
"""What the loans of these books expect, and about that."""
cards = st.sampled_from([
    ("招商银行", "招商银行信用卡(7449)"), ("招商银行", "招商银行信用卡(8214)"), ("建设银行", "建设银行信用卡(1111)"),
])


@st.composite
def statement_rows(draw, *, source="alipay", owner="me", known=False):
    """Return rows as a statement has them: ids that stay, products known or not, states of every kind."""
    size = draw(st.integers(0, 14))
    rows = []
    for line in range(1, size + 1):
        kind = draw(st.sampled_from(MOVEMENTS))
        product = draw(st.sampled_from(["huabei", "jiebei", "credit_card", "x", None]))
        lender, card = draw(cards) if product == "credit_card" else (None, None)
        group = RowGroup.NEW if known else draw(st.sampled_from(list(RowGroup)))
        on = draw(days)
        rows.append(ImportedRow(
            line, group, kind, (str(line),), key=f"{source}|{owner}|{line}|{kind}", on=on,
            amount=draw(st.builds(Money, st.integers(1, 999)) | instalments), product=product, lender=lender,
            reason=None if group is RowGroup.NEW else draw(st.sampled_from(list(Reason))),
            loan_name=card or draw(st.sampled_from([None, None, "Jiebei", "Other", "花呗"])),
            interest=draw(st.sampled_from([None, None, Money(1)])), automatic=draw(st.booleans()),
            bill_month=draw(st.sampled_from([None, (on.year, on.month)])),
        ))
    return tuple(rows)


@st.composite
def plan_rows(draw):
    """Return the rows of a plan, some paid."""
    size = draw(st.integers(1, 6))
    return tuple(
        ImportedRow(
            line, RowGroup.NEW, RowKind.PLAN, (), key=f"plan||{line}|plan", on=date(2025, 6 + line, 10), loan_name="P",
            amount=Money(1100), principal=Money(1000), interest=Money(100),
            paid_on=draw(st.none() | days),
        )
        for line in range(1, size + 1)
    )


@st.composite
def files(draw):
    """Return files of a wallet, a bank and a lender, with what the user decided about some of their rows."""
    vantages = {"alipay": Vantage.WALLET, "icbc": Vantage.ACCOUNT, "servicer": Vantage.LENDER}
    found = [
        a_file(*draw(statement_rows(source=source)), source=source, sha256=source.ljust(64, "0"), vantage=vantage)
        for source, vantage in vantages.items()
    ]
    found.append(a_file(*draw(plan_rows()), source="plan", owner="", sha256="p" * 64, vantage=Vantage.LENDER))
    return tuple(draw(st.permutations(found)))


@st.composite
def choices(draw, given_files):
    places = [(number, row.line) for number, file in enumerate(given_files) for row in file.rows]
    if not places:
        return {}
    decided = st.builds(
        Choice, skip=st.sampled_from([False] * 5 + [True]), take=st.booleans(), update=st.booleans(),
        leave_out=st.sampled_from([*[None] * 5, True, False]),
        loan=st.sampled_from([None, None, "jiebei", "gone"]), line=st.sampled_from([None, None, "huabei", "gone"]),
        product=st.sampled_from([None, None, "huabei", ""]), kind=st.none() | st.sampled_from(MOVEMENTS),
        same_as=st.sampled_from([None, None, "payment", "gone"]),
    )
    return draw(st.dictionaries(st.sampled_from(places), decided))


def a_household():
    return a_book(
        *a_loan_with_lender(), new(Kind.LOAN, a_loan("second", product="jiebei")), new(Kind.PAYMENT, a_payment()),
        new(Kind.LENDER, a_lender("bank", "招商银行")), new(Kind.LINE, a_line("huabei")),
    )


@given(files().flatmap(lambda found: st.tuples(st.just(found), choices(found))))
def test_every_row_stands_in_one_group_and_what_is_new_becomes_something(drawn):
    found, decided = drawn
    book = a_household()

    plan = planned_files(*found, book=book, choices=decided)

    assert [[row.row for row in file.rows] for file in plan.files] == [list(file.rows) for file in found]
    recorded = {(row.imported, row.line) for row in plan.command.rows} if plan.command else set()
    places = {
        (one.id, row.row.line): row.group
        for file in plan.files for one in (plan.command.imports if plan.command else ())
        if one.sha256 == file.file.sha256 for row in file.rows
    }
    assert {place for place, group in places.items() if group is RowGroup.NEW} <= recorded
    if plan.command is None:
        assert not any(file.counts[RowGroup.NEW] for file in plan.files)


@given(files().flatmap(lambda found: st.tuples(st.just(found), choices(found))))
def test_an_import_is_undone_without_a_trace_and_brings_nothing_twice(drawn):
    found, decided = drawn
    book = a_household()

    plan = planned_files(*found, book=book, choices=decided)
    if plan.command is None:
        return
    after = taken(plan, book)  # which holds the undone book to the one before

    again = planned_files(*found, book=after, choices={
        place: replace(choice, take=False, update=False) for place, choice in decided.items()
    })
    assert not [
        row for first, second in zip(plan.files, again.files, strict=True)
        for row, then in zip(first.rows, second.rows, strict=True)
        if row.group is RowGroup.NEW and then.group is RowGroup.NEW
    ]


@given(files())
def test_the_same_files_again_bring_nothing(found):
    plan = planned_files(*found, book=a_household())
    if plan.command is not None:
        assert planned_files(*found, book=taken(plan, a_household())).command is None


@st.composite
def households(draw):
    """Return books in which products have loans, a line, both or neither, as the user wrote them."""
    begun = st.sampled_from([date(2025, 10, 15), date(2026, 1, 15)])
    loans = [
        a_loan(f"loan{number}", name=draw(st.sampled_from(["Jiebei", "Other", "My loan"])), start=start,
               product=draw(st.sampled_from(["jiebei", "jiebei", "huabei", "credit_card", ""])),
               terms=terms(start=start), closed_on=draw(st.sampled_from([None, None, date(2026, 4, 1)])))
        for number, start in enumerate(draw(st.lists(begun, max_size=3)))
    ]
    of_lines = st.sampled_from([
        ("huabei", "Mine"), ("jiebei", "Jiebei"), ("", "Other"), ("", "花呗"), ("huabei", "花呗"),
    ])
    lines = [
        a_line(f"line{number}", product=product, name=name, due_day=draw(st.sampled_from([None, 1, 10])))
        for number, (product, name) in enumerate(draw(st.lists(of_lines, max_size=3)))
    ]
    return a_book(
        new(Kind.LENDER, a_lender()), *(new(Kind.LOAN, one) for one in loans), *(new(Kind.LINE, one) for one in lines),
    )


def cut(data, rows):
    """Return up to five overlapping parts of some rows, in any order; together they have every row."""
    some = st.lists(st.sampled_from(rows)).map(set) if rows else st.just(set())
    parts = [data.draw(some) for _ in range(data.draw(st.integers(1, 4)))]
    parts.append({row for row in rows if not any(row in part for part in parts)})
    return [tuple(row for row in rows if row in part) for part in data.draw(st.permutations(parts))]


@given(st.data())
def test_any_cut_into_overlapping_parts_in_any_order_gives_the_same_ledger(data):
    book = data.draw(st.builds(a_household) | households())
    rows = tuple(row for row in data.draw(statement_rows()) if row.product in CATALOGUE or not row.loan_name)
    order = cut(data, rows)

    whole = read_in_turn([rows], book)

    assert things(read_in_turn(order, book)) == things(whole)
    assert things(read_in_turn([*order, rows], book)) == things(whole)


@given(st.data())
def test_a_row_whose_debt_other_rows_tell_asks_until_these_are_read_and_is_never_taken_for_another(data):
    book = data.draw(st.builds(a_household) | households())
    rows = data.draw(statement_rows())
    order = cut(data, rows)

    whole = things(read_in_turn([rows], book))
    once = read_in_turn(order, book)

    assert all(found.items() <= whole[kind].items() for kind, found in things(once).items())
    assert things(read_in_turn(order, once)) == whole


@given(st.data())
def test_rows_left_open_and_decided_later_in_overlapping_parts_give_the_same_ledger(data):
    rows = tuple(
        replace(row, raw=(str(row.on), str(row.amount), row.kind), loan_name=None if row.product else row.loan_name,
                key=row.key if row.kind is not RowKind.NOT_CREDIT or row.line % 2 else "", automatic=False)
        for row in data.draw(statement_rows()) if row.product != "jiebei"  # of which the household has a loan
    )
    lines = st.sets(st.sampled_from([row.line for row in rows])) if rows else st.just(set())
    answers = st.builds(
        Choice, product=st.just("huabei"),
        kind=st.sampled_from([None, RowKind.REPAY, RowKind.PURCHASE]),
    ) | st.just(Choice(leave_out=True))
    decided = {row.line: data.draw(answers) for row in rows if row.group is RowGroup.UNDECIDED}
    cuts = [data.draw(lines) for _ in range(2)]
    parts = [tuple(row for row in rows if row.line in cut) for cut in cuts]
    parts.append(tuple(row for row in rows if not any(row.line in cut for cut in cuts)))
    order = data.draw(st.permutations(parts))
    early = [{line: decided[line] for line in data.draw(lines) & decided.keys()} for _ in order]
    book = a_household()

    whole = read_in_turn([rows], book, [decided])
    in_parts = read_in_turn([*order, *order], book, [*early, *[decided] * len(order)])

    assert things(in_parts) == things(whole)


paid_or_bought = st.sampled_from([RowKind.REPAY, RowKind.PURCHASE])


@given(st.lists(st.tuples(st.booleans(), paid_or_bought, days), max_size=8), st.data())
def test_rows_that_name_only_the_bank_are_the_one_cards_in_whatever_order_they_are_read(drawn, data):
    rows = [
        ImportedRow(
            line, RowGroup.NEW, kind, (), key=f"alipay|me|{line}|{kind}", on=on, amount=Money(line), lender="招商银行",
            product="credit_card", loan_name="招商银行信用卡(7449)" if named else None,
        )
        for line, (named, kind, on) in enumerate(drawn, start=1)
    ]

    whole = read_in_turn([tuple(rows)], Book())
    apart = read_in_turn([(row,) for row in data.draw(st.permutations(rows))], Book())

    assert [line.name for line in apart.lines.values()] == [line.name for line in whole.lines.values()]
    assert [replace(entry, line="") for entry in sorted(apart.entries.values(), key=lambda one: one.id)] == [
        replace(entry, line="") for entry in sorted(whole.entries.values(), key=lambda one: one.id)
    ]


@given(statement_rows(source="alipay", known=True), statement_rows(source="icbc", known=True), st.booleans())
def test_files_of_one_import_give_the_same_ledger_in_either_order(wallet, bank, together):
    one = a_file(*wallet, vantage=Vantage.WALLET)
    other = a_file(*bank, source="icbc", vantage=Vantage.ACCOUNT, sha256="b" * 64)
    book = a_household() if together else Book()

    first, second = (planned_files(*pair, book=book) for pair in ((one, other), (other, one)))

    one_way, other_way = (things(taken(plan, book)) if plan.command else None for plan in (first, second))
    assert one_way == other_way
    assert {file.file.source: file.counts for file in first.files} == {
        file.file.source: file.counts for file in second.files
    }


@given(st.lists(st.integers(1, 10**6), min_size=1, max_size=6), st.data())
def test_shares_that_are_taken_add_up_to_the_row(amounts, data):
    row = ImportedRow(
        1, RowGroup.UNDECIDED, RowKind.REPAY, (), key="alipay|me|1|repay", on=date(2026, 3, 1),
        amount=Money(sum(amounts)), reason=Reason.PAYS_TWO_DEBTS,
    )
    targets = st.sampled_from([{"loan": "jiebei"}, {"loan": "second"}, {"line": "huabei"}, {"product": "credit_card"}])
    parts = tuple(Part(Money(amount), **data.draw(targets)) for amount in amounts)
    book = a_household()

    plan = planned_files(a_file(row), book=book, choices={(0, 1): Choice(parts=parts)})
    after = taken(plan, book)

    added = [
        thing.amount.minor for kind in ("payments", "entries")
        for identity, thing in getattr(after, kind).items() if identity not in getattr(book, kind)
    ]
    assert sorted(added) == sorted(amounts)
    assert len(after.rows) == len(amounts)


def things(book):
    return {kind: getattr(book, kind) for kind in THINGS}


def read_in_turn(parts, book, decided=()):
    every = [*decided, *[{}] * (len(parts) - len(decided))]
    for number, (rows, answers) in enumerate(zip(parts, every, strict=True)):
        plan = planned_files(
            a_file(*rows, sha256=str(number).rjust(64, "0")), book=book,
            choices={(0, row.line): answers[row.line] for row in rows if row.line in answers},
        )
        book = taken(plan, book) if plan.command is not None else book
    return book
