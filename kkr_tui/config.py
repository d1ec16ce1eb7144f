"""The user's config file, in TOML: what holds for every meeting.

``SETTINGS`` is the table of what it may hold, from which the checker, ``kkr config --example`` and docs/config.md come.
"""

import os
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path

from kkr_tui.domain.completion.tokens import place
from kkr_tui.domain.text import clean, clean_line
from kkr_tui.intake import read_at_most
from kkr_tui.language import _

_EXAMPLE = 'gi = "{organ} godkendte indstillingen."'
_MOST_BYTES = 5_000_000
_TOML_PLACE = re.compile(r" \(at (?:line (?P<line>\d+), column \d+|end of document)\)$")
_KEY_WITHOUT_QUOTES = re.compile(r"\s*(?P<key>[\w-]*[^\W0-9A-Za-z_][\w-]*)\s*=")  # TOML has only ASCII in these


THEMES = ("dark", "light")


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for the catalogues; it is translated where it is shown."""
    return message


@dataclass(frozen=True, slots=True)
class Setting:
    """A name that the file may hold: what it is for (a message), and a line that is right."""

    name: str
    description: str
    example: str
    is_table: bool = False


SETTINGS = (
    Setting("theme", N_("dark or light. Left out: dark."), 'theme = "light"'),
    Setting(
        "database",
        N_("The database that every command uses unless --db or KKR_DB names another; ~ is your own folder."),
        'database = "~/minutes.db"',
    ),
    Setting("phrases", N_("Your own phrases, in a table: abbreviation = text."), _EXAMPLE, is_table=True),
)


@dataclass(frozen=True, slots=True)
class Config:
    """What the config file says.

    ``phrases``: abbreviation -> text, as in the agenda's ``fraser``. ``theme`` is one of ``THEMES``; ``database`` is
    None when the file names none.
    """

    phrases: Mapping[str, str] = field(default_factory=dict)
    theme: str = THEMES[0]
    database: Path | None = None


class ConfigError(Exception):
    """A config file that cannot be used. ``problems``: everything found, each as one to three lines."""

    def __init__(self, *problems: str) -> None:
        super().__init__("\n".join(problems))
        self.problems = problems


def config_path() -> Path:
    """The file that ``KKR_CONFIG`` names, else ``config.toml`` in the user's config folder; it need not be there."""
    if named := os.environ.get("KKR_CONFIG"):
        return Path(named)
    from platformdirs import user_config_path  # noqa: PLC0415 - lazy start-up

    return user_config_path("kkr", appauthor=False) / "config.toml"


def read_config() -> Config:
    """What the file at ``config_path`` says; a file that nobody named may be absent.

    Raises ConfigError, and OSError for a file that is there or was named and cannot be read.
    """
    path = config_path()
    if not (path.exists() or os.environ.get("KKR_CONFIG")):
        return Config()
    source = read_at_most(path, _MOST_BYTES + 1)
    if len(source) > _MOST_BYTES:
        raise ConfigError(_Lines(str(path), []).problem(0, _("the file is larger than 5 MB")))
    return parse_config(source, str(path))


def parse_config(source: bytes, file: str) -> Config:
    """The content of a config file; ``file`` is its name in messages. Raises ConfigError with all that is wrong."""
    import tomllib  # noqa: PLC0415 - lazy start-up

    try:
        text = source.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        said = _Lines(file, []).problem(source.count(b"\n", 0, error.start) + 1, _("the file is not UTF-8"))
        raise ConfigError(said) from None
    lines = _Lines(file, text.split("\n"))
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(_not_toml(lines, str(error))) from None
    except RecursionError:
        raise ConfigError(lines.problem(0, _("too deeply nested"))) from None
    if problems := tuple(_problems(lines, tables)):
        raise ConfigError(*problems)
    phrases = tables.get("phrases", {})
    return Config(
        {abbreviation: clean(phrase) for abbreviation, phrase in phrases.items()},
        tables.get("theme", THEMES[0]),
        Path(tables["database"]).expanduser() if "database" in tables else None,
    )


