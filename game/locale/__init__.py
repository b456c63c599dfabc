"""The catalogues of the interface's texts. ``python -m game.locale.update`` brings them up to date with the code."""
