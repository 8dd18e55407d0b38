"""Turns the records of a directory into entries of a pack, and says of each row what becomes of it."""
