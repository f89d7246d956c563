"""Every answer from the command line, as text or JSON. No widgets, no SQL."""
