"""Contains small widgets and text functions that several packages of the window share."""
