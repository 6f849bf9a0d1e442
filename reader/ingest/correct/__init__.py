"""Corrections by the reader: their lines found again, and what they ask for done."""
