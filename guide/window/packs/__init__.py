"""Contains the pane with the packs of this stick."""
