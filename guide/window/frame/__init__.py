"""What surrounds the panes: bars, menu, actions, tab order."""
