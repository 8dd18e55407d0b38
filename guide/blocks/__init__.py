"""The document model that the reader, paper, plain text and JSON share."""
