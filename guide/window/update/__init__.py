"""Contains the bar for a newer edition of the content, and the filter for files that are dropped."""
