"""``samspel scenario``: the author's commands, and what they say in the terminal."""
