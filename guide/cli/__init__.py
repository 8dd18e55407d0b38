"""Runs the commands of the terminal, which need no display and load Qt only to write a PDF."""
