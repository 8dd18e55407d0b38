"""What works without being seen: tasks off the GUI thread, preferences, clipboard, exceptions."""
