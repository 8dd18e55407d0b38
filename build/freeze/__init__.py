"""Builds the standalone program with PyInstaller, and checks its contents."""
