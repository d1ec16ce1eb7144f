"""The config file: what it gives, and what is said of a wrong one."""

from pathlib import Path

import pytest
from click.testing import CliRunner

from kkr_tui.cli.main import kkr
from kkr_tui.config import SETTINGS, THEMES, Config, ConfigError, example, parse_config, read_config
from kkr_tui.tui.shared.themes import PLAIN
from kkr_tui.tui.shared.themes import THEMES as SCREEN_THEMES


def test_phrases_are_texts_by_abbreviation() -> None:
    source = '\ufeff[phrases]\nbk = "Borgmestrene bad \\u001b{hvem} om at "\n"gæ" = """A\r\nB"""\n'.encode()
    assert parse_config(source, "c.toml") == Config({"bk": "Borgmestrene bad {hvem} om at ", "gæ": "A\nB"})
    assert parse_config(b"", "c.toml") == Config()


@pytest.mark.parametrize(
    ("source", "problems"),
    [
        ('[frases]\na = "b"', [("1: `frases` is not known here", "did you mean `phrases`?")]),
        ("colour = 1", [("1: `colour` is not known here", "theme, database, phrases")]),
        ('theme = "blue"\ndatabase = 3', [("1: `theme`", 'theme = "light"'), ("2: `database`", "minutes.db")]),
        ('database = "~other/m.db"', [("1: `database` is no path", "for example")]),
        ('database = ""', [("1: `database` is no path", "for example")]),
        ('\nphrases = "b"', [("2: `phrases` is no table", "[phrases]")]),
        ('[phrases]\na = "b"\nc = 3', [("3: `c` is not a text", "for example")]),
        ('[phrases]\n"a b" = "c"', [("2: the abbreviation `a b` is not one word", '"a b" = "c"')]),
        ('[phrases]\n"" = "c"', [("2: the abbreviation `` is not one word", "for example")]),
        ('[phrases]\na = " "', [("2: `a` is empty", "for example")]),
        ('[phrases]\na.b = "c"', [("2: `a` is not a text", 'a.b = "c"')]),
        ('[phrases]\ngæ = "b"', [("2: this is not TOML", '"gæ" = …')]),
        ('[phrases]\na = "b', [("2: this is not TOML", 'a = "b')]),
        ("[phrases]\na = b", [("2: this is not TOML", "for example")]),
        ('x = 1\n[keys]\n[phrases]\na = 1\nb = ""', [("1:", "x"), ("2:", "keys"), ("4:", "a"), ("5:", "b")]),
        ("a = " + "[" * 9999, [("", "nested")]),
    ],
)
def test_everything_wrong_is_said_with_its_line(source: str, problems: list[tuple[str, str]]) -> None:
    with pytest.raises(ConfigError) as caught:
        parse_config(source.encode(), "c.toml")
    assert len(caught.value.problems) == len(problems)
    for said, (start, part) in zip(caught.value.problems, problems, strict=True):
        assert said.startswith(f"c.toml:{start}")
        assert part in said
        assert len(said.splitlines()) <= 3


def test_another_encoding_is_said_with_its_line() -> None:
    with pytest.raises(ConfigError, match=r"c\.toml:2: the file is not UTF-8"):
        parse_config('[phrases]\na = "Å"'.encode("cp1252"), "c.toml")


def test_it_is_found_in_the_folder_for_config(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("KKR_CONFIG")
    monkeypatch.setattr("platformdirs.user_config_path", lambda name, *, appauthor: tmp_path / name)
    assert read_config() == Config()
    (tmp_path / "kkr").mkdir()
    (tmp_path / "kkr" / "config.toml").write_text('[phrases]\na = "b"')
    assert read_config() == Config({"a": "b"})


@pytest.mark.parametrize("arguments", [[], ["open", "agendas/eksempel.yaml"], ["demo"]])
def test_a_wrong_one_ends_the_program_before_it_touches_anything(
    arguments: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    path = tmp_path / "c.toml"
    path.write_text("[phrases]\na = 1\nb = 2")
    monkeypatch.setenv("KKR_CONFIG", str(path))
    result = CliRunner().invoke(kkr, ["--db", str(tmp_path / "minutes.db"), *arguments])
    assert result.exit_code == 2
    assert "c.toml:2: `a`" in result.stderr
    assert "c.toml:3: `b`" in result.stderr
    assert list(tmp_path.iterdir()) == [path]


def test_a_named_file_must_be_there(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KKR_CONFIG", str(tmp_path / "none.toml"))
    result = CliRunner().invoke(kkr, ["--db", str(tmp_path / "minutes.db")])
    assert result.exit_code == 2
    assert "none.toml: No such file" in result.stderr


def test_theme_and_database_are_read() -> None:
    config = parse_config(b'theme = "light"\ndatabase = "~/m.db"', "c.toml")
    assert config == Config(theme="light", database=Path("~/m.db").expanduser())


def test_the_example_is_right_and_tells_every_setting() -> None:
    lines = [line.removeprefix("# ") for line in example().splitlines() if "=" in line or "[" in line]
    config = parse_config("\n".join(line for line in lines if ": " not in line).encode(), "c.toml")
    assert (config.theme, len(config.phrases), config.database is None) == ("light", 1, False)
    assert all(setting.name in example() for setting in SETTINGS)
    assert parse_config(example().encode(), "c.toml") == Config()


def test_its_themes_are_those_of_the_screens() -> None:
    assert [f"kkr-{name}" for name in THEMES] == [theme.name for theme in SCREEN_THEMES if theme is not PLAIN]


@pytest.fixture
def with_database(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    (tmp_path / "c.toml").write_text(f"database = '{tmp_path / 'own.db'}'")
    monkeypatch.setenv("KKR_CONFIG", str(tmp_path / "c.toml"))
    return tmp_path


def test_its_database_is_used_unless_the_call_names_one(with_database: Path) -> None:
    assert "own.db" in CliRunner().invoke(kkr, ["log"]).stderr
    assert "named.db" in CliRunner().invoke(kkr, ["--db", str(with_database / "named.db"), "log"]).stderr
    named = CliRunner().invoke(kkr, ["log"], env={"KKR_DB": str(with_database / "env.db")})
    assert "env.db" in named.stderr


def test_the_command_says_where_it_is_and_what_is_wrong(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    (tmp_path / "c.toml").write_text("theem = 1")
    monkeypatch.setenv("KKR_CONFIG", str(tmp_path / "c.toml"))
    result = CliRunner().invoke(kkr, ["--lang", "en", "config"])
    assert (result.exit_code, result.stdout.strip()) == (2, str(tmp_path / "c.toml"))
    assert "did you mean `theme`?" in result.stderr
    assert CliRunner().invoke(kkr, ["config", "--example"]).exit_code == 0
    assert CliRunner().invoke(kkr, ["export", "--help"]).exit_code == 0
