"""Reads sources of a directory, such as spreadsheets, CSV files and HSDS packages, into tables of texts.

`reading.read_source` is the one door. Nothing of a source is executed, fetched or written to the disk.
"""
