"""Thin item models: rows in, roles out."""
