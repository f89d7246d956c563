"""Forms that stay open until what was typed can be taken."""
