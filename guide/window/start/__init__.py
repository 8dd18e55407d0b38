"""Shows the start page with its cards."""
