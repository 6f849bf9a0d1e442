"""Lines of a document and their classes."""
