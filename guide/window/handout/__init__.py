"""The hand-out: its items, its options, a preview of the paper, export and printing."""
