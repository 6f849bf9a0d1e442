"""The query language: text to tree, what a tree means, and edits of the text."""
