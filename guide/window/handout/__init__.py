"""The hand-out: its items, its options, the preview of the paper, files and printing."""
