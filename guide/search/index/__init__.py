"""Builds, stores and reads the index of a guide."""
