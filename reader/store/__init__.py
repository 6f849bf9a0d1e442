"""The databases: index.db, its bitmaps, and the compiler from a query to the numbers of items."""
