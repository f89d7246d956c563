"""Charts behind a small interface of ours: what is to be drawn is told in plain values, how is known to one module."""
