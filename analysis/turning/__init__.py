"""Turning points: the few months of a play that are worth stopping at, found by the software."""
