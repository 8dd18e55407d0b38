"""Lists the printers of this computer and prints, in a child process that the window can end at once."""
