"""Names the endings of the files that can be a directory of services."""

TABLES = (".csv", ".tsv", ".tab", ".psv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm")
ENDINGS = (*TABLES, ".zip")
# Of these a file that is dropped on the window is nothing else. A text file can be anything.
DROPPED = tuple(ending for ending in ENDINGS if ending != ".txt")
