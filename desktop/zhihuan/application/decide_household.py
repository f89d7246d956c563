"""Facts of the household, applications and guarantees become changes; names are kept without blanks around them."""

from __future__ import annotations

from dataclasses import replace

from zhihuan.application import household_commands as h
from zhihuan.application.finding import edited, gone, noted
from zhihuan.application.limits import bear
from zhihuan.domain.book import Book, Kind
from zhihuan.domain.change import Change


def tell_of_household(book: Book, command: h.HouseholdCommand) -> tuple[Change, ...]:
    """Return the changes that note, correct or remove one; raises AmountTooLarge, NoSuchThing."""
    match command:
        case h.RaiseIncome(income, to, day, follows):
            bear(to)
            before, after = income.raised(to, day, follows)
            return (*edited(book, Kind.INCOME, before), *noted(book, Kind.INCOME, after))
        case h.SetFact(fact):
            bear(fact.amount)
            return noted(book, Kind.FACT, replace(fact, note=fact.note.strip()))
        case h.DeleteFact(fact_id):
            return (gone(book, Kind.FACT, fact_id),)
        case h.SetEnquiry(enquiry):
            trimmed = replace(enquiry, institution=enquiry.institution.strip(), note=enquiry.note.strip())
            return noted(book, Kind.ENQUIRY, trimmed)
        case h.DeleteEnquiry(enquiry_id):
            return (gone(book, Kind.ENQUIRY, enquiry_id),)
        case h.SetGuarantee(given):
            bear(given.amount)
            whom, institution, note = given.whom.strip(), given.institution.strip(), given.note.strip()
            return noted(book, Kind.GUARANTEE, replace(given, whom=whom, institution=institution, note=note))
        case h.DeleteGuarantee(guarantee_id):
            return (gone(book, Kind.GUARANTEE, guarantee_id),)
