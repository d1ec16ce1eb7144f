"""``kkr export``: the draft minutes as a file."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from kkr_tui.cli.exits import BAD_INPUT, FINDINGS, fail, plainly
from kkr_tui.cli.meetings import read_meeting
from kkr_tui.domain.text import clean_line
from kkr_tui.language import _

if TYPE_CHECKING:
    from kkr_tui.minutes.document import Gap

if TYPE_CHECKING:
    pass

KINDS = ("full", "decisions", "log")
FORMATS = {"md": ".md", "json": ".json"}


@click.command("export")
@click.argument("meeting", required=False)
@click.option("--kind", type=click.Choice(KINDS), default="full", show_default=True, help="How much.")
@click.option("--format", "form", type=click.Choice(tuple(FORMATS)), default="md", show_default=True, help="As what.")
@click.option("--public/--internal", default=True, help="Leave out closed text (default), or keep it.")
@click.option("--speakers", is_flag=True, help="Also tell who had the floor.")
@click.option("-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="The file; - is stdout.")
@click.option("--force", is_flag=True, help="Overwrite a file that was edited since it was written.")
@click.option("--strict", is_flag=True, help="Refuse while a decision is missing or a hole is open.")
@click.pass_obj
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
) -> None:
    """Write the minutes. What is missing is listed on stderr and marked in the text.

    \b
    Examples:  kkr export -o referat.md
               kkr export --kind full --format json -o - | jq .
    """
    from kkr_tui.domain.evolve import replay  # noqa: PLC0415 - lazy start-up
    from kkr_tui.domain.meeting import unrecorded  # noqa: PLC0415
    from kkr_tui.minutes import document, jsonformat, markdown  # noqa: PLC0415
    from kkr_tui.minutes.files import EditedSince, default_name, write_export  # noqa: PLC0415

    stored = read_meeting(db, meeting)
    state = replay(stored.agenda, stored.entries)
    drafts = unrecorded(state, {item: draft.text for item, draft in stored.drafts.items()})
    audience = document.Audience.PUBLIC if public else document.Audience.INTERNAL
    lacking = document.gaps(state, drafts)
    for gap in lacking:
        click.echo(f"kkr: {_said(gap)}", err=True)
    if strict and lacking:
        fail(_("nothing was written (--strict)."), FINDINGS)
    if form == "json":
        text = jsonformat.render(state, drafts, audience=audience, head=stored.short_head, speakers=speakers)
    else:
        built = document.build(
            state, drafts, kind=document.Kind(kind), audience=audience, head=stored.short_head, speakers=speakers
        )
        text = markdown.render(built)
    if str(output) == "-":
        click.echo(text, nl=False)
        return
    path = output or Path(default_name(stored.slug, document.Kind(kind), audience, FORMATS[form]))
    try:
        write_export(path, text, force=force)
    except EditedSince:
        fail(
            _("%(file)s was edited since it was written. Give another name with -o, or --force.") % {"file": path},
            BAD_INPUT,
        )
    click.echo(clean_line(str(path)))


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
