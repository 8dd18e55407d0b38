"""The search results: their list, filters, the lines to call first, and what to do when nothing is found."""
