"""Names the endings of the files that can be a directory of services."""

import re

TABLES = (".csv", ".tsv", ".tab", ".psv", ".txt", ".json", ".jsonl", ".ndjson", ".xlsx", ".xlsm")
ENDINGS = (*TABLES, ".zip")
# Of these a file that is dropped on the window is nothing else. A text file can be anything.
DROPPED = tuple(ending for ending in ENDINGS if ending != ".txt")
# One within the name of a table; a text can be called .xls, too.
ENDING = re.compile(rf"(?:{'|'.join(map(re.escape, (*ENDINGS, '.xls')))})\b", re.IGNORECASE)
