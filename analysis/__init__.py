"""Studying a play and the model: what-ifs, the debrief page, tables."""
