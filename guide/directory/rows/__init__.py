"""Judges whole rows: which come in, which stay out, and which are there twice."""
