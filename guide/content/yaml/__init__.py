"""YAML, read strictly and with the position of every value, and written."""
