"""Citizens and units written a second time, from docs/odd.md alone, to hold the model's own code against."""
