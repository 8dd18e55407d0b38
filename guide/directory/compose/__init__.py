"""Composes entries of a pack from the services that were admitted. No text is cut and none is rewritten."""
