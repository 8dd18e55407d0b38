"""Typing mistakes, corrections, and words that mean danger."""
