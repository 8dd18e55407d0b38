"""Builds, stores and reads the Whoosh index of a guide."""
