"""The start page with its cards."""
