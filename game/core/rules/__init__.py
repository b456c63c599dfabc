"""Rules of play: how a month opens, who may do what, how the meeting votes, and what follows."""
