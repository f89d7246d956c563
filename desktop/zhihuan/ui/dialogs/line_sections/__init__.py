"""The folded sections of the form of a credit line: what its contract says of bills, interest and fees."""
