"""Brings in directories of services as a person decides what is public, and exports them as HSDS 3.1."""
