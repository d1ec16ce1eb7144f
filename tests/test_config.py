"""The config file: what it gives, what is said of a wrong one, and that a wrong one stops nothing but a wrong place."""

import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given
from hypothesis import strategies as st

from kkr_tui.cli.configured import check_keys, in_short
from kkr_tui.cli.main import kkr
from kkr_tui.config import SETTINGS, THEMES, Config, ConfigError, Reading, example, parse_config, read_config
from kkr_tui.tui.shared.themes import PLAIN
from kkr_tui.tui.shared.themes import THEMES as SCREEN_THEMES


def parsed(source: str | bytes) -> Reading:
    return parse_config(source.encode() if isinstance(source, str) else source, "c.toml", check_keys)


def run(*arguments: str | Path, env: dict[str, str] | None = None) -> Result:
    return CliRunner().invoke(kkr, ["--lang", "en", *map(str, arguments)], env=env)


def test_phrases_are_texts_by_abbreviation() -> None:
    source = '\ufeff[phrases]\nbk = "Borgmestrene bad \\u001b{hvem} om at "\n"gæ" = """A\r\nB"""\n'
    assert parsed(source) == Reading(Config({"bk": "Borgmestrene bad {hvem} om at ", "gæ": "A\nB"}))
    assert parsed("") == Reading(Config())


def test_every_setting_is_read() -> None:
    source = """
        theme = "light"
        database = "~/m.db"
        spelling = "nb_NO"
        [keys]
        next = ["Ctrl+E", "f8"]
        [keys.chair]
        goto = "x"
    """
    assert parsed(source) == Reading(
        Config({}, "light", Path("~/m.db").expanduser(), "nb_NO", {"next": "ctrl+e,f8"}, {"goto": "x"})
    )
    assert parsed("spelling = true").config.spelling == "da_DK"
    assert parsed("spelling = false") == Reading(Config())


WRONG: list[tuple[str, list[tuple[str, str, str]]]] = [
    ('[frases]\na = "b"', [("1:1", "`frases` is not known here", "did you mean `phrases`?")]),
    ("colour = 1", [("1:1", "`colour` is not known here", "theme, database, spelling, phrases, keys")]),
    ('theme = "blue"\nspelling = 3', [("1:9", "`theme`", 'theme = "light"'), ("2:12", "`spelling`", "= true")]),
    ("database = 3", [("1:12", "`database` is no path", "minutes.db")]),
    ('database = "~other/m.db"', [("1:12", "`database` is no path", "for example")]),
    ('database = ""', [("1:12", "`database` is no path", "for example")]),
    ('\nphrases = "b"', [("2:11", "`phrases` is no table", "[phrases]")]),
    ('[phrases]\na = "b"\nc = 3', [("3:5", "`c` is not a text", "for example")]),
    ('[phrases]\n"a b" = "c"', [("2:1", "the abbreviation `a b` is not one word", 'gi = "')]),
    ('[phrases]\n"" = "c"', [("2:1", "the abbreviation `` is not one word", "for example")]),
    ('[phrases]\na = " "', [("2:5", "`a` is empty", "for example")]),
    ('[phrases]\na.b = "c"', [("2:7", "`a` is not a text", "for example")]),
    ('[phrases]\ntheme = "dark"', [("2:1", "stands below [phrases]", "to the top of the file")]),
    ('[phrases]\ngæ = "b"', [("2:2", "`=` is missing", '"gæ" = …')]),
    ('[phrases]\na = "b', [("2:1", "quotation mark", "for example")]),
    ("[phrases]\na = b", [("2:5", "no value that can be understood", "for example")]),
    ('[phrases\na = "b"', [("1:9", "`]` is missing", "for example")]),
    ('theme = "dark"\ntheme = "light"', [("2:1", "stands here already", "leave out")]),
    ('[keys]\nnext = [\n"f8"\n[phrases]\na = "b"', [("2:1", "`]` is missing", "for example")]),
    ('theme = """dark\n[phrases]\na = "b"', [("1:1", "quotation marks", "for example")]),
    ("x = 1\n[colours]\n[phrases]\na = 1\nb = ''", [("1:1", "x", ""), ("2:1", "colours", ""), ("4:5", "a", ""),
                                                     ("5:5", "b", "")]),
    ("a = " + "[" * 9999, [("", "nested", "")]),
    ("keys = 3", [("1:8", "`keys` is no table", "[keys]")]),
    ("[keys]\nnxt = 'f8'", [("2:1", "`nxt` is no gesture", "did you mean `next`?")]),
    ("[keys]\nqqqqq = 'f8'", [("2:1", "`qqqqq` is no gesture", "kkr config keys")]),
    ("[keys]\nnext = 8", [("2:8", "neither a key nor a list of keys", 'next = ["F8"')]),
    ("[keys]\nnext = ['F8', 'Ctlr+N']", [("2:15", "`Ctlr+N` names no key", "Ctrl+E")]),
    ("[keys]\nnext = 'n'", [("2:8", "N is typed into text here: The secretary: the items", "Ctrl+E")]),
    ("[keys]\nnext = 'Tab'", [("2:8", "Tab is needed for moving and writing", "Ctrl+E")]),
    ("[keys]\nnext = 'ctrl+m'", [("2:8", "Ctrl+M is the same as Enter", "Ctrl+E")]),
    ("[keys]\nnext = 'ctrl+1'", [("2:8", "not every terminal can send Ctrl+1", "Ctrl+E")]),
    ("[keys]\nnext = 'F7'", [("2:8", "F7 is the key of `previous` already", "give `previous` another key")]),
    ("keys = {next = 'F7'}", [("1:16", "F7 is the key of `previous` already", "")]),
    ("[keys]\nvote = 'ctrl+e'\nhole = 'ctrl+e'", [("3:8", "Ctrl+E is the key of `vote`", "")]),
    ("[keys.chair]\nfind = 'd'", [("2:8", "D is the key of `drafts` already", "")]),
    ("[keys]\nchair = 'd'", [("2:9", "`chair` is no table", "[keys.chair]")]),
]  # fmt: skip


