"""Lists the parts of the standalone program, with the licence of each part."""
