"""The index of the guide: fields, postings, and the prebuilt index of the standalone program."""
