"""The Pygame game: windows, screens and the kit they are drawn with. Stands on ``game.core`` alone."""
