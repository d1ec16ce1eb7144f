"""The secretary's program."""
