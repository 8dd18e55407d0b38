"""Builds pages from entries, writes pages as HTML, and names values for window, terminal and paper."""
