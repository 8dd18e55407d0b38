"""The commands of the terminal. They need no display and load no Qt, except to write a PDF."""
