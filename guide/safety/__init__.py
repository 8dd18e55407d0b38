"""What the program may leave behind, let out or let in, and how that is kept to nothing; no Qt."""
