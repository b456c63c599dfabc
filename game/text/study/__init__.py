"""The commands about experiments: from a question in a file to figures."""
