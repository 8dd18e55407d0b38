"""Lists the texts that a person reads before they are published, and marks words that may be of somebody."""
