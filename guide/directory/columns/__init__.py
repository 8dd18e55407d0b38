"""Guesses what the columns of a table mean, and keeps what a person answered about them."""
