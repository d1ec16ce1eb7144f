"""The record: one SQLite file, one writer, any number of readers. Nothing outside this package knows SQLite.

``recorder`` writes, ``follower`` reads; ``nodding`` writes the chair's own file, ``nods`` reads that; ``verify``,
``backup`` and ``search`` are whole jobs of their own.
"""