def example() -> str:
    """A file with every setting, commented out, that can be begun with."""
    parts = []
    for setting in SETTINGS:
        heading = f"# [{setting.name}]\n" if setting.is_table else ""
        parts.append(f"# {_(setting.description)}\n{heading}# {setting.example}\n")
    return "\n".join(parts)


@dataclass(frozen=True, slots=True)
class _Lines:
    """The file as lines, to say where something is wrong. Lines count from 1; 0 is the file as a whole."""

    file: str
    lines: list[str]

    def problem(self, line: int, message: str, remedy: str = "") -> str:
        """``file:line: message``, the offending line, what would be right."""
        name = clean_line(self.file)
        where = f"{name}:{line}" if line else name
        return "\n".join([f"{where}: {message}", *(f"  {part}" for part in (self.excerpt(line), remedy) if part)])

    def excerpt(self, line: int) -> str:
        return clean_line(self.lines[line - 1])[:80] if 0 < line <= len(self.lines) else ""

    def begin(self, name: str, after: int = 0) -> int:
        """The line where a table or key of that name begins; ``after`` when it is written in another way."""
        header = re.compile(rf"[\s\[]*[\"']?{re.escape(name)}[\"']?\s*[\]=.]")
        return next((n for n, line in enumerate(self.lines, 1) if n >= after and header.match(line)), after)


def _problems(lines: _Lines, tables: Mapping[str, object]) -> Iterator[str]:
    for name, content in tables.items():
        line = lines.begin(name)
        if name == "theme" and content not in THEMES:
            yield lines.problem(line, _("`theme` is neither dark nor light"), _for_example('theme = "light"'))
        elif name == "database" and not _is_path(content):
            yield lines.problem(line, _("`database` is no path"), _for_example('database = "~/minutes.db"'))
        elif name in ("theme", "database"):
            continue
        elif name != "phrases":
            unknown = _("`%(name)s` is not known here") % {"name": clean_line(name)}
            yield lines.problem(line, unknown, _remedy(name))
        elif not isinstance(content, dict):
            yield lines.problem(line, _("`phrases` is no table"), _for_example(f"[phrases] ⏎ {_EXAMPLE}"))
        else:
            for abbreviation, text in content.items():
                if wrong := _wrong_with(abbreviation, text):
                    yield lines.problem(lines.begin(abbreviation, line), wrong, _for_example(_EXAMPLE))


def _is_path(content: object) -> bool:
    """A text of one line; of home folders only one's own, ``~/``, is known everywhere."""
    return isinstance(content, str) and content == clean_line(content) != "" and not re.match(r"~[^/\\]", content)


def _remedy(name: str) -> str:
    known = [setting.name for setting in SETTINGS]
    if close := get_close_matches(name.casefold(), known, n=1):
        return _("did you mean `%(name)s`?") % {"name": close[0]}
    return _("what there is: %(names)s") % {"names": ", ".join(known)}


def _wrong_with(abbreviation: str, text: object) -> str:
    name = {"name": clean_line(abbreviation)}
    if not abbreviation or place(abbreviation).prefix != abbreviation:
        return _("the abbreviation `%(name)s` is not one word") % name
    if not isinstance(text, str):
        return _("`%(name)s` is not a text") % name
    return "" if clean_line(text) else _("`%(name)s` is empty") % name


def _not_toml(lines: _Lines, reason: str) -> str:
    found = _TOML_PLACE.search(reason)
    line = int(found["line"] or len(lines.lines)) if found else 0
    message = _("this is not TOML: %(reason)s") % {"reason": clean_line(_TOML_PLACE.sub("", reason))}
    key = _KEY_WITHOUT_QUOTES.match(lines.excerpt(line))
    remedy = _('a name with letters such as æ stands in quotes: "%(name)s" = …') % {"name": key["key"]} if key else ""
    return lines.problem(line, message, remedy or _for_example(_EXAMPLE))


def _for_example(example: str) -> str:
    return _("for example: %(example)s") % {"example": example}
