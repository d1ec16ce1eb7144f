"""``kkr open`` and ``kkr`` alone: the secretary's program."""

import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from kkr_tui.cli.completing import meetings
from kkr_tui.cli.configured import configured, in_short
from kkr_tui.cli.database import is_named, pass_database
from kkr_tui.cli.exits import need_a_terminal, plainly
from kkr_tui.cli.meetings import expect_meeting, is_agenda_file, latest_meeting, writer_name
from kkr_tui.domain.dates import long_date
from kkr_tui.domain.text import clean_line
from kkr_tui.intake import AGENDAS, is_there
from kkr_tui.language import _

if TYPE_CHECKING:
    from kkr_tui.agenda.reader import Loaded
    from kkr_tui.config import Config
    from kkr_tui.journal.backups import Backups
    from kkr_tui.session import Session
    from kkr_tui.tui.clerk.start import Choice


@click.command("open", short_help="Open a meeting: an agenda file, its slug, or the latest.")
@click.argument("meeting", required=False, shell_complete=meetings)
@click.option("--take-over", is_flag=True, help="Take the meeting over from another program that has it open.")
@click.option("--insist", is_flag=True, help="Use a network or synchronised folder all the same.")
@partial(pass_database, tells=False)
@plainly
def command(db: Path, meeting: str | None, *, take_over: bool, insist: bool) -> None:
    """Open a meeting: an agenda file, the slug of one begun before, or the latest.

    \b
    Examples:  kkr open agendas/kkr-hovedstaden-2023-11-24.yaml
               kkr open
    """
    _bring_up_to_date(db, insist=insist)
    if meeting and not is_agenda_file(meeting):
        expect_meeting(db, meeting)
    named = meeting or latest_meeting(db)
    if named is None:
        start(db)
        return
    reading = configured()
    is_new = not is_there(db)
    session = open_session(db, named, take_over=take_over, insist=insist)
    run(session, reading.config, greeting=_lines(_greeting(db) if is_new else "", in_short(reading)))


def open_session(
    db: Path, meeting: str, *, take_over: bool = False, insist: bool = False, quiet: bool = False
) -> "Session":
    """A session on that meeting. The agenda is read and right before a database is touched or made.

    A missing database is made for an agenda file, in a folder that exists; never for a slug. ``quiet`` keeps warnings.
    """
    from kkr_tui.journal.recorder import Recorder  # noqa: PLC0415 - lazy start-up
    from kkr_tui.session import Session  # noqa: PLC0415

    loaded = _read(Path(meeting)) if is_agenda_file(meeting) else None
    for warning in loaded.warnings if loaded and not quiet else ():
        click.echo(str(warning), err=True)
    need_a_terminal()
    create = loaded is not None and db.parent.is_dir()
    recorder = Recorder.open(db, who=writer_name(), create=create, take_over=take_over, insist=insist)
    try:
        stored = recorder.store(loaded.agenda, loaded.source) if loaded else recorder.load(meeting)
    except BaseException:
        recorder.close()
        raise
    session = Session(recorder, stored)
    session.file_agenda = loaded.agenda if loaded else None
    return session


def _bring_up_to_date(db: Path, *, insist: bool) -> None:
    """Only a writer may change a database of an older version, and before that nothing can be read in it."""
    from kkr_tui.journal.errors import Missing, OlderVersion  # noqa: PLC0415 - lazy start-up
    from kkr_tui.journal.follower import Follower  # noqa: PLC0415

    try:
        Follower(db).close()
    except OlderVersion:
        from kkr_tui.journal.recorder import Recorder  # noqa: PLC0415 - lazy start-up

        Recorder.open(db, who=writer_name(), create=False, insist=insist).close()
    except Missing:
        pass  # it is made for an agenda file


def _read(path: Path) -> "Loaded":
    from kkr_tui.agenda.reader import read_agenda  # noqa: PLC0415 - lazy start-up

    return read_agenda(path)


