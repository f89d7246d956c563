"""The ways a notice can leave the program, each with what it can prove."""
