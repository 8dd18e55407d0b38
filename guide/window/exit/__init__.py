"""Quick exit: which keys ask for it, and how the window is covered and the program ended."""
