"""Every test speaks English until it says otherwise, whatever the test before it did; nobody's config file counts."""

import os

import pytest

from kkr_tui import language


@pytest.fixture(autouse=True)
def english() -> None:
    language.use("en")


@pytest.fixture(autouse=True)
def no_config(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KKR_CONFIG", os.devnull)
