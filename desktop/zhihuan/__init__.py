"""Zhihuan (知还): a private desktop manager of what one person owes."""

__version__ = "0.1.0"
