"""What is printed on a hand-out: the list of items, the formats, the discreet switch; without Qt."""
