"""The measure of the program: the meeting of 24 November 2023 by keys alone, from an empty database to its minutes."""

import re
from pathlib import Path

from click.testing import CliRunner

from kkr_tui.cli.main import kkr
from kkr_tui.domain.meeting import Meeting
from kkr_tui.importer import import_file
from kkr_tui.tui.clerk.roll import matching, rows
from tests import published
from tests.stories.conftest import AGENDA, Clerk, clerk
from tests.stories.harbour import Papers

# Slips of the published text, by which our export rightly differs: a comma, and a name shortened in one of two places.
SLIPS = {
    "Thyge Enevoldsen (Ø) Frederiksberg Kommune": "Thyge Enevoldsen (Ø), Frederiksberg Kommune",
    "Mikkel Sjøberg Hjermind Dencker (O) Hvidovre Kommune": "Mikkel Sjøberg Hjermind Dencker (O), Hvidovre Kommune",
    "Christian Holm Donatzky (B), Helsingør Kommune (suppleant for Jørgen Suhr)":
        "Christian Holm Donatzky (B), Helsingør Kommune (suppleant for Jørgen Kresten Suhr)",
}  # fmt: skip
NAME = re.compile(r"[^(,]+")


def unregistered(source: str) -> bytes:
    """The agenda as if nobody had said beforehand whether they come."""
    return re.sub(r", status: afbud(, suppleant: [^}]+)?", "", source).encode()


def query_for(meeting: Meeting, name: str) -> str:
    """The shortest beginning of initials or name that puts this person first, as a secretary would type it."""
    letters = name.lower().replace(" ", "").replace("-", "").replace(".", "")
    initials = "".join(word[0] for word in re.split(r"[ -]", name.lower()))
    everybody = rows(meeting, "")
    tries = [initials, *(letters[:n] for n in range(1, len(letters) + 1))]
    return next(typed for typed in tries if matching(everybody, typed)[0].name == name)


async def excuse(secretary: Clerk, entry: str) -> None:
    match = NAME.match(entry)
    assert match
    await secretary.type(query_for(secretary.session.meeting, match[0].strip()))
    await secretary.press("minus")


async def substitute(secretary: Clerk, entry: str) -> None:
    match = re.match(r"([^(,]+?) \(.*\(suppleant for (.+)\)", entry)
    assert match
    await secretary.type(query_for(secretary.session.meeting, match[2]))
    await secretary.press("enter", "s")
    await secretary.paste(match[1])
    await secretary.press("enter")


async def decide(secretary: Clerk, item: published.PublishedItem) -> None:
    text = "\n\n".join(item.decision)
    if not text:
        return
    await secretary.press("enter")
    proposed = secretary.session.text(item.number)
    if proposed != text:
        await secretary.press("ctrl+z")
        await secretary.paste(text)
    assert secretary.session.text(item.number) == text


def present() -> list[str]:
    """The lines of who was there, as ours are written."""
    return [SLIPS.get(entry, entry) for entry in published.people("Deltagere")]


def excused() -> list[str]:
    """The lines of who was not."""
    return [SLIPS.get(entry, entry) for entry in published.people("Afbud")]


async def held(secretary: Clerk) -> None:
    """The meeting from the first keystroke to its closing."""
    for entry in excused():
        await excuse(secretary, entry)
    for entry in present():
        if "suppleant for" in entry:
            await substitute(secretary, entry)
    await secretary.press("f5")
    assert secretary.session.meeting.seats_filled == 43
    await secretary.press("f8")
    for item in published.items():
        assert secretary.session.meeting.current == item.number
        await decide(secretary, item)
        await secretary.press("f8")
    assert secretary.session.meeting.current == "6"
    await secretary.press("f8", "f8", "f8")
    assert secretary.session.meeting.closed_at is not None


def agenda() -> bytes:
    """What the meeting began with."""
    return unregistered(AGENDA.read_text(encoding="utf-8"))


def come_back(papers: Papers) -> None:
    """What every format is imported as: the same items with the same decisions."""
    found = {}
    for form, document in papers.documents().items():
        if form != "akn":
            items = import_file(Path(f"referat.{form}"), document).agenda.walk()
            found[form] = [(i.number, i.title, i.case_line, i.prepared_decision.replace("– ", "- ")) for i in items]
    for form, told in found.items():
        assert told == found["md"], form


async def test_the_whole_meeting_by_keys(tmp_path: Path) -> None:
    async with clerk(tmp_path, agenda()) as secretary:
        await held(secretary)

    result = CliRunner().invoke(kkr, ["--db", str(tmp_path / "minutes.db"), "export", "-o", "-"])
    assert result.exit_code == 0
    lines = [re.sub(r"\\(.)", r"\1", line) for line in result.stdout.splitlines()]
    chapters = {chapter.split(".")[0]: chapter for chapter in published.chapters()}
    there, away = ([f"- {entry}" for entry in entries] for entries in (present(), excused()))
    expected = ["## Deltagere", *there, "## Afbud", *away]
    for item in published.items():
        if item.number.endswith(".1"):
            expected.append(f"## {chapters[item.number.split('.')[0]]}")
        expected += [f"### {item.number}. {item.title}", item.case_line]
        expected += ["#### Beslutning", *item.decision] if item.decision else []
    expected.append("## 6. Eventuelt")
    position = 0
    for line in expected:
        assert line in lines[position:], line
        position = lines.index(line, position) + 1
    assert sum(line == "#### Beslutning" for line in lines) == 17  # sixteen decisions and one that is missing
    assert "5.1" in result.stderr
    papers = Papers(tmp_path)
    papers.agree()
    come_back(papers)
