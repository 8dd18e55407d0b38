"""Building the standalone program with PyInstaller, and checking what is in it."""
