"""What the program promises about privacy, what it can't promise, and the page that shows both."""
