"""Signs files and verifies signatures in minisign's formats, in Python alone, and keeps secret keys."""
