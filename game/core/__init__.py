"""Playing without a screen: the fold, views, bots, replay and language."""
