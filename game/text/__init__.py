"""The game in a terminal: lines of text and numbered choices, complete without a window, a mouse or colour."""
