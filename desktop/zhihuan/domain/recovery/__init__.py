"""The way back after a line was lost: what can be measured, gated, done and logged. Never a probability."""
