"""The debris of pages: what is left out, and why."""
