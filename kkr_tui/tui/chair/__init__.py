"""The chair's program: the running decision log, read-only."""
