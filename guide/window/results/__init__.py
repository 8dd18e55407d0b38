"""Shows the search results with filters and urgent help lines, or suggestions if nothing was found."""
