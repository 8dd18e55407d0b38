"""Splits text into words and stems, and holds the words of the guide and of common English."""