def run(session: "Session", config: "Config", notice: str = "", *, greeting: str = "", keep: bool = True) -> None:
    """The secretary's program on an open session; ends the process with the program's own code.

    ``greeting`` is said when the screen is there. ``keep`` makes backups; without it the database is thrown away.
    """
    from kkr_tui.tui.clerk import curtain  # noqa: PLC0415 - lazy start-up

    curtain.lower(session.meeting, session.text(session.meeting.current))
    try:
        from kkr_tui.journal.backups import Backups  # noqa: PLC0415 - lazy start-up
        from kkr_tui.tui.clerk.app import ClerkApp  # noqa: PLC0415 - lazy start-up

        backups = Backups(session.path) if keep else None
        app = ClerkApp(session, notice, greeting, **_chosen(config))
    except BaseException:
        curtain.lift()
        raise
    try:
        app.run()
    finally:
        if backups:
            _end(backups)
        session.close()
    sys.exit(app.return_code or 0)


def start(db: Path) -> None:
    """The start screen, then the meeting chosen there."""
    from kkr_tui.journal.backups import Backups  # noqa: PLC0415 - lazy start-up
    from kkr_tui.tui.clerk.app import ClerkApp  # noqa: PLC0415
    from kkr_tui.tui.clerk.start import StartScreen  # noqa: PLC0415

    _bring_up_to_date(db, insist=False)
    reading, choices = configured(), _choices(db)
    need_a_terminal()
    opened: list[tuple[Session, Backups]] = []

    def open_choice(choice: "Choice") -> "Session":
        session = open_session(db, str(choice.path) if choice.path else choice.slug)
        opened.append((session, Backups(session.path)))
        return session

    app = ClerkApp(lambda: StartScreen(choices, open_choice), greeting=in_short(reading), **_chosen(reading.config))
    try:
        app.run()
    finally:
        for session, backups in opened:
            _end(backups)
            session.close()
    sys.exit(app.return_code or 0)


def _chosen(config: "Config") -> dict[str, Any]:
    """What the user has chosen for good, as the program takes it."""
    return {
        "theme": f"kkr-{config.theme}",
        "phrases": config.phrases,
        "spelling": config.spelling,
        "keymap": config.keys,
    }


def _lines(*parts: str) -> str:
    return "\n".join(filter(None, parts))


def _greeting(db: Path) -> str:
    """A database that was named and not there is new: a name that was mistyped must not pass unnoticed."""
    context = click.get_current_context()
    if not is_named(context) and db == context.find_root().obj:
        return ""
    return _("%(path)s was not there: this is a new database.") % {"path": db}


def _end(backups: "Backups") -> None:
    """The last backup; when it was not made, say why."""
    backups.close()
    if backups.problem:
        click.echo(
            "kkr: " + _("There is no new backup: %(reason)s") % {"reason": clean_line(backups.problem)}, err=True
        )


def _choices(db: Path) -> "list[Choice]":
    from kkr_tui.agenda.problems import AgendaError  # noqa: PLC0415 - lazy start-up
    from kkr_tui.agenda.reader import read_agenda  # noqa: PLC0415
    from kkr_tui.journal.errors import Missing  # noqa: PLC0415
    from kkr_tui.journal.follower import Follower  # noqa: PLC0415
    from kkr_tui.tui.clerk.start import Choice  # noqa: PLC0415

    choices: list[Choice] = []
    try:
        follower = Follower(db)
    except Missing:
        pass
    else:
        for known in follower.meetings():
            note = _("closed") if known.closed else _("begun")
            choices.append(Choice(known.body, long_date(known.date), slug=known.slug, note=note))
        follower.close()
    slugs = {choice.slug for choice in choices}
    for path in sorted(AGENDAS.glob("*.y*ml")):
        try:
            agenda = read_agenda(path).agenda
        except (AgendaError, OSError):
            note = _("has problems: kkr check %(file)s") % {"file": path}
            choices.append(Choice(clean_line(path.name), path=path, note=clean_line(note)))
        else:
            if agenda.slug not in slugs:
                choices.append(Choice(agenda.body, long_date(agenda.date), path=path, note=clean_line(str(path))))
    return choices
