"""Packs as single files: how they are written, checked and trusted, and which of them a stick has. No Qt."""
