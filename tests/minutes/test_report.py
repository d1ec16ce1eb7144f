"""The page of ``kkr report``: whole, readable without pictures, and never with markup of anybody's."""

import re
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import html5lib
import pytest
from click.testing import CliRunner

from kkr_tui.cli.main import kkr
from kkr_tui.domain.agenda import Item, Member
from kkr_tui.domain.events import Event, ItemEntered, MeetingOpened, VoteTaken
from kkr_tui.domain.matters import Vote, VoteResult
from kkr_tui.domain.report import report
from kkr_tui.journal.recorder import Recorder
from kkr_tui.minutes.audience import Audience
from kkr_tui.minutes.report import page
from kkr_tui.minutes.seal import is_intact
from kkr_tui.tui.shared.figures import figures_page
from tests.domain.scene import AGENDA as HARBOUR
from tests.domain.scene import START
from tests.minutes.scene import AGENDA, BEGINNING, held

VOTED = ("10.16", VoteTaken("1.2", Vote(counts=(2, 1, 0), voters=4)))


def parsed(document: bytes) -> ET.Element:
    root = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(document.decode())
    assert isinstance(root, ET.Element)
    return root


def words(document: bytes) -> str:
    return " ".join(" ".join(parsed(document).itertext()).split())


def test_every_number_stands_in_a_table() -> None:
    told = words(page(held(*BEGINNING, VOTED), audience=Audience.PUBLIC, head="abc"))
    for line in (
        "1.1 Godkendelse af referat – 3 min", "10.05 1.2 2 (under kvorum)", "Kvorum 3 af 5 pladser", "Ø 1 1 0 0",
        "Indstillingen blev vedtaget med 2 stemmer mod 1. 2 1 0 1", "Kontrolkode: abc",
    ):  # fmt: skip
        assert line in told, told


def test_one_is_told_as_one() -> None:
    alone = replace(AGENDA, members=AGENDA.members[:1], substitutes=())
    happened: tuple[tuple[str, Event], ...] = (
        ("10.00", MeetingOpened()),
        ("10.00", ItemEntered("1.1")),
        ("11.00", VoteTaken("1.1", Vote(counts=(1, 0, 0), voters=1, result=VoteResult.ADOPTED))),
    )
    told = words(page(held(*happened, agenda=alone), audience=Audience.INTERNAL))
    assert [part for part in ("1 time (", "1 af 1 plads", "med 1 stemme mod 0") if part not in told] == []
    assert re.findall(r"\b1 (?:timer|pladser|stemmer|punkter|minutter)\b", told) == []


def test_a_substitute_of_another_party_is_told_with_the_party_of_the_seat() -> None:
    told = words(page(held(*BEGINNING), audience=Audience.INTERNAL))
    assert "også når suppleanten" not in told
    other = replace(AGENDA, substitutes=tuple(replace(person, party="S") for person in AGENDA.substitutes))
    assert "også når suppleanten er fra et andet: S for B." in words(
        page(held(*BEGINNING, agenda=other), audience=Audience.INTERNAL)
    )


def test_the_public_is_not_told_that_there_was_no_vote_where_closed_items_are_left_out() -> None:
    opened = held(*BEGINNING, VOTED)
    closed = held(*BEGINNING, VOTED, agenda=AGENDA.with_closed("1.2"))
    told = words(page(closed, audience=Audience.PUBLIC))
    assert "Afstemninger ingen i åbne punkter" in told
    assert "Der var ingen afstemninger i åbne punkter." in told
    assert "med deres åbne titel og uden afstemninger" in told
    assert "No vote was taken in open items." in figures_page(report(opened, held()), 80, withheld=True).plain
    assert "Afstemninger 1 Tid" in words(page(closed, audience=Audience.INTERNAL))


def test_it_needs_nothing_else_and_runs_nothing() -> None:
    document = page(held(*BEGINNING, VOTED), audience=Audience.PUBLIC)
    assert is_intact(document)
    assert not re.search(rb"https?://|<script|<link|<img|@import|\son\w+=", document)
    headings = [node.tag for node in parsed(document).iter() if node.tag in {"h1", "h2", "h3"}]
    assert headings == ["h1", "h2", "h2", "h2", "h2"]


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "\"><svg onload='x'>", "{{ 7 * 7 }}", "&lt;b&gt;"])
def test_text_is_text(text: str) -> None:
    member = Member(name="Ane Berg", party=text, municipality=text)
    agenda = replace(AGENDA, body=text, members=(member,), substitutes=(), items=(Item(number="1", title=text),))
    vote = VoteTaken("1", Vote(about=text, counts=(1, 0, 0), voters=1))
    meeting = held(("10.00", MeetingOpened()), ("10.01", ItemEntered("1")), ("10.05", vote), agenda=agenda)
    assert words(page(meeting, audience=Audience.PUBLIC)).count(text) == 7


@pytest.mark.parametrize("happened", [(), BEGINNING[:4], BEGINNING[:5], BEGINNING[:6]])
def test_a_meeting_of_any_length_has_a_report(happened: tuple[tuple[str, Event], ...]) -> None:
    assert AGENDA.body in words(page(held(*happened), audience=Audience.PUBLIC))


def test_the_command_writes_it_and_leaves_what_was_edited(tmp_path: Path) -> None:
    path, target = tmp_path / "minutes.db", tmp_path / "rapport.html"
    recorder = Recorder.open(path, who="test", create=True)
    recorder.store(HARBOUR, "source")
    recorder.append(HARBOUR.slug, MeetingOpened(), START).result()
    recorder.close()
    arguments = ["--lang", "en", "--db", str(path), "report", "-o", str(target)]
    assert CliRunner().invoke(kkr, arguments).exit_code == 0
    assert "Molen" in words(target.read_bytes())
    target.write_text(target.read_text("utf-8").replace("Molen", "Broen"), encoding="utf-8")
    refused = CliRunner().invoke(kkr, arguments)
    assert (refused.exit_code, "--force" in refused.stderr) == (2, True)
    assert CliRunner().invoke(kkr, [*arguments, "--force"]).exit_code == 0
