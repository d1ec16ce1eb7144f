"""Our own minutes come back, in whatever format: what nobody recorded is no decision, what was added is no item's."""

from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from kkr_tui.cli.main import kkr
from kkr_tui.domain.events import ActionNoted, DecisionRecorded, Event, ItemEntered, MeetingClosed
from kkr_tui.domain.evolve import replay
from kkr_tui.domain.meeting import Meeting
from kkr_tui.importer import Imported, import_file
from kkr_tui.importer.furniture import without_furniture
from kkr_tui.importer.report import Log
from kkr_tui.importer.source import Line
from kkr_tui.journal.follower import Follower
from kkr_tui.minutes.audience import Audience
from kkr_tui.minutes.document import Kind
from kkr_tui.minutes.formats import FORMATS, Export
from tests.minutes.scene import AGENDA, BEGINNING, held

READ = sorted(FORMATS.keys() - {"akn"})
TYPED = "KKR Hovedstaden drøftede dagsordenen."
RECORDED = "KKR Hovedstaden godkendte referatet."
DRAFTS = {"1.1": "KKR Hovedstaden forkastede referatet.", "1.2": TYPED}


def meeting() -> Meeting:
    """1.1 was decided, added to after the meeting, and typed over; 1.2 was only typed."""
    items = (replace(AGENDA.items[0], title="Godkendelser"), *AGENDA.items[1:])
    recorded: list[tuple[str, Event]] = [("10.10", DecisionRecorded("1.1", "Noget andet.")), ("10.30", MeetingClosed()),
                ("10.40", DecisionRecorded("1.1", RECORDED))]  # fmt: skip
    return held(*BEGINNING[:6], *recorded, agenda=replace(AGENDA, items=items))


def returned(form: str, drafts: dict[str, str]) -> Imported:
    document = FORMATS[form].write(Export(meeting(), drafts, Kind.FULL, Audience.INTERNAL, "0123456789ab"), None)
    return import_file(Path(f"referat.{form}"), document)


def decision(imported: Imported, number: str) -> str:
    return next(item.prepared_decision for item in imported.agenda.walk() if item.number == number)


@pytest.mark.parametrize("form", READ)
def test_a_draft_comes_back_as_a_draft(form: str) -> None:
    imported = returned(form, DRAFTS)
    assert imported.unrecorded == {"1.2"}
    assert decision(imported, "1.2").startswith(TYPED)
    assert decision(imported, "1.1").startswith(RECORDED)
    assert "forkastede" not in decision(imported, "1.1")
    assert "Kladde" not in decision(imported, "1.1") + decision(imported, "1.2")
    assert "Ændret efter" not in decision(imported, "1.1")
    told = " ".join(imported.report.lines())
    assert "Item 1.2 has no decision, only a draft that was never recorded" in told
    assert "Item 1.1 has a decision and a draft that was never recorded; the draft was left out" in told
    assert "forkastede" in told
    assert imported.report.decisions == 1
    assert "no place in an agenda" not in told


@pytest.mark.parametrize("form", READ)
def test_a_draft_that_empties_the_decision_takes_nothing(form: str) -> None:
    imported = returned(form, {"1.1": ""})
    assert decision(imported, "1.1").startswith(RECORDED)
    assert imported.unrecorded == frozenset()


def test_it_is_no_running_header_either() -> None:
    pages = [
        (page, text) for page in (1, 2, 3) for text in ("KKR Nord", "Kladde – ikke fastslået", "abc"[page - 1] * 9)
    ]
    lines = [Line(text=text, number=n, page=page) for n, (page, text) in enumerate(pages, 1)]
    kept, taken = without_furniture(lines, Log())
    assert {line.text for line in taken} == {"KKR Nord"}
    assert sum(line.text.startswith("Kladde") for line in kept) == 3


def test_the_archive_keeps_it_as_a_draft(tmp_path: Path) -> None:
    path, db = tmp_path / "referat.html", tmp_path / "minutes.db"
    path.write_bytes(FORMATS["html"].write(Export(meeting(), DRAFTS, Kind.FULL, Audience.PUBLIC, ""), None))
    arguments = ["--lang", "en", "--db", str(db), "import", str(path), "-o", str(tmp_path / "a.yaml"), "--archive"]
    result = CliRunner().invoke(kkr, arguments)
    assert (result.exit_code, "1 decision archived" in result.stderr) == (0, True)
    with Follower(db) as follower:
        stored = follower.read(None)
    kept = replay(stored.agenda, stored.entries)
    assert kept.closed_at
    assert kept.record("1.1").decision.startswith(RECORDED)
    assert kept.record("1.2").decision == ""
    assert stored.drafts["1.2"].text.startswith(TYPED)


@pytest.mark.parametrize("form", sorted({*READ} - {"json"}))
def test_what_stands_behind_the_last_item_is_none_of_it(form: str) -> None:
    action = ActionNoted("1.2", "Sekretariatet", "sender planen", "1. juni")
    added = held(*BEGINNING, ("10.21", ItemEntered("2")), ("10.22", action), ("10.30", MeetingClosed()),
                 ("10.40", DecisionRecorded("1.1", RECORDED)), agenda=AGENDA)  # fmt: skip
    document = FORMATS[form].write(Export(added, {}, Kind.FULL, Audience.PUBLIC, "0123456789ab"), None)
    imported = import_file(Path(f"referat.{form}"), document)
    *_others, last = imported.agenda.walk()
    told = " ".join([last.prepared_decision, *(f"{section.heading} {section.text}" for section in last.sections)])
    assert "Opfølgning" not in told
    assert "Tillæg" not in told
    assert "kept here only" in (report := " ".join(imported.report.lines()))
    assert "Sekretariatet: sender planen" in report
    assert "Beslutningen ændret" in report


def test_our_own_pdf_splits_no_words() -> None:
    words = "life science-området " * 40
    decided = held(*BEGINNING, ("10.20", DecisionRecorded("1.2", words)), agenda=AGENDA)
    document = FORMATS["pdf"].write(Export(decided, {}, Kind.FULL, Audience.PUBLIC, "0123456789ab"), None)
    assert decision(import_file(Path("referat.pdf"), document), "1.2").count("science-området") == 40
