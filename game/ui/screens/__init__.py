"""The screens: each turns a ``View`` into a tree of widgets, and intentions into actions."""
