"""What a seat sees, made from its own record, the draft and the book, never from the state."""
