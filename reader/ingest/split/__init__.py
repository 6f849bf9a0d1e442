"""Where a document is cut into items."""
