"""What each command loads: of other people's packages only those named here, of ours only these parts."""

import subprocess
import sys
from pathlib import Path

import pytest

from kkr_tui.agenda.reader import read_agenda
from kkr_tui.journal.recorder import Recorder

ROOT = Path(__file__).parents[2]
AGENDA = str(ROOT / "agendas" / "eksempel.yaml")
ALWAYS = {
    "click",
    "kkr_tui",
    "kkr_tui.cli",
    "kkr_tui.collector",
    "kkr_tui.domain",
    "kkr_tui.intake",
    "kkr_tui.language",
    "kkr_tui.reasons",
}
YAML = {"yaml", "kkr_tui.agenda"}
DATABASE = {"sqlite3", "msgspec", "kkr_tui.journal"}
ACCOUNT = {"platformdirs", "kkr_tui.config", "kkr_tui.places"}
IGNORED = {"cython_runtime", "typing_extensions"}

LOADS: dict[tuple[str, ...], set[str]] = {
    ("--help",): {"kkr_tui.config", "kkr_tui.minutes"},  # the names of the formats
    ("--version",): set(),
    ("export", "--help"): {"kkr_tui.minutes"},
    ("serve", "--help"): set(),
    ("check", AGENDA): YAML,
    ("export",): {*DATABASE, "kkr_tui.minutes"},
    ("log",): {*DATABASE, "kkr_tui.minutes"},
    ("report", "-o", "-"): {*DATABASE, "kkr_tui.minutes", "jinja2", "markupsafe"},
    ("verify",): DATABASE,
    ("search", "broen"): DATABASE,
    ("lint",): {*DATABASE, "kkr_tui.tui"},  # its words are those of F9, which know no screen
    ("next",): {*DATABASE, *YAML, "kkr_tui.minutes"},
    # Without a terminal it ends before the screen.
    ("open", AGENDA): {*DATABASE, *YAML, *ACCOUNT, "kkr_tui.clock", "kkr_tui.session"},
}


@pytest.fixture(scope="module")
def db(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("modules") / "minutes.db"
    recorder = Recorder.open(path, who="test", create=True)
    loaded = read_agenda(Path(AGENDA))
    recorder.store(loaded.agenda, loaded.source)
    recorder.close()
    return path


@pytest.mark.parametrize("arguments", LOADS, ids=lambda arguments: " ".join(Path(word).name for word in arguments))
def test_a_command_loads_only_what_it_needs(arguments: tuple[str, ...], db: Path) -> None:
    program = (
        "import sys\nbefore = set(sys.modules)\n"  # with what the site of this Python loads for everybody
        "from kkr_tui.cli import main\n"
        f"sys.argv[1:] = {['--db', str(db), *arguments]!r}\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('LOADED', *(set(sys.modules) - before))"
    )
    run = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, cwd=db.parent, check=True)
    modules = run.stdout.rpartition("LOADED")[2].split()
    packages = {part(module) for module in modules} - IGNORED
    standard = {package for package in packages if package in sys.stdlib_module_names and package != "sqlite3"}
    assert {package for package in packages - standard if not package.startswith("_cython")} <= ALWAYS | LOADS[
        arguments
    ]


def part(module: str) -> str:
    """``kkr_tui.agenda.reader`` -> ``kkr_tui.agenda``; of others the package."""
    return ".".join(module.split(".")[: 2 if module.startswith("kkr_tui.") else 1])
