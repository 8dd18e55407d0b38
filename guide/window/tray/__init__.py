"""The hand-out in the window: the tray, what is chosen for it, its preview, its ways to paper and file."""
