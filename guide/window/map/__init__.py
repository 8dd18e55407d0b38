"""Shows the counties of a state as a map, from which a worker chooses a place."""
