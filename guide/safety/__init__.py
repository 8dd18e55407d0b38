"""Prevents the program from leaving traces, using a network or running foreign code. Imports no Qt."""
