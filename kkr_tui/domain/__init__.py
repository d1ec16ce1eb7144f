"""Plain values and rules of a meeting. Standard library only: no clock, no files, no screen."""
