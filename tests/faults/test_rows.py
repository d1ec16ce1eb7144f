"""Every promise of docs/reliability.md, on the real program; ``make soak`` has the long versions."""

from pathlib import Path

import pytest
from _pytest.mark.structures import ParameterSet

from tests.faults.rows import ROWS, Row

pytest.importorskip("pty", reason="needs a pseudo-terminal")


# In some runs of row 11 a program that was taken over is still there 20 s after the second Ctrl+Q. The cause is not
# found yet (docs/reliability.md); nothing is lost by it. Until then the row is run and reported, and stops nobody.
NOT_KEPT_YET = {11: "sometimes still running after being told to leave"}


def _case(row: Row) -> ParameterSet:
    marks = [pytest.mark.xfail(reason=NOT_KEPT_YET[row.number])] if row.number in NOT_KEPT_YET else []
    return pytest.param(row, marks=marks, id=f"{row.number}: {row.promise}")


@pytest.mark.parametrize("row", [_case(row) for row in ROWS])
def test_promise(row: Row, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    if lacking := row.lacking():
        pytest.skip(lacking)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "account"))
    assert row.run(tmp_path, row.short)
