"""The page that is read, with its find, address and glossary bars."""
