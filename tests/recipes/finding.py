"""Every command in the documents, found by program: in blocks of code, in running text and in tables."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

ROOT = Path(__file__).parents[2]
DOCUMENTS = (ROOT / "README.md", *sorted((ROOT / "docs").rglob("*.md")))
_PROGRAMS = (
    "kkr", "make", "python", "python3", "pip", "pipx", "uv", "uvx",
    "apt", "apt-get", "brew", "winget", "chmod", "complete", "cp", "curl", "docker", "eval", "git", "mkdir", "mv", "rm",
    "jq", "pandoc", "soffice", "systemctl", "tmux",
    "datasette", "litestream", "psql", "sqlite3", "sqlite-utils", "SELECT",
    "caddy", "nginx", "rsync", "scp", "ssh",
)  # fmt: skip
_COMMAND = re.compile(rf"(?:\w+=\S* )*(?:\.venv/bin/)?(?:{'|'.join(_PROGRAMS)}) \S")
"""What is a command outside a block of them. A program's name alone is only a name."""
_SHELL, _SESSION = "sh", "console"
_PROSE = {"", "text"}  # figures, and what a command says of itself: only what looks like a command is one
_DATA = {"yaml", "toml", "html", "nginx", "caddy"}


@dataclass(frozen=True)
class Step:
    """A command, and the lines that it prints as the document shows them."""

    command: str
    shown: tuple[str, ...] = ()


@dataclass(frozen=True)
class Recipe:
    """Commands that belong together: those of a block for a shell; one in the text, or of a command's help."""

    place: str
    steps: tuple[Step, ...]

    def __str__(self) -> str:
        return f"{self.place} {self.steps[0].command}"


def recipes(same: Callable[[str], str] = str) -> list[Recipe]:
    """Those of all documents, without those of which each command has an equal before it, as ``same`` tells."""
    found, known = [], set[Step]()
    for path in DOCUMENTS:
        for recipe in _read(path):
            steps = {Step(same(step.command.replace(".venv/bin/", "")), step.shown) for step in recipe.steps}
            if not steps <= known:
                found.append(recipe)
            known |= steps
    return found


def block(document: str, *words: str) -> str:
    """The one block of code in a document of ``docs`` in which these words stand."""
    tokens = _tokens(ROOT / "docs" / document)
    [found] = [token.content for token in tokens if token.type == "fence" and all(w in token.content for w in words)]
    return found


def _read(path: Path) -> Iterator[Recipe]:
    for token in _tokens(path):
        line = token.map[0] + 1 if token.map else 0
        place = f"{path.relative_to(ROOT).as_posix()}:{line}"
        if token.type in ("fence", "code_block"):
            steps = tuple(_block(token.content.replace("\\\n", " ").splitlines(), token.info))
            together = [steps] if token.info in (_SHELL, _SESSION) else [(step,) for step in steps]
            yield from (Recipe(place, part) for part in together)
        for child in token.children or ():
            if child.type == "code_inline" and _COMMAND.match(child.content):
                yield Recipe(place, (Step(child.content),))


def _tokens(path: Path) -> list[Token]:
    return MarkdownIt().enable("table").parse(path.read_text(encoding="utf-8"))


def _block(lines: list[str], kind: str) -> Iterator[Step]:
    assert kind in {_SHELL, _SESSION, *_PROSE, *_DATA}, f"a block of the kind {kind!r}: {_SHELL!r} is for commands"
    if kind == _SESSION:
        starts = [n for n, line in enumerate(lines) if line.startswith("$ ")]
        assert starts[:1] == [0], f"a block of the kind {_SESSION} begins with '$ ' and a command"
        for start, end in zip(starts, [*starts[1:], len(lines)], strict=True):
            yield Step(lines[start][2:], tuple(lines[start + 1 : end]))
    elif kind not in _DATA:
        plain = (re.sub(r"(^|\s+)# .*", "", line).strip() for line in lines)
        yield from (Step(line) for line in plain if line and (kind == _SHELL or _COMMAND.match(line)))
