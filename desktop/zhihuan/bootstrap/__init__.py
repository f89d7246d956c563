"""Builds every object once, hands each what it needs, and connects them. The only room that knows all layers."""
