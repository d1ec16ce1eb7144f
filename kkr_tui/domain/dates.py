"""Dates and clock times as Danes write them."""

import datetime as dt
import re
from collections.abc import Iterator
from contextlib import suppress

MONTHS = (
    "januar", "februar", "marts", "april", "maj", "juni", "juli", "august", "september", "oktober", "november",
    "december",
)  # fmt: skip
WEEKDAYS = ("mandag", "tirsdag", "onsdag", "torsdag", "fredag", "lørdag", "søndag")

_ISO = re.compile(r"([0-9]{4})-([0-9]{1,2})-([0-9]{1,2})")
_NUMERIC = re.compile(r"([0-9]{1,2})[-./]([0-9]{1,2})[-./]([0-9]{4})")
_WORDS = re.compile(r"(?:(?:den|d\.)\s+)?([0-9]{1,2})\.?\s+([a-zæøå]{3,9})\.?\s+([0-9]{4})", re.IGNORECASE)
_SHORT = re.compile(
    r"(?:(?:den|d\.)\s+)?([0-9]{1,2})[-./]([0-9]{1,2})\.?(?:[-/ ]?(?<=[-./ ])([0-9]{2}))?", re.IGNORECASE
)
_SHORT_WORDS = re.compile(r"(?:(?:den|d\.)\s+)?([0-9]{1,2})\.?\s+([a-zæøå]{3,9})\.?", re.IGNORECASE)
_CENTURY = 2000
_YEARS_TO_A_LEAP_DAY = 8
_TIME = re.compile(r"(?:kl\.?\s*)?([0-9]{1,2})[.:]([0-9]{2})")
_DATE_IN_TEXT = re.compile(
    r"\b(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[-./]\d{1,2}[-./]\d{4}|(\d{1,2})\.?\s+([a-zæøå]{3,9})\.?(\s+\d{4})?)(?!\w)",
    re.IGNORECASE,
)
_HOURS_IN_TEXT = re.compile(
    r"kl\.?\s*(\d{1,2})(?:[.:](\d{2}))?\s*(?:til|[-–])\s*(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2}))?(?!\d)", re.IGNORECASE
)


def parse_date(text: str) -> dt.date:
    """``2023-11-24``, ``24-11-2023``, ``24.11.2023`` or ``24. november 2023`` -> the date.

    Raises ValueError when the text is none of these or names a day that does not exist.
    """
    text = _without_weekday(text.strip())
    if match := _ISO.fullmatch(text):
        year, month, day = (int(part) for part in match.groups())
    elif match := _NUMERIC.fullmatch(text):
        day, month, year = (int(part) for part in match.groups())
    elif match := _WORDS.fullmatch(text):
        day, month, year = int(match[1]), _month(match[2]), int(match[3])
    else:
        raise ValueError(text)
    return dt.date(year, month, day)


def coming_date(text: str, after: dt.date) -> dt.date:
    """What ``parse_date`` reads, and ``1/2``, ``1.2.``, ``1. februar`` or ``1/2-24``: without a year the next such day.

    The day itself counts as coming. Raises ValueError when the text is none of these or names a day that does not
    exist.
    """
    with suppress(ValueError):
        return parse_date(text)
    text = _without_weekday(text.strip())
    if match := _SHORT.fullmatch(text):
        day, month, year = int(match[1]), int(match[2]), match[3]
    elif match := _SHORT_WORDS.fullmatch(text):
        day, month, year = int(match[1]), _month(match[2]), None
    else:
        raise ValueError(text)
    if year:
        return dt.date(_CENTURY + int(year), month, day)
    for following in range(after.year, after.year + _YEARS_TO_A_LEAP_DAY + 1):
        with suppress(ValueError):
            if (date := dt.date(following, month, day)) >= after:
                return date
    raise ValueError(text)


def parse_time(text: str) -> dt.time:
    """``10:00``, ``10.00`` or ``kl. 9.30`` -> the time of day. Raises ValueError for anything else."""
    match = _TIME.fullmatch(text.strip())
    if not match:
        raise ValueError(text)
    return dt.time(int(match[1]), int(match[2]))


def dates_in(text: str, after: dt.date) -> Iterator[dt.date]:
    """The dates later than ``after`` that a text names, in its order. One without a year is the next such day."""
    for match in _DATE_IN_TEXT.finditer(text):
        with suppress(ValueError):
            if match[1] and not match[3]:
                date = dt.date(after.year, _month(match[2]), int(match[1]))
                date = date if date > after else date.replace(year=after.year + 1)
            else:
                date = parse_date(match[0])
            if date > after:
                yield date


def hours_in(text: str) -> tuple[dt.time, dt.time] | None:
    """The first ``kl. 10.00 til kl. 12.00`` (or ``kl. 10-12``) in a text -> from when, until when; or None."""
    for match in _HOURS_IN_TEXT.finditer(text):
        with suppress(ValueError):
            return dt.time(int(match[1]), int(match[2] or 0)), dt.time(int(match[3]), int(match[4] or 0))
    return None


def long_date(date: dt.date) -> str:
    """A date -> ``24. november 2023``, the form used in minutes."""
    return f"{date.day}. {MONTHS[date.month - 1]} {date.year}"


def clock(moment: dt.datetime | dt.time) -> str:
    """A moment -> ``11.02``, hours and minutes with a full stop (Dansk Sprognævn, § 5)."""
    return f"{moment.hour:02d}.{moment.minute:02d}"


def _month(word: str) -> int:
    word = word.lower()
    for number, name in enumerate(MONTHS, 1):
        if name == word or (len(word) >= 3 and name.startswith(word)):
            return number
    raise ValueError(word)


def _without_weekday(text: str) -> str:
    first, _, rest = text.partition(" ")
    return rest.strip() if first.rstrip(",.").lower() in WEEKDAYS else text
