"""`zhihuan enquiry`: applications, and other looks at the credit report, as far as they were noted."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from operator import attrgetter

from PySide6.QtCore import QCoreApplication

from zhihuan.application.household_commands import DeleteEnquiry, SetEnquiry
from zhihuan.application.identity import fresh_id
from zhihuan.cli import documents as d
from zhihuan.cli.bench import Bench
from zhihuan.cli.output import Output
from zhihuan.cli.tables import table
from zhihuan.cli.telling import check_telling
from zhihuan.domain.calendar import read_day
from zhihuan.domain.enquiry import Enquiry, EnquiryId, EnquiryPurpose, EnquiryResult
from zhihuan.domain.errors import NoSuchThing
from zhihuan.wording.household import enquiry_purpose_word, enquiry_result_word


def run(options: Namespace, bench: Bench, out: Output) -> int:
    """List the applications, after noting or removing one; each change is one step that undo takes back."""
    check_telling(options, "purpose", "result", either=("on",))
    on = read_day(options.on) if options.on else None
    if options.set:
        bench.session.run(SetEnquiry(_noted(options, on or bench.clock.now().date(), bench)))
    elif options.remove:
        found = _found(options.remove, on, bench)
        if found is None:
            raise NoSuchThing("enquiry", options.remove)
        bench.session.run(DeleteEnquiry(found.id))
    enquiries = sorted(bench.session.book.enquiries.values(), key=attrgetter("on"), reverse=True)
    out.answer({"enquiries": [_document(one) for one in enquiries]}, _lines(enquiries))
    return 0


def _noted(options: Namespace, on: date, bench: Bench) -> Enquiry:
    noted = _found(options.set, on, bench) or Enquiry(EnquiryId(fresh_id()), on, options.set.strip())
    if options.purpose:
        noted = replace(noted, purpose=EnquiryPurpose(options.purpose))
    return replace(noted, result=EnquiryResult(options.result)) if options.result else noted


def _found(institution: str, on: date | None, bench: Bench) -> Enquiry | None:
    """Return the application at an institution on a day, the newest where no day is named."""
    noted: Iterable[Enquiry] = bench.session.book.enquiries.values()
    fitting = (one for one in noted if one.institution == institution.strip() and on in (None, one.on))
    return max(fitting, key=attrgetter("on"), default=None)


def _document(one: Enquiry) -> d.Json:
    return {
        "institution": one.institution, "on": d.day(one.on), "purpose": one.purpose.value, "result": one.result.value,
        "counts": one.hard,
    }


def _lines(enquiries: list[Enquiry]) -> Iterator[str]:
    if not enquiries:
        yield QCoreApplication.translate("CommandLine", "No application is recorded.")
        return
    headings = (
        QCoreApplication.translate("CommandLine", "Day"), QCoreApplication.translate("CommandLine", "Institution"),
        QCoreApplication.translate("CommandLine", "Why"), QCoreApplication.translate("CommandLine", "Result"),
    )
    rows = [
        (one.on.isoformat(), one.institution, enquiry_purpose_word(one.purpose), enquiry_result_word(one.result))
        for one in enquiries
    ]
    yield from table(headings, rows)
