"""Colours, type and style sheets."""
