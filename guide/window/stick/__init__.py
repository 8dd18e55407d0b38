"""Copies the guide to another stick. The package is imported only when the user starts a copy."""
