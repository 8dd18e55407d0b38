"""Reads YAML strictly, with the position of every value, and writes YAML. Only this package uses PyYAML."""
