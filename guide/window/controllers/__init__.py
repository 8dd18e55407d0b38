"""Connects the widgets with services and with each other; each controller does so for one subject."""
