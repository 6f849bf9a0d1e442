"""What an item is made of: title, date, source, author, text."""
