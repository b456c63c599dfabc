"""The headless game: plays, verbs, views, bots, log and replay. Knows no screen and no terminal."""
