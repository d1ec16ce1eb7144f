"""What is missing is named with the command that adds it to the installation at hand."""

import sys
from pathlib import Path

import pytest

from kkr_tui.extras import adding


@pytest.mark.parametrize(
    ("left_by", "begins", "names"),
    [
        ("pipx_metadata.json", "pipx inject kkr-tui ", ('"python-docx', '"pypdfium2', '"markdown-it-py')),
        ("uv-receipt.toml", "uv pip install --python ", ('"python-docx', '"pypdfium2', '"markdown-it-py')),
        ("", "", (' -m pip install "kkr-tui[import]"',)),
    ],
)
def test_each_installer_has_its_own_way(
    left_by: str, begins: str, names: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path))
    if left_by:
        (tmp_path / left_by).touch()
    command = adding("import")
    assert command.startswith(begins)
    assert all(name in command for name in names)
    assert "extra ==" not in command


def test_the_python_is_named_from_where_one_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", str(tmp_path / ".venv"))
    monkeypatch.setattr(sys, "executable", str(tmp_path / ".venv" / "bin" / "python"))
    monkeypatch.chdir(tmp_path)
    assert adding("pdf") == f'{Path(".venv", "bin", "python")} -m pip install "kkr-tui[pdf]"'


def test_outside_an_environment_it_is_plain_pip(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "prefix", sys.base_prefix)
    assert adding("pdf") == 'pip install "kkr-tui[pdf]"'
