"""What lies on the disk: the log of a play, saved plays, the shelf of scenarios, and how they are written."""
