"""Every promise of docs/reliability.md, on the real program; ``make soak`` has the long versions."""

from pathlib import Path

import pytest

from tests.faults.rows import ROWS, Row

pytest.importorskip("pty", reason="needs a pseudo-terminal")


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.number}: {row.promise}")
def test_promise(row: Row, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if lacking := row.lacking():
        pytest.skip(lacking)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "account"))
    assert row.run(tmp_path, row.short)
