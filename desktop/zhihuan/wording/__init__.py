"""Sentences, amounts and dates in the user's language, shared by the window, the command line and reminders."""
