"""The sections of the loan form that stay folded until a contract needs them."""
