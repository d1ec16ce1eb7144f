"""For every test: it speaks English whatever ran before it, and nobody's files count but its own."""

import os
from collections.abc import Iterator

import pytest
from hypothesis import settings

from kkr_tui import language

settings.register_profile("soak", max_examples=10_000, deadline=None)


@pytest.fixture(autouse=True)
def english() -> None:
    language.use("en")


@pytest.fixture(autouse=True, scope="session")
def account(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    home = tmp_path_factory.mktemp("account")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home))
        yield


@pytest.fixture(autouse=True)
def no_config(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("KKR_CONFIG", os.devnull)
