"""Copies the guide to another stick. It is loaded only when a copy is asked for."""
