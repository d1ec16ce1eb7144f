import gettext

import pytest

from kkr_tui import language


@pytest.fixture(autouse=True)
def _english(monkeypatch: pytest.MonkeyPatch) -> None:
    """Messages as they stand in the code, whatever language another test has chosen."""
    monkeypatch.setattr(language, "_catalogue", gettext.NullTranslations())
