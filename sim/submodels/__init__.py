"""The steps of the month, one file each: pure functions from state to changed parts of the state."""
