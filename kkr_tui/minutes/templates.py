"""Documents through a template: the built-in page, or a house's own Markdown or HTML. See docs/templates.md.

A template sees the document and nothing else: it runs in Jinja's sandbox, reads files of its own folder only, and what
it prints of the document is escaped for its format, so that what somebody typed is never markup. There is no way to
switch that off: the filters that would are taken away, and values are escaped whatever ``autoescape`` says.
"""

import traceback
from collections.abc import Callable, Mapping
from pathlib import Path

from jinja2 import BaseLoader, Environment, StrictUndefined, TemplateNotFound, TemplateSyntaxError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup, escape

from kkr_tui.domain.dates import long_date
from kkr_tui.domain.holes import HOLE
from kkr_tui.intake import resolved
from kkr_tui.language import _
from kkr_tui.minutes import markdown
from kkr_tui.minutes.blocks import Document
from kkr_tui.minutes.house import TemplateFailed
from kkr_tui.minutes.outline import outline

_OPEN_DOORS = ("safe", "urlize", "tojson", "xmlattr")
"""Filters that make markup of text."""


def as_html(document: Document, template: Path) -> str:
    """A document through an HTML template. Raises TemplateFailed, and OSError when the file cannot be read."""
    return as_page(template, **_told_of(document))


def as_page(template: Path, **values: object) -> str:
    """Values through an HTML template, each escaped. Raises TemplateFailed, and OSError when it cannot be read."""
    environment = _environment(template, escape, autoescape=True)
    environment.filters["holes"] = _marked
    return _rendered(environment, template, values)


def as_markdown(document: Document, template: Path) -> str:
    """A document through a Markdown template. Raises TemplateFailed, and OSError when the file cannot be read."""
    environment = _environment(template, _as_markdown, autoescape=False)
    environment.filters["markdown"] = lambda block: _Markdown(markdown.written(block))
    return _rendered(environment, template, _told_of(document))


class _Folder(BaseLoader):
    """Files of one folder and the folders in it; a link that leads out of it leads nowhere."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def get_source(self, environment: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:  # noqa: ARG002
        """The text of ``template``, for Jinja."""
        path = resolved(self._folder / template)
        if not path.is_relative_to(self._folder) or not path.is_file():
            raise TemplateNotFound(template)
        try:
            return path.read_text(encoding="utf-8"), str(path), lambda: True
        except UnicodeDecodeError as error:
            raise TemplateFailed(path, 0, _("the file is not UTF-8")) from error


class _Markdown(str):
    """Text that is escaped. What a template makes of it is ordinary text again."""

    __slots__ = ()


def _environment(template: Path, as_text: Callable[[object], str], *, autoescape: bool) -> Environment:
    """``as_text`` escapes every value that is printed; ``autoescape`` is Jinja's own, which knows HTML only."""
    template.open("rb").close()  # what cannot be read is said in the system's words
    environment = ImmutableSandboxedEnvironment(
        loader=_Folder(template.resolve(strict=True).parent),
        undefined=StrictUndefined,
        autoescape=autoescape,
        finalize=as_text,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    for name in _OPEN_DOORS:
        del environment.filters[name]
    return environment


def _told_of(document: Document) -> dict[str, object]:
    return {"document": document, "outline": outline(document), "date": long_date(document.date)}


def _rendered(environment: Environment, path: Path, values: Mapping[str, object]) -> str:
    try:
        template = environment.get_template(path.resolve().name)
        return template.render(values)
    except TemplateFailed:
        raise
    except TemplateSyntaxError as error:
        raise TemplateFailed(Path(error.filename or path), error.lineno, error.message or "") from error
    except Exception as error:  # whatever the house's own code may do
        where, line = _place(error, path)
        reason = str(error) or type(error).__name__
        if isinstance(error, TemplateNotFound):
            reason = _("there is no %(file)s in the folder of the template") % {"file": error.name}
        raise TemplateFailed(where, line, reason) from error


def _place(error: Exception, path: Path) -> tuple[Path, int]:
    """The file and line of a template that an error came from: Jinja puts them into the traceback."""
    folder = path.resolve().parent
    for frame in reversed(traceback.extract_tb(error.__traceback__)):
        if Path(frame.filename).is_relative_to(folder) and Path(frame.filename).suffix != ".py":
            return Path(frame.filename), frame.lineno or 0
    return path, 0


def _as_markdown(value: object) -> str:
    return value if isinstance(value, _Markdown) else markdown.inline(str(value))


def _marked(text: str) -> Markup:
    """Text as HTML, its holes highlighted."""
    parts, at = [], 0
    for hole in HOLE.finditer(text):
        parts += [escape(text[at : hole.start()]), Markup("<mark>{}</mark>").format(hole[0])]
        at = hole.end()
    return Markup().join([*parts, escape(text[at:])])
