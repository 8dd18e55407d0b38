"""The folder for a stick: the program with its documents, zipped and checked."""
