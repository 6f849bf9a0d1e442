"""Standing lines: what many documents of a corpus have in common, and what is left out for it."""
