"""Whether the user is in danger: measures, their bands, warnings and what would help, each with its rows."""
