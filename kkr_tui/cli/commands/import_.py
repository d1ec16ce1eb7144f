"""``kkr import``: a published agenda or minutes, back into an agenda file."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import BAD_INPUT, fail, plainly
from kkr_tui.cli.into import bring_home
from kkr_tui.cli.meetings import writer_name
from kkr_tui.cli.writing import write_new
from kkr_tui.domain.text import clean_line
from kkr_tui.intake import AGENDAS, read_at_most
from kkr_tui.language import _, ngettext

if TYPE_CHECKING:
    from kkr_tui.importer import Imported, Report


@click.command("import", short_help="Make an agenda file of what the secretariat published.")
@click.argument("file", type=click.Path(path_type=Path, allow_dash=True))
@click.option("-o", "--output", type=click.Path(path_type=Path, allow_dash=True), help="The agenda file; - is stdout.")
@click.option("--force", is_flag=True, help="Overwrite an existing file.")
@click.option("--archive", is_flag=True, help="Also keep imported minutes in the database as a closed meeting.")
@click.option("--into", metavar="MEETING", help="Bring home the decisions of our Markdown that somebody edited.")
@click.option("--dry-run", is_flag=True, help="With --into: only list what differs.")
@click.option("--take-all", is_flag=True, help="With --into: take every decision that was changed in the file only.")
@pass_database
@plainly
def command(  # noqa: PLR0913 - one parameter per option
    db: Path,
    file: Path,
    *,
    output: Path | None,
    force: bool,
    archive: bool,
    into: str | None,
    dry_run: bool,
    take_all: bool,
) -> None:
    """Turn what the secretariat published (text, PDF, Word, HTML, Markdown, our JSON; - is stdin) into an agenda file.

    With --into, bring a draft home instead that was exported as Markdown and edited: each decision that is worded
    otherwise is shown word by word, to be taken or left. All else that was changed is only told.

    \b
    Examples:  kkr import referat.pdf
               kkr import --into kkr-hovedstaden-2023-11-24 referat.md
    """
    if into is None and (dry_run or take_all):
        fail(_("--dry-run and --take-all belong to --into MEETING."), BAD_INPUT)
    if into is not None and (output or force or archive or (dry_run and take_all)):
        fail(_("--into goes with --dry-run or --take-all, and with nothing else."), BAD_INPUT)
    from kkr_tui.agenda.writer import write_agenda  # noqa: PLC0415 - lazy start-up
    from kkr_tui.importer import MAX_BYTES, ImportFailed, import_file  # noqa: PLC0415

    from_stdin = str(file) == "-"
    data = sys.stdin.buffer.read(MAX_BYTES + 1) if from_stdin else read_at_most(file, MAX_BYTES + 1)
    try:
        if into is not None:
            bring_home(db, into, data, dry_run=dry_run, take_all=take_all)
            return
        imported = import_file(None if from_stdin else file, data, progress=_progress)
    except ImportFailed as error:
        fail(str(error), BAD_INPUT)
    text = write_agenda(imported.agenda)
    _say(imported.report)
    if str(output) == "-":
        click.echo(text, nl=False)
    else:
        click.echo(clean_line(str(write_new(output or AGENDAS / f"{imported.agenda.slug}.yaml", text, force=force))))
    if archive:
        _archive(db, imported, text)


def _progress(what: str, done: int, total: int) -> None:
    """One line that is written over while it lasts; nothing when nobody looks."""
    if sys.stderr.isatty():
        click.echo(f"\r{what} {done}/{total}", nl=done >= total, err=True)


def _say(report: "Report") -> None:
    """What was found, then every repair and doubt with its line in the source."""
    for line in report.lines():
        click.echo(line, err=True)


def _archive(db: Path, imported: "Imported", source: str) -> None:
    """Keep the meeting with its decisions recorded and closed, at the times that the agenda gives.

    What was never recorded stays the draft that it is.
    """
    import datetime as dt  # noqa: PLC0415 - lazy start-up

    from kkr_tui.domain.events import DecisionRecorded, MeetingClosed, MeetingOpened  # noqa: PLC0415
    from kkr_tui.journal.recorder import Recorder  # noqa: PLC0415

    agenda = imported.agenda
    start = dt.datetime.combine(agenda.date, agenda.start or dt.time()).astimezone()
    end = dt.datetime.combine(agenda.date, agenda.end or agenda.start or dt.time()).astimezone()
    recorder = Recorder.open(db, who=writer_name(), create=True)
    try:
        stored = recorder.store(agenda, source)
        if stored.entries:
            fail(_("%(slug)s is in the database already; it was left as it is.") % {"slug": stored.slug}, BAD_INPUT)
        decided = [
            item for item in agenda.treated() if item.prepared_decision and item.number not in imported.unrecorded
        ]
        recorder.append(stored.slug, MeetingOpened(), start).result()
        for item in decided:
            recorder.append(stored.slug, DecisionRecorded(item.number, item.prepared_decision), end).result()
        recorder.append(stored.slug, MeetingClosed(), end).result()
    finally:
        recorder.close()
    said = ngettext("%(slug)s: %(count)d decision archived", "%(slug)s: %(count)d decisions archived", len(decided))
    click.echo(said % {"slug": stored.slug, "count": len(decided)}, err=True)
