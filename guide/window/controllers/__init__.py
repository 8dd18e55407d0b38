"""Controllers, each of which connects widgets with a service or with each other, for one subject."""
