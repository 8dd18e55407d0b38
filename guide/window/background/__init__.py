"""Contains the parts of the window that are no widgets: tasks, preferences, clipboard, uncaught errors."""
