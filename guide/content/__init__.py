"""Content: YAML in, frozen values out; the only home of PyYAML."""
