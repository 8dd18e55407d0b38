"""Implements the quick exit: its keys, the cover over the windows, and the end of the process."""
