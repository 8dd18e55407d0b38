"""Admits what a person has decided to be public: cells that are wholly what their column says."""
