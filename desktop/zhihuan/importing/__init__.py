"""Bytes to rows to proposals. Knows nothing of Qt or SQL."""
