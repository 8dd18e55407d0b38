"""Contains the pane in which a directory of services is brought in: its columns, its rows, its pack."""
