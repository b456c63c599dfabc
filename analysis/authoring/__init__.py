"""Tools for those who write scenarios: balance, playing time, a picture of how matters hang together."""
