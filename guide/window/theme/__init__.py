"""Colours, text sizes, style sheets, and which theme is in force."""
