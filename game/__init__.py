"""Playing the model: a headless core, and the interfaces that stand on it."""