@pytest.mark.parametrize(("source", "problems"), WRONG)
def test_everything_wrong_is_said_with_its_place(source: str, problems: list[tuple[str, str, str]]) -> None:
    found = parsed(source).problems
    assert [str(problem).split(": ")[0] for problem in found] == [
        f"c.toml:{place}" if place else "c.toml" for place, _message, _remedy in problems
    ]
    for problem, (_place, message, remedy) in zip(found, problems, strict=True):
        assert message in problem.message
        assert remedy in problem.remedy


def test_the_line_is_quoted_with_a_mark_below_the_place() -> None:
    (problem,) = parsed("[keys]\nnext = ['F8',\t'Ctlr+N']").problems
    assert str(problem).splitlines() == [
        "c.toml:2:15: `Ctlr+N` names no key that can be bound",
        "    next = ['F8', 'Ctlr+N']",
        "                  ^",
        "  a key that will do: Ctrl+E",
    ]


def test_the_place_in_a_long_line_is_shown() -> None:
    (problem,) = parsed(f"[phrases]\na = {{b = '{'x' * 300}', c = }}").problems
    shown, mark = str(problem).splitlines()[1:3]
    assert shown[mark.index("^")] == "}"
    assert len(shown) < 120


def test_lines_that_are_not_utf8_are_left_out_with_their_place() -> None:
    found = parsed('theme = "light"\n[phrases]\na = "Å"\nb = "c"'.encode("cp1252"))
    assert [(problem.where, problem.message) for problem in found.problems] == [("c.toml:3:6", "the file is not UTF-8")]
    assert found.config == Config({"b": "c"}, "light")


@pytest.mark.parametrize(
    ("source", "config"),
    [
        ('theme = "light"\nspelling = maybe\n[phrases]\na = "b"\nc = 3', Config({"a": "b"}, "light")),
        ('theme = "light"\n[phrases\na = "b"\n[keys]\nvote = "ctrl+e"', Config({}, "light", keys={"vote": "ctrl+e"})),
        ("[keys]\nnext = 'F7'\nvote = 'ctrl+e'", Config(keys={"vote": "ctrl+e"})),
        ("[keys]\nnext = 'F7'\nprevious = 'F8x'", Config()),
        ("[keys]\nnext = ['F8', 'ctrl+m']\n[keys.chair]\nfind = 'x'", Config(chair_keys={"find": "x"})),
    ],
)
def test_what_is_right_holds(source: str, config: Config) -> None:
    assert parsed(source).config == config
    assert parsed(source).problems


@pytest.mark.parametrize(
    "source",
    [
        "database = 3",
        "databse = '~/m.db'",
        "database = '~/m.db",
        "theme = 'dark'\ndatabase = '~/a.db'\ndatabase = '~/b.db'",
        "[phrases]\na = 'b'\ndatabase = '~/m.db'",
        "[keys]\ndatabase = '~/m.db'",
        "[phrases\ndatabase = '~/m.db'",
        'theme = """dark\ndatabase = "~/m.db"',
        "Database = '~/m.db'",
        "database = 'Å.db'".encode("cp1252"),
    ],
)
def test_what_leaves_the_database_open_is_refused(source: str | bytes) -> None:
    with pytest.raises(ConfigError):
        _database = parsed(source).database


@pytest.mark.parametrize("source", ["theme = 1", "[phrases\n", 'a = "', "[keys]\nnext = 3"])
def test_what_has_nothing_to_do_with_the_database_does_not_hide_it(source: str) -> None:
    assert parsed(source).problems
    assert parsed(source).database is None
    assert parsed(f"database = 'm.db'\n{source}").database == Path("m.db")


@given(st.text(st.sampled_from("abdx=[]{}\"'#.,1 \n\tæ"), max_size=60) | st.text(max_size=40))
def test_any_text_is_read(source: str) -> None:
    for problem in parsed(source).problems:
        lines = source.removeprefix("\ufeff").split("\n")
        assert 0 <= problem.place.line <= len(lines)
        assert "\n" not in problem.message
        assert str(problem)


