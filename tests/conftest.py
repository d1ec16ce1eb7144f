"""For every test: crash reports and rescued texts go where the test's other files go."""

from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True, scope="session")
def account(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    home = tmp_path_factory.mktemp("account")
    with pytest.MonkeyPatch.context() as patch:
        for name in ("XDG_DATA_HOME", "XDG_STATE_HOME"):
            patch.setenv(name, str(home))
        yield
