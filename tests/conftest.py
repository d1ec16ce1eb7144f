"""Every test speaks English until it says otherwise, whatever the test before it did."""

import pytest

from kkr_tui import language


@pytest.fixture(autouse=True)
def english() -> None:
    language.use("en")
