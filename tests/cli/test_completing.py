"""What Tab offers, asked of a real bash with the lines of docs/completion.md."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.journal.recorder import Recorder

ROOT = Path(__file__).parents[2]
LINE = next(line for line in (ROOT / "docs/completion.md").read_text().splitlines() if "bash_source" in line)
SLUG = "kkr-hovedstaden-2023-11-24"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """With a database, two agendas and a ``kkr`` to be found."""
    (tmp_path / "agendas").mkdir()
    for name in ("eksempel.yaml", "kkr-hovedstaden-2023-11-24.yaml"):
        shutil.copy(ROOT / "agendas" / name, tmp_path / "agendas")
    loaded = read_agenda(tmp_path / "agendas" / "kkr-hovedstaden-2023-11-24.yaml")
    recorder = Recorder.open(tmp_path / "minutes.db", who="t", create=True)
    recorder.store(loaded.agenda, loaded.source)
    recorder.close()
    program = tmp_path / "bin" / "kkr"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {sys.executable} -m kkr_tui "$@"\n')
    program.chmod(0o755)
    return tmp_path


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash")
@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("kkr bac", {"backup"}),
        ("kkr export --stri", {"--strict"}),
        ("kkr --lang ", {"da", "en"}),
        ("kkr log kkr-", {SLUG}),
        ("kkr open ", {SLUG, "agendas/eksempel.yaml", f"agendas/{SLUG}.yaml"}),
        ("kkr open agendas/e", {"agendas/eksempel.yaml"}),
        ("kkr --db none.db log kkr-", set()),
        ("kkr --db agendas/eksempel.yaml log kkr-", set()),
    ],
)
def test_bash_offers(typed: str, offered: set[str], folder: Path) -> None:
    words = typed.split(" ")
    script = (
        f"{LINE}\nCOMP_WORDS=({' '.join(word or repr('') for word in words)})\nCOMP_CWORD={len(words) - 1}\n"
        'COMPREPLY=()\n_kkr_completion kkr\nprintf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    search = os.pathsep.join([str(folder / "bin"), os.environ["PATH"]])
    run = subprocess.run(
        ["bash", "--norc", "-c", script],
        capture_output=True,
        text=True,
        cwd=folder,
        check=True,
        env={**os.environ, "PATH": search, "PYTHONPATH": str(ROOT)},
    )
    assert {word for word in re.split(r"\n", run.stdout) if word} == offered
    assert run.stderr == ""
