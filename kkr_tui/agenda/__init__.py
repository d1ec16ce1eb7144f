"""YAML in: the reader, the checker and the schema of agenda files."""
