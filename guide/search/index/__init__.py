"""The index: its fields, how it is built, read and shipped prebuilt."""
