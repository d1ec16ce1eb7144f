"""Closed meetings in a database that serves many bodies: PostgreSQL."""
