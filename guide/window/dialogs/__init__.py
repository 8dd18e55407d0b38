"""Contains the file dialog and the question bar, which several packages of the window use."""