@given(st.dictionaries(st.text("abæ.\" '\\", min_size=1, max_size=5), st.integers(), min_size=1, max_size=4))
def test_every_key_is_found_where_it_stands(names: dict[str, int]) -> None:
    """However it is quoted: a table of phrases that are all wrong is told line by line."""
    quoted = [name.replace("\\", "\\\\").replace('"', '\\"') for name in names]
    source = "# [phrases]\n[phrases] # x = 1\n" + "\n".join(f'"{name}" = 1 # " = [' for name in quoted)
    found = parsed(source).problems
    assert [problem.place.line for problem in found] == list(range(3, len(names) + 3))


def test_it_is_found_in_the_folder_for_config(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("KKR_CONFIG")
    monkeypatch.setattr("platformdirs.user_config_path", lambda name, *, appauthor: tmp_path / name)
    assert read_config(check_keys) == Reading(Config())
    (tmp_path / "kkr").mkdir()
    (tmp_path / "kkr" / "config.toml").write_text('[phrases]\na = "b"')
    assert read_config(check_keys) == Reading(Config({"a": "b"}))


def test_the_example_is_right_and_tells_every_setting() -> None:
    lines = [line.removeprefix("# ") for line in example().splitlines() if "=" in line or "# [" in line]
    found = parsed("\n".join(line for line in lines if ": " not in line))
    assert found.problems == ()
    assert all(getattr(found.config, name) for name in Config.__slots__)
    assert all(setting.example in example() for setting in SETTINGS)
    assert parsed(example()) == Reading(Config())


def test_its_themes_are_those_of_the_screens() -> None:
    assert [f"kkr-{name}" for name in THEMES] == [theme.name for theme in SCREEN_THEMES if theme is not PLAIN]


@pytest.fixture
def file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    path = tmp_path / "c.toml"
    monkeypatch.setenv("KKR_CONFIG", str(path))
    return path


@pytest.mark.parametrize("arguments", [["log"], ["open", "agendas/eksempel.yaml"], ["chair"], []])
def test_a_command_does_not_write_to_another_database_than_was_meant(arguments: list[str], file: Path) -> None:
    file.write_text("[phrases]\na = 1\ndatabase = '~/m.db'")
    result = run(*arguments)
    assert result.exit_code == 2
    assert "c.toml:2:5: `a`" in result.stderr
    assert "c.toml:3:1: `database`" in result.stderr
    assert "--db minutes.db" in result.stderr
    assert list(file.parent.iterdir()) == [file]
    named = run("--db", file.parent / "named.db", "log")
    assert (named.exit_code, "named.db" in named.stderr) == (3, True)


def test_another_mistake_is_said_in_a_line_and_stops_nothing(file: Path) -> None:
    file.write_text(f"theme = 'blue'\ncolour = 1\ndatabase = '{file.parent / 'own.db'}'")
    result = run("log")
    first, *rest = result.stderr.splitlines()
    assert first.startswith("kkr: ")
    assert "c.toml:1:9: `theme`" in first
    assert "2 problems" in first
    assert "own.db" in rest[0]


def test_a_named_file_that_is_not_there_leaves_the_database_open(file: Path) -> None:
    result = run("log")
    assert result.exit_code == 2
    assert re.search(r"c\.toml: cannot be read: it is not there\n  KKR_CONFIG names it", result.stderr)
    assert "--db" in result.stderr


def test_its_database_is_used_unless_the_call_names_one(file: Path) -> None:
    file.write_text(f"database = '{file.parent / 'own.db'}'")
    assert "own.db" in run("log").stderr
    assert "named.db" in run("--db", file.parent / "named.db", "log").stderr
    assert "env.db" in run("log", env={"KKR_DB": str(file.parent / "env.db")}).stderr


def test_the_command_says_where_it_is_and_what_is_wrong(file: Path) -> None:
    file.write_text("theem = 1")
    for arguments in (["config"], ["config", "check"]):
        result = run(*arguments)
        assert result.exit_code == 2
        assert "did you mean `theme`?" in result.stderr
    assert run("config").stdout.strip() == str(file)
    assert run("config", "--example").exit_code == 0
    assert run("export", "--help").exit_code == 0
    file.write_text("theme = 'dark'")
    assert run("config", "check").stdout == f"{file}: nothing is wrong.\n"


def test_the_keys_are_listed_as_they_are_now_and_as_the_file_takes_them(file: Path) -> None:
    file.write_text("[keys]\nnext = 'ctrl+e'\n[keys.chair]\nfind = ['x', '+']")
    listed = run("config", "keys").stdout
    assert 'next = ["Ctrl+E"]' in listed
    assert 'find = ["X", "+"]' in listed
    again = parsed(listed)
    assert again.problems == ()
    assert again.config.keys["next"] == "ctrl+e"
    assert again.config.keys["previous"] == "f7,ctrl+b"


def test_in_short_is_nothing_when_nothing_is_wrong() -> None:
    assert in_short(parsed("")) == ""
    assert "c.toml:1:9" in in_short(parsed("theme = 1"))
