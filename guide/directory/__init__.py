"""Brings in directories of services, as spreadsheets and HSDS files, and gives them back as HSDS 3.1."""
