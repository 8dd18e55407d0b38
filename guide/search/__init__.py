"""Full-text search over the guide, the only package that uses Whoosh, to stem words. README.md explains the algorithm."""
