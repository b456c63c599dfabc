"""Who acts: a person's actions, the bots, and a person's actions repeated."""
