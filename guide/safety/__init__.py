"""Prevents that the program leaves traces, uses a network or runs foreign code; without Qt."""
