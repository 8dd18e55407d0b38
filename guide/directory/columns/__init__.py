"""Proposes what each column of a sheet means."""
