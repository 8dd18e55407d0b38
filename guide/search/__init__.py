"""Full-text search over the guide, the only package that uses Whoosh. README.md explains the algorithm."""
