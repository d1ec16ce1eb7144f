"""The clock in the room."""

import datetime as dt


def now() -> dt.datetime:
    """The time in the room, with its offset from UTC, to the second."""
    return dt.datetime.now().astimezone().replace(microsecond=0)
