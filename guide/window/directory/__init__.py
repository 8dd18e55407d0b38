"""The pane in which a directory of services is brought in: a file, its columns, its texts, a pack."""
