"""Writes a directory: as HSDS 3.1 in JSON or CSV for other programs, and as one sheet for people."""
