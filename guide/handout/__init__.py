"""What goes on a hand-out: the tray, the formats, the discreet switch; without Qt."""
