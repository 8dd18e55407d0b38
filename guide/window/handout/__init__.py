"""Shows the hand-out: its items, its options and the preview; saves, copies and prints it."""
