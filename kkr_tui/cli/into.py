"""``kkr import --into``: an edited draft of the minutes comes home."""

import asyncio
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from kkr_tui.cli.configured import configured
from kkr_tui.cli.exits import BAD_INPUT, FINDINGS, NO_DATABASE, fail
from kkr_tui.cli.meetings import read_meeting, slug_of, writer_name
from kkr_tui.language import _, ngettext

if TYPE_CHECKING:
    from collections.abc import Sequence

    from kkr_tui.journal.values import StoredMeeting
    from kkr_tui.returned import Comparison, Difference
    from kkr_tui.session import Session


def bring_home(db: Path, meeting: str, data: bytes, *, dry_run: bool, take_all: bool) -> None:
    """Compare the bytes of a draft with the meeting, and ask about each difference, or list or take them all.

    Ends the program with 1 when something differs and is left. Raises ImportFailed and JournalError.
    """
    from kkr_tui.importer.readers import check_size  # noqa: PLC0415 - lazy start-up
    from kkr_tui.importer.readers.text import decode  # noqa: PLC0415
    from kkr_tui.returned import origin_of  # noqa: PLC0415

    check_size(data)
    stored = read_meeting(db, slug_of(meeting))
    origin = origin_of(decode(data))
    seen = _since(db, stored.slug, origin.slug, origin.head)
    if origin.intact:
        click.echo(_("The file was not edited since it was written."))
        return
    comparison = _compared(stored, data, seen)
    if not comparison:
        click.echo(_("The file says what the record says."))
        return
    is_asked = sys.stdin.isatty() and sys.stdout.isatty() and not dry_run
    if (is_asked or take_all) and comparison.differences:
        with _Open(db, stored.slug) as session:
            # The record may have moved on before it was ours.
            fresh = _compared(read_meeting(db, stored.slug), data, seen)
            if take_all:
                _take_all(session, fresh)
            else:
                _ask(session, fresh)
        return
    _list(comparison)
    raise SystemExit(FINDINGS)


def _since(db: Path, slug: str, named: str, head: str) -> int | None:
    """The row that the draft was written at, or None when that is not known. Ends the program for another meeting."""
    from kkr_tui.journal.verify import place_of  # noqa: PLC0415 - lazy start-up

    place = place_of(db, head) if head else None
    of = named or (place[0] if place else "")
    if not of:
        fail(_("The file does not say which meeting it is of: its title and its last lines are gone."), BAD_INPUT)
    other = next((other for other in (of, place[0] if place else of) if other != slug), "")
    if other:
        facts = {"other": other, "slug": slug}
        fail(_("The file is of another meeting, %(other)s, not %(slug)s. Nothing was changed.") % facts, BAD_INPUT)
    if place is None:
        click.echo("kkr: " + _("The record has no row that the file names; it is compared as it is now."), err=True)
        return None
    return place[1]


def _compared(stored: "StoredMeeting", data: bytes, since: int | None) -> "Comparison":
    from kkr_tui.domain.evolve import replay  # noqa: PLC0415 - lazy start-up
    from kkr_tui.domain.meeting import unrecorded  # noqa: PLC0415
    from kkr_tui.returned import compare  # noqa: PLC0415

    now = replay(stored.agenda, stored.entries)
    earlier = None if since is None else [entry for entry in stored.entries if entry.seq <= since]
    base = None if earlier is None else now if len(earlier) == len(stored.entries) else replay(stored.agenda, earlier)
    drafts = unrecorded(now, {item: draft.text for item, draft in stored.drafts.items()})
    return compare(data, now=now, base=base, drafts=drafts)


def _list(comparison: "Comparison") -> None:
    from kkr_tui.tui.shared.returned import lines  # noqa: PLC0415 - lazy start-up

    for line in lines(comparison):
        click.echo(line)


def _take_all(session: "Session", comparison: "Comparison") -> None:
    """Take what only the file changed; the rest is listed."""
    from kkr_tui.returned import Comparison  # noqa: PLC0415 - lazy start-up

    plain = [difference for difference in comparison.differences if difference.is_plain]
    asyncio.run(_record(session, plain))
    click.echo(_taken(len(plain)))
    left = Comparison(tuple(d for d in comparison.differences if not d.is_plain), comparison.told)
    if left:
        _list(left)
        raise SystemExit(FINDINGS)


async def _record(session: "Session", taken: "Sequence[Difference]") -> None:
    from kkr_tui.session import SaveState  # noqa: PLC0415 - lazy start-up
    from kkr_tui.session.taking import take  # noqa: PLC0415

    async def every() -> None:
        for difference in taken:
            await take(session, difference.item, difference.new)
        await session.settle()

    task = asyncio.ensure_future(every())

    def give_up_when_it_fails() -> None:
        """Nobody sits at a screen who could help while it is tried again and again."""
        if session.saved.state is SaveState.FAILED:
            task.cancel()

    session.watch(give_up_when_it_fails)
    try:
        await task
    except asyncio.CancelledError:
        fail(session.saved.problem, NO_DATABASE)


def _ask(session: "Session", comparison: "Comparison") -> None:
    from kkr_tui.tui.clerk.returned import ReturnedApp  # noqa: PLC0415 - lazy start-up

    config = configured().config
    app = ReturnedApp(session, comparison, theme=f"kkr-{config.theme}", keymap=config.keys)
    app.run()
    if app.return_code:
        raise SystemExit(app.return_code)
    click.echo(_taken(app.taken))


def _taken(count: int) -> str:
    return ngettext("%(count)d decision was taken.", "%(count)d decisions were taken.", count) % {"count": count}


class _Open:
    """The meeting open for writing, given free at the end."""

    def __init__(self, db: Path, slug: str) -> None:
        self._db = db
        self._slug = slug

    def __enter__(self) -> "Session":
        from kkr_tui.journal.recorder import Recorder  # noqa: PLC0415 - lazy start-up
        from kkr_tui.session import Session  # noqa: PLC0415

        recorder = Recorder.open(self._db, who=writer_name(), create=False)
        try:
            self._session = Session(recorder, recorder.load(self._slug))
        except BaseException:
            recorder.close()
            raise
        return self._session

    def __exit__(self, *_error: object) -> None:
        self._session.close()
