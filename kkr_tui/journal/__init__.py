"""The record: one SQLite file, one writer, any number of readers. Nothing outside this package knows SQLite.

``recorder`` writes, ``follower`` reads; ``verify``, ``backup`` and ``search`` are whole jobs of their own.
"""
