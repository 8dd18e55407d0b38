"""Copies the running guide to another stick, and checks the files of a guide. Imports no Qt."""
