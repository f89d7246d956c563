"""Small widgets the pages are made of; each draws with the tokens of the theme and knows no ledger."""
