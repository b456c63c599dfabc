"""Tests of scenarios: the loader and all that stands behind it."""
