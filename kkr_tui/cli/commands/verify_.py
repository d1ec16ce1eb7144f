"""``kkr verify``: is the record unchanged?"""

import re
from pathlib import Path

import click

from kkr_tui.cli.database import pass_database
from kkr_tui.cli.exits import BAD_INPUT, FINDINGS, fail, plainly
from kkr_tui.language import _, ngettext

_SIGNS = 12
_HEAD = re.compile(rf"[0-9a-f]{{{_SIGNS},64}}")


@click.command("verify", short_help="Check that the database is whole and that nobody changed it.")
@click.option("--head", default="", help="The head in an export or on the chair's screen: is that row still there?")
@pass_database
@plainly
def command(db: Path, head: str) -> None:
    """Check the database's integrity and the hash chain of every meeting; name the first row that does not fit.

    \b
    Examples:  kkr verify
               kkr verify --head 3f9a1c07be42
    """
    from kkr_tui.journal.follower import Follower  # noqa: PLC0415 - lazy start-up
    from kkr_tui.journal.verify import place_of, verify  # noqa: PLC0415

    head = head.strip().lower()
    if head and not _HEAD.fullmatch(head):
        text = _("--head %(text)s is no check code: that is %(length)d signs, 0 to 9 and a to f, as in %(example)s.")
        fail(text % {"text": head, "length": _SIGNS, "example": "3f9a1c07be42"}, BAD_INPUT)
    findings = [str(finding) for finding in verify(db)]
    if head and place_of(db, head) is None:
        findings.append(_("no row has the head %(head)s: the record was cut off or made anew since.") % {"head": head})
    for finding in findings:
        click.echo(finding, err=True)
    if findings:
        raise SystemExit(FINDINGS)
    follower = Follower(db)
    for summary in follower.meetings():
        stored = follower.read(summary.slug)
        facts = {"slug": stored.slug, "rows": len(stored.entries), "head": stored.short_head}
        text = ngettext(
            "%(slug)s: %(rows)d row, unchanged, head %(head)s",
            "%(slug)s: %(rows)d rows, unchanged, head %(head)s",
            len(stored.entries),
        )
        click.echo(text % facts)
    follower.close()
