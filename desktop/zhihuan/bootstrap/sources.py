"""The plain files the program comes with, read when first asked for."""

from __future__ import annotations

import errno
from dataclasses import replace
from functools import cached_property
from importlib.resources.abc import Traversable
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

from zhihuan.application.export_problems import LedgerDocumentApart
from zhihuan.application.file_names import readable_name
from zhihuan.application.import_problems import ProfileNotSaved
from zhihuan.application.reading_options import AS_IT_SHOWS, ReadingOptions
from zhihuan.application.rules import OwnRulesUnreadable, read_quotes, read_rules
from zhihuan.assets import root

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from zhihuan.application.column_mapping import ColumnMapping
    from zhihuan.application.exports import Exported, ExportRequest
    from zhihuan.application.import_problems import ProfileUnreadable
    from zhihuan.application.imported import ImportedFile
    from zhihuan.application.institutions import Institutions
    from zhihuan.application.ledger_plan import ImportedLedger
    from zhihuan.application.ports import Progress
    from zhihuan.application.products import Product
    from zhihuan.domain.benchmark import Quote
    from zhihuan.domain.book import Book
    from zhihuan.domain.health.rules import HealthRules
    from zhihuan.importing.importer import Importer
    from zhihuan.importing.profiles import Profile
    from zhihuan.wording.formats import Formats


