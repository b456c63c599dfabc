"""The kit: colours, type, painting, measuring layout, focus and widgets. Knows nothing of the game."""
