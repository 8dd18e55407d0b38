"""Full-text search over the guide, the only room that uses Whoosh. README.md explains the algorithm."""
