"""Playing it: the headless core, the window and the terminal."""