class Sources:
    """Rules, products and layouts; also reads statements, so that nobody loads the layouts who imports nothing."""

    def __init__(
        self, resources: Traversable | None = None, own_profiles: Path | None = None, own_rules: Path | None = None
    ) -> None:
        """Read what is shipped, the user's own layouts from a folder and own thresholds from a file, if they exist."""
        self.root = resources or root()
        self.own_profiles = own_profiles
        self.own_rules = own_rules

    @cached_property
    def shipped_rules(self) -> HealthRules:
        """The rules of health that the program comes with; raises RulesUnreadable."""
        return read_rules((self.root / "rules" / "health.toml").read_text(encoding="utf-8"))

    @property
    def rules(self) -> HealthRules:
        """The rules of health, the user's own in the place of those shipped; raises RulesUnreadable."""
        return self._rules[0]

    @property
    def rules_problem(self) -> OwnRulesUnreadable | None:
        """What is wrong with the user's own thresholds, so that only the shipped ones count; None where nothing is."""
        return self._rules[1]

    @cached_property
    def _rules(self) -> tuple[HealthRules, OwnRulesUnreadable | None]:
        from zhihuan.system.own_rules import read_own_rules

        if self.own_rules is None:
            return self.shipped_rules, None
        try:
            return read_own_rules(self.own_rules, self.shipped_rules), None
        except OwnRulesUnreadable as problem:
            return self.shipped_rules, problem

    def keep_rules(self, rules: HealthRules) -> None:
        """Write the rules that are marked as edited into the user's own file; raises RulesNotSaved, FolderUnusable."""
        from zhihuan.system.own_rules import write_own_rules

        if self.own_rules is not None:
            write_own_rules(self.own_rules, rules)
        self._rules = (rules, None)

    @cached_property
    def quotes(self) -> tuple[Quote, ...]:
        """What is known of the benchmarks that loans follow; raises RulesUnreadable."""
        return read_quotes((self.root / "rules" / "lpr.toml").read_text(encoding="utf-8"))

    @cached_property
    def catalogue(self) -> Mapping[str, Product]:
        """The products that can be recognised, by code."""
        from zhihuan.importing.products import read_products

        return {product.code: product for product in read_products(self.root / "lenders")}

    @cached_property
    def institutions(self) -> Institutions:
        """The lenders and platforms that are known by name."""
        from zhihuan.application.institutions import Institutions
        from zhihuan.importing.institutions import read_institutions

        return Institutions(read_institutions(self.root / "lenders"))

    @property
    def profiles(self) -> tuple[tuple[Profile, ...], tuple[ProfileUnreadable, ...]]:
        """The layouts that can be read, the user's own first, and what is wrong with those that cannot."""
        from zhihuan.importing.profile_files import read_own_profiles, read_profiles

        shipped = self.root / "profiles"
        own, problems = read_own_profiles(self.own_profiles, shipped) if self.own_profiles else ((), ())
        return (*own, *read_profiles(shipped)), problems

    @cached_property
    def importer(self) -> Importer:
        """The reader of statements and registers."""
        from zhihuan.importing.importer import Importer

        profiles, problems = self.profiles
        return Importer(profiles, tuple(self.catalogue.values()), problems, self.institutions)

    def read_file(
        self, path: PurePath, progress: Progress | None = None, options: ReadingOptions = AS_IT_SHOWS
    ) -> tuple[ImportedFile, ...]:
        """Read one statement or register; raises the problems of `application.import_problems`, LedgerDocumentApart."""
        from zhihuan.importing.file_bytes import read_file

        ledger = self.read_ledger(path)
        if ledger is not None:
            raise LedgerDocumentApart(ledger.name)
        return self.importer.read(readable_name(path), read_file(Path(path)), progress, options)

    def guess(self, path: PurePath, options: ReadingOptions = AS_IT_SHOWS) -> ColumnMapping:
        """Return what the columns of a file's unknown table may mean; raises the problems of reading."""
        from zhihuan.importing.file_bytes import read_file

        return self.importer.guessed(readable_name(path), read_file(Path(path)), options)

    def read_as(
        self,
        path: PurePath,
        mapping: ColumnMapping,
        progress: Progress | None = None,
        options: ReadingOptions = AS_IT_SHOWS,
    ) -> tuple[ImportedFile, ...]:
        """Read a file with its columns meant as the user says, which is written nowhere yet."""
        from zhihuan.importing.file_bytes import read_file
        from zhihuan.importing.importer import Importer
        from zhihuan.importing.profile_files import drafted_profile
        from zhihuan.importing.profile_writing import profile_table

        drafted = drafted_profile(profile_table(mapping), self.root / "profiles")
        importer = Importer([drafted], tuple(self.catalogue.values()), institutions=self.institutions)
        return importer.read(readable_name(path), read_file(Path(path)), progress, replace(options, profile=None))

    def keep(self, mapping: ColumnMapping) -> str:
        """Write a mapping into the user's own layouts, for every later table with this header; return its code.

        Raises ProfileNotSaved.
        """
        from zhihuan.importing.profile_writing import profile_table, save_profile

        table = profile_table(mapping)
        folder = self.own_profiles
        try:
            if folder is None:
                raise FileNotFoundError
            save_profile(folder, table)
        except OSError as problem:
            cause = errno.errorcode.get(problem.errno or 0, type(problem).__name__)
            raise ProfileNotSaved(str(folder or ""), cause) from problem
        self.__dict__.pop("importer", None)
        return str(table["code"])

    def forget(self, code: str) -> None:
        """Take a layout that `keep` wrote away again; raises ProfileNotSaved."""
        from zhihuan.importing.profile_writing import place_of

        if self.own_profiles is None:
            return
        try:
            place_of(self.own_profiles, code).unlink(missing_ok=True)
        except OSError as problem:
            cause = errno.errorcode.get(problem.errno or 0, type(problem).__name__)
            raise ProfileNotSaved(str(self.own_profiles), cause) from problem
        self.__dict__.pop("importer", None)

    def write_rest(self, path: PurePath, text: str) -> None:
        """Write text to a file that the user chose, whole or not at all; raises ExportNotWritten."""
        from zhihuan.exporting.destination import put_whole

        with put_whole(Path(path), overwrite=True) as stream:
            stream.write(text.encode())

    def read_ledger(self, path: PurePath) -> ImportedLedger | None:
        """Read a ledger's own document, None where the file is no JSON; raises why it cannot be taken."""
        from zhihuan.importing.file_bytes import beginning, read_file
        from zhihuan.importing.ledger_json import looks_like_json, read_ledger

        if not looks_like_json(beginning(Path(path))):
            return None
        return read_ledger(readable_name(path), read_file(Path(path)))

    def export(
        self, path: PurePath, request: ExportRequest, book: Book, now: datetime, formats: Formats,
        progress: Progress | None = None,
    ) -> Exported:
        """Write a book to a file, in the user's words; raises ExportAlreadyThere, ExportNotWritten."""
        from zhihuan.exporting.exporter import export
        from zhihuan.wording.exporting import Wording

        return export(Path(path), request, book, now, Wording(formats), progress)
