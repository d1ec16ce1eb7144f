"""One module a command. A trailing ``_`` keeps Python's own names free."""
