"""The ledger as files for other programs: tables, a calendar, a document to be read back. Knows no words of its own."""
