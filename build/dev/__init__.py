"""Implements the commands of dev.py, with the environment and the system packages that they need."""
