"""What Tab offers, asked of real shells with the lines of docs/completion.md."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.cli.main import unspoken
from kkr_tui.journal.recorder import Recorder
from tests.recipes.finding import ROOT, block, recipes
from tests.terminal import terminal

LINES = {shell: block("completion.md", f"{shell}_source").strip() for shell in ("bash", "zsh", "fish")}
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


OFFERED = [
    ("kkr bac", {"backup"}),
    ("kkr export --stri", {"--strict"}),
    ("kkr --lang ", {"da", "en"}),
    ("kkr log kkr-", {SLUG}),
    ("kkr open ", {SLUG, "agendas/eksempel.yaml", f"agendas/{SLUG}.yaml"}),
    ("kkr open agendas/e", {"agendas/eksempel.yaml"}),
    ("kkr --db none.db log kkr-", set()),
    ("kkr --db agendas/eksempel.yaml log kkr-", set()),
    ("kkr log --db minutes.db kkr-", {SLUG}),
    ("kkr config ch", {"check"}),
]


def environment(folder: Path) -> dict[str, str]:
    search = os.pathsep.join([str(folder / "bin"), os.environ["PATH"]])
    return {"PATH": search, "PYTHONPATH": str(ROOT), "HOME": str(folder), "LC_ALL": "C.UTF-8"}


def answer(command: list[str], folder: Path) -> set[str]:
    """What a shell says without a word of complaint, a line each."""
    around = {**os.environ, **environment(folder)}
    run = subprocess.run(command, capture_output=True, text=True, cwd=folder, check=True, env=around)
    assert run.stderr == ""
    return set(run.stdout.splitlines()) - {""}


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash")
@pytest.mark.parametrize(("typed", "offered"), OFFERED)
def test_bash_offers(typed: str, offered: set[str], folder: Path) -> None:
    words = typed.split(" ")
    script = (
        f"{LINES['bash']}\nCOMP_WORDS=({' '.join(word or repr('') for word in words)})\nCOMP_CWORD={len(words) - 1}\n"
        'COMPREPLY=()\n_kkr_completion kkr\nprintf "%s\\n" "${COMPREPLY[@]}"\n'
    )
    assert answer(["bash", "--norc", "-c", script], folder) == offered


@pytest.mark.skipif(not shutil.which("bash"), reason="no bash")
def test_a_program_called_by_its_path_is_completed_too(folder: Path) -> None:
    [line] = [step.command for recipe in recipes() for step in recipe.steps if step.command.startswith("complete ")]
    assert answer(["bash", "--norc", "-c", f"{LINES['bash']}\n{line}\ncomplete -p .venv/bin/kkr"], folder) == {line}


@pytest.mark.skipif(not shutil.which("fish"), reason="no fish")
def test_fish_offers(folder: Path) -> None:
    answer(["sh", "-c", LINES["fish"]], folder)
    for typed, offered in OFFERED:
        found = answer(["fish", "-c", f"complete -C '{typed}'"], folder)
        assert {line.partition("\t")[0] for line in found} == offered, typed


@pytest.mark.skipif(not shutil.which("fish"), reason="no fish")
def test_fish_shows_a_description_beyond_its_first_comma(folder: Path) -> None:
    (folder / ".config" / "fish" / "completions").mkdir(parents=True)
    answer(["sh", "-c", LINES["fish"]], folder)
    (found,) = answer(["fish", "-c", "complete -C 'kkr --lang en ope'"], folder)
    described = _described("open")
    assert "," in described
    assert found == f"open\t{described}"


def _described(command: str) -> str:
    return unspoken(command).get_short_help_str()


@pytest.mark.skipif(not shutil.which("zsh"), reason="no zsh")
def test_zsh_offers(folder: Path) -> None:
    """At a real prompt: zsh completes nowhere else."""
    under = ["sh", "-c", "exec zsh -f -i", "sh"]
    with terminal(folder=folder, under=under, environment=environment(folder)) as shell:
        shell.type(f"PS1='ready> '; autoload -U compinit && compinit -u -D; {LINES['zsh']}\r")
        shell.wait_for("\nready> ")
        for typed, offered in OFFERED:
            if offered:
                shell.type(f"{typed}\t")
                for one in offered:
                    shell.wait_for(one)
                shell.type("\x15\x0c")  # away with the line, and with what is on the screen
                shell.wait_for(typed, gone=True)
