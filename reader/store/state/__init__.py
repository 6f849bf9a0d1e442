"""state.db: what a person did to items, and what tells which items these are."""
