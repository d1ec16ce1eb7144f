"""Another program takes the meeting over: the window that is put aside says so by itself, at once."""

from pathlib import Path

from tests.stories.conftest import AGENDA
from tests.stories.test_real_terminals import begin
from tests.terminal import CTRL_Q, terminal


def test_who_is_put_aside_is_told_without_pressing_a_key(tmp_path: Path) -> None:
    with terminal("open", str(AGENDA), folder=tmp_path) as first:
        begin(first)
        with terminal("open", "--take-over", folder=tmp_path) as second:
            second.wait_for("1.2 Godkendelse af dagsorden ─")
            first.wait_for("Another program took this meeting over")
            assert "NOT SAVED" in first.text
            second.type("her")
            second.wait_for("her")
            second.type(CTRL_Q)
            assert second.wait_for_end() == 0
