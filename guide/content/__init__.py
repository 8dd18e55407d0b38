"""Reads the YAML files of a pack, checks them and returns a frozen Guide. Only this package uses PyYAML."""
