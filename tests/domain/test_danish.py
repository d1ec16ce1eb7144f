import datetime as dt

import pytest

from kkr_tui.domain.danish import fold, sort_key
from kkr_tui.domain.dates import clock, coming_date, long_date, parse_date, parse_time


def test_danish_order() -> None:
    names = ["Ågård", "Ærø", "Ørsted", "Zeuthen", "Aastrup", "Abel", "É", "Eg"]
    assert sorted(names, key=sort_key) == ["Abel", "É", "Eg", "Zeuthen", "Ærø", "Ørsted", "Ågård", "Aastrup"]


@pytest.mark.parametrize(
    ("text", "typed"),
    [("Søren", "soren"), ("Åse", "aase"), ("Kiær", "kiaer"), ("Trøst", "trost"), ("Müller", "muller")],
)
def test_folding_finds_danish_letters(text: str, typed: str) -> None:
    assert fold(text) == typed


@pytest.mark.parametrize(
    "text",
    [
        "2023-11-24",
        "24-11-2023",
        "24.11.2023",
        "24/11/2023",
        "24. november 2023",
        "den 24. nov. 2023",
        "fredag den 24. november 2023",
    ],
)
def test_dates_as_danes_write_them(text: str) -> None:
    assert parse_date(text) == dt.date(2023, 11, 24)


@pytest.mark.parametrize("text", ["2026-02-30", "24. brumaire 2023", "i morgen", "", "24-11-23"])
def test_what_is_no_date(text: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        parse_date(text)


def test_times_and_forms() -> None:
    assert parse_time("10.30") == parse_time("kl. 10:30") == dt.time(10, 30)
    assert clock(dt.time(9, 5)) == "09.05"
    assert long_date(dt.date(2023, 11, 24)) == "24. november 2023"
    with pytest.raises(ValueError, match=r".*"):
        parse_time("25.00")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("1/2", dt.date(2024, 2, 1)),
        ("1.12.", dt.date(2023, 12, 1)),
        ("24-11", dt.date(2023, 11, 24)),
        ("23/11", dt.date(2024, 11, 23)),
        ("den 1. februar", dt.date(2024, 2, 1)),
        ("fredag 1. dec.", dt.date(2023, 12, 1)),
        ("1/2-25", dt.date(2025, 2, 1)),
        ("29/2", dt.date(2024, 2, 29)),
        ("2024-02-01", dt.date(2024, 2, 1)),
    ],
)
def test_a_date_without_a_year_is_the_next_such_day(text: str, expected: dt.date) -> None:
    assert coming_date(text, dt.date(2023, 11, 24)) == expected


@pytest.mark.parametrize("text", ["", "31/2", "1/13", "snart", "12", "1/2-2"])
def test_what_is_no_coming_date(text: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - its text is the date's or Python's
        coming_date(text, dt.date(2023, 11, 24))
