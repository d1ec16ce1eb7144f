"""A date as the top lines have it, in the language of the screen."""

import datetime as dt

from kkr_tui import language
from kkr_tui.domain.dates import MONTHS, WEEKDAYS

_ENGLISH_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_ENGLISH_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


def short_date(date: dt.date) -> str:
    """A date -> ``fre 24. nov 2023``, in English ``Fri 24 Nov 2023``."""
    if language.current() == "en":
        return f"{_ENGLISH_WEEKDAYS[date.weekday()]} {date.day} {_ENGLISH_MONTHS[date.month - 1]} {date.year}"
    return f"{WEEKDAYS[date.weekday()][:3]} {date.day}. {MONTHS[date.month - 1][:3]} {date.year}"
