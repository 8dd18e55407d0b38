"""What a search returns: results with snippets, hits to mark, counts by facet."""
