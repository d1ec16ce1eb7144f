"""``kkr export``: the draft minutes as a file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kkr_tui.cli.choices import Choice
from kkr_tui.cli.completing import meetings
from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import BAD_INPUT, FINDINGS, fail, plainly
from kkr_tui.cli.meetings import read_meeting
from kkr_tui.cli.writing import STDOUT, give
from kkr_tui.language import _
from kkr_tui.minutes.formats import FORMATS, Export, Format, Unavailable
from kkr_tui.minutes.house import TemplateFailed

if TYPE_CHECKING:
    from kkr_tui.minutes.document import Gap

KINDS = ("full", "decisions", "log")
_FORMATS_HELP = "As what: " + "; ".join(f"{form.name}, {form.tells}" for form in FORMATS.values()) + "."


@click.command("export")
@click.argument("meeting", required=False, shell_complete=meetings)
@click.option("--kind", type=Choice(KINDS), default="full", show_default=True, help="How much.")
@click.option("--format", "form", type=Choice(tuple(FORMATS)), default="md", show_default=True, help=_FORMATS_HELP)
@click.option("--public/--internal", default=True, help="Leave out closed text (default), or keep it.")
@click.option("--speakers", is_flag=True, help="Also tell who had the floor.")
@click.option("-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="The file; - is stdout.")
@click.option("--force", is_flag=True, help="Overwrite a file that was edited since it was written.")
@click.option("--strict", is_flag=True, help="Refuse while a decision is missing or a hole is open.")
@click.option("--template", type=click.Path(path_type=Path), help="The house's own template, see docs/templates.md.")
@click.option(
    "--print-template", is_flag=True, help="Write the format's built-in template instead, to make one's own of."
)
@click.option("--schema", is_flag=True, help="Write the JSON Schema of --format json instead.")
@pass_database
@plainly
def command(  # noqa: PLR0913 - one parameter per option
    db: Path,
    meeting: str | None,
    *,
    kind: str,
    form: str,
    public: bool,
    speakers: bool,
    output: Path | None,
    force: bool,
    strict: bool,
    template: Path | None,
    print_template: bool,
    schema: bool,
) -> None:
    """Write the minutes. What is missing is listed on stderr and marked in the text.

    \b
    Examples:  kkr export -o referat.md
               kkr export --format pdf --strict
               kkr export --format html --print-template -o vores.html
               kkr export --format html --template vores.html
               kkr export --format json -o - | jq .
    """
    chosen = _format(form, output)
    if template or print_template:
        built_in = _template_of(chosen)
    if print_template:
        _give(built_in.read_bytes(), output or STDOUT, chosen, force=force)
        return
    if schema:
        from kkr_tui.minutes.jsonshape import SCHEMA_FILE  # noqa: PLC0415 - lazy start-up

        _give(SCHEMA_FILE.read_bytes(), output or STDOUT, FORMATS["json"], force=force)
        return
    export = _export(db, meeting, kind=kind, public=public, speakers=speakers, strict=strict)
    try:
        document = chosen.write(export, template)
    except (Unavailable, TemplateFailed) as error:
        fail(str(error), BAD_INPUT)
    _give(document, output or Path(_name(export, chosen)), chosen, force=force)


def _format(form: str, output: Path | None) -> Format:
    """The format that was asked for, or that the file's name tells. Ends the command where the two differ."""
    meant = next((f for f in FORMATS.values() if output and output.suffix.lower() == f.suffix), FORMATS[form])
    source = click.get_current_context().get_parameter_source("form")
    if meant.name != form and source is not click.core.ParameterSource.DEFAULT:
        fail(
            _("%(file)s is the name of a file of format %(meant)s, and --format says %(format)s.")
            % {"file": output, "meant": meant.name, "format": form},
            BAD_INPUT,
        )
    return meant


def _export(  # noqa: PLR0913 - one parameter per option
    db: Path, meeting: str | None, *, kind: str, public: bool, speakers: bool, strict: bool
) -> Export:
    """The meeting as it is to be exported. What it lacks is said; ``strict`` ends here then."""
    from kkr_tui.domain.evolve import replay  # noqa: PLC0415 - lazy start-up
    from kkr_tui.domain.meeting import unrecorded  # noqa: PLC0415
    from kkr_tui.minutes.document import Audience, Kind, gaps  # noqa: PLC0415

    stored = read_meeting(db, meeting)
    state = replay(stored.agenda, stored.entries)
    drafts = unrecorded(state, {item: draft.text for item, draft in stored.drafts.items()})
    lacking = gaps(state, drafts)
    for gap in lacking:
        click.echo(f"kkr: {_said(gap)}", err=True)
    if strict and lacking:
        fail(_("nothing was written (--strict)."), FINDINGS)
    audience = Audience.PUBLIC if public else Audience.INTERNAL
    return Export(state, drafts, Kind(kind), audience, stored.short_head, speakers)


def _name(export: Export, form: Format) -> str:
    from kkr_tui.minutes.files import default_name  # noqa: PLC0415 - lazy start-up

    return default_name(export.document.slug, export.kind, export.audience, form.suffix)


def _template_of(form: Format) -> Path:
    """The built-in template of a format. Ends the command where there is none, nor may a house have one."""
    if form.template is None:
        with_one = ", ".join(other.name for other in FORMATS.values() if other.template)
        fail(
            _("%(format)s has no template; these have: %(formats)s.") % {"format": form.name, "formats": with_one},
            BAD_INPUT,
        )
    return form.template


def _give(document: bytes, output: Path, form: Format, *, force: bool) -> None:
    """Write to the file, or to stdout."""
    if output == STDOUT and not form.is_text and sys.stdout.isatty():
        fail(_("%(format)s is nothing to read on a terminal; give a file with -o.") % {"format": form.name}, BAD_INPUT)
    give(document, output, force=force)


def _said(gap: "Gap") -> str:
    """A gap in words, for the list on stderr."""
    lacks = {
        "missing": _("no decision"),
        "untreated": _("not treated, no decision"),
        "hole": _("an open hole: %(excerpt)s"),
        "draft": _("typed but not recorded: %(excerpt)s"),
    }
    is_emptied = gap.kind.value == "draft" and not gap.excerpt
    lack = _("emptied, and that is not recorded") if is_emptied else lacks[gap.kind.value] % {"excerpt": gap.excerpt}
    return _("item %(number)s: %(lack)s") % {"number": gap.item, "lack": lack}
