"""Keeps the program from leaving traces, using a network or running foreign code; without Qt."""
