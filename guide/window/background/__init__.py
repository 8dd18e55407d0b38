"""Contains what works without a widget: background tasks, preferences, clipboard, uncaught errors."""
