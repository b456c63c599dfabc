"""Several plays of one scenario beside each other: letters instead of names, the same axes, no ranking."""
