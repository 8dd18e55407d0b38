"""Defines the colours, text sizes, style sheets and fonts of the window, and applies the current theme."""
