"""Makes a pack of entries, or writes them into a folder of content."""
