"""Full-text search over the guide: the only home of Whoosh."""
