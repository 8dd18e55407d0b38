"""Contains the Qt window: a package for each pane, and main_window, which arranges and connects the panes."""
