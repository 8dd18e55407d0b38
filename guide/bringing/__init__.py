"""Brings in directories of services after a person has decided what of them is public, and exports them as HSDS 3.1."""
