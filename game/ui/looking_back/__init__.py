"""Looking back on a play in the window: what happened, what was seen, what if, and what was done."""
