"""Defines the privacy promises of the program and their limits, and builds the page that shows both."""
