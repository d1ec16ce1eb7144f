"""Writing a decision with the help that is shown behind the cursor."""

import datetime as dt
import threading
from pathlib import Path

import pytest

from kkr_tui.domain.agenda import Agenda, Item, Section
from kkr_tui.domain.events import DecisionRecorded
from kkr_tui.journal.earlier import EarlierDecision
from kkr_tui.journal.recorder import Recorder
from kkr_tui.session import Session
from kkr_tui.tui.clerk.editor import DecisionEditor
from tests.domain.scene import START
from tests.stories.conftest import Clerk, clerk

AGENDA = """
organ: KKR Nordby
dato: 2024-05-03
medlemmer:
  - {navn: Karen Marie Friis, parti: A, kommune: Nordby Kommune}
  - {navn: Bo Ågård, parti: V, kommune: Sydby Kommune}
fraser:
  vd: "{organ} vedtog planen med den ændring, at {ændring}, og bad {hvem} om resten."
punkter:
  - titel: Resultatkontrakt for erhvervshuset
    indstilling: Det indstilles, at KKR Nordby godkender kontrakten.
    sagsfremstilling: Erhvervshusbestyrelsen har drøftet kontrakten.
  - titel: Siden sidst
""".encode()


def editor(secretary: Clerk) -> DecisionEditor:
    found = secretary.app.focused
    assert isinstance(found, DecisionEditor)
    return found


async def written(folder: Path, *gestures: str) -> tuple[str, str, str]:
    """(text, the rest of its last row on the screen, top line of the decision) after these gestures.

    A gesture in <> is a key, others are typed.
    """
    async with clerk(folder, AGENDA) as secretary:
        await secretary.press("f8")
        for gesture in gestures:
            if gesture.startswith("<"):
                await secretary.press(gesture[1:-1])
            else:
                await secretary.type(gesture)
        there = editor(secretary)
        last = there.text[-10:]
        seen = next(line.partition(last)[2].strip(" │") for line in secretary.text.splitlines() if last in line)
        return there.text, seen, str(secretary.app.screen.query_one("#decision").border_title)


@pytest.mark.parametrize(
    ("gestures", "text"),
    [
        pytest.param(["Om erhvervshusb", "<right>"], "Om erhvervshusbestyrelsen ", id="right takes a word"),
        pytest.param(["Om erhvervshusb", "<right>", ","], "Om erhvervshusbestyrelsen,", id="a sign moves close"),
        pytest.param(["Om erhvervshusb", "<right>", " i"], "Om erhvervshusbestyrelsen i", id="one blank"),
        pytest.param(
            ["kmf", "<tab>"], "Karen Marie Friis orienterede om, at ", id="tab takes all, in place of letters"
        ),
        pytest.param(["kmf", "<right>", "<right>"], "Karen Marie ", id="name by name"),
        pytest.param(["Om erhvervshusb", "andet"], "Om erhvervshusbandet", id="typing on ignores it"),
        pytest.param(["abc", "<left>", "<right>", "d"], "abcd", id="right moves where nothing is offered"),
        pytest.param(["gi", "<tab>"], "KKR Nordby godkendte indstillingen.", id="a phrase"),
        pytest.param(["gi", "<tab>", " og"], "KKR Nordby godkendte indstillingen og", id="the sentence goes on"),
        pytest.param(["gi", "<tab>", ", i"], "KKR Nordby godkendte indstillingen, i", id="after a comma too"),
        pytest.param(["gi", "<tab>", " Der"], "KKR Nordby godkendte indstillingen. Der", id="or another begins"),
        pytest.param(["<enter>", " og"], "KKR Nordby godkendte indstillingen og", id="after the first proposal"),
        pytest.param(
            ["vd", "<tab>", "xq", "<tab>", "KL"],
            "KKR Nordby vedtog planen med den ændring, at xq, og bad KL om resten.",
            id="stops",
        ),
        pytest.param(["gi", "<tab>", "<ctrl+z>"], "gi", id="undo takes a phrase back"),
        pytest.param(["xyz", "<tab>"], "xyz", id="tab does nothing where nothing is offered"),
    ],
)
async def test_what_keys_write(tmp_path: Path, gestures: list[str], text: str) -> None:
    assert (await written(tmp_path, *gestures))[0] == text


async def test_what_is_offered_is_seen_and_is_not_text(tmp_path: Path) -> None:
    text, ghost, top = await written(tmp_path, "Om erhvervshusb")
    assert text == "Om erhvervshusb"
    assert ghost.startswith("estyrelsen")
    assert top == "Decision"


async def test_what_does_not_fit_into_the_line_is_shown_above(tmp_path: Path) -> None:
    text, ghost, top = await written(tmp_path, "x" * 40 + " " + "y" * 22 + " Om erhvervshusb")
    assert text.endswith("Om erhvervshusb")
    assert ghost == ""
    assert "estyrelsen" in top


async def test_what_is_shown_above_belongs_to_that_item_alone(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA) as secretary:
        await secretary.press("f8")
        await secretary.type("x" * 40 + " " + "y" * 22 + " Om erhvervshusb")
        top = secretary.app.screen.query_one("#decision")
        assert "estyrelsen" in str(top.border_title)
        await secretary.press("f8")
        assert str(top.border_title) == "Decision"


async def test_moving_away_takes_the_offer_away(tmp_path: Path) -> None:
    assert (await written(tmp_path, "Om erhvervshusb", "<home>"))[1] == ""


async def test_the_next_speaker_is_a_key_and_two_letters(tmp_path: Path) -> None:
    async with clerk(tmp_path, AGENDA) as secretary:
        await secretary.press("f8", "f8")
        for initials in ("km", "ba"):
            await secretary.press("ctrl+r", *initials, "enter")
            await secretary.press("tab")
            await secretary.type("xq. ")
        assert editor(secretary).text == (
            "Karen Marie Friis orienterede om, at xq.\n\nBo Ågård orienterede om, at xq. "
        )


def _april() -> Agenda:
    """The meeting before: this body tells in its own words what it approved."""
    recommendation = Section(heading="Indstilling", text="Det indstilles, at KKR Nordby godkender planen.")
    return Agenda(
        body="KKR Nordby", date=dt.date(2024, 4, 5), items=(Item(number="1", title="Plan", sections=(recommendation,)),)
    )


async def test_earlier_decisions_change_the_proposal_that_is_already_shown(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recorder = Recorder.open(tmp_path / "minutes.db", who="test", create=True)
    recorder.store(_april(), "")
    recorder.append(_april().slug, DecisionRecorded("1", "KKR Nordby godkendte planen."), START).result()
    recorder.close()
    may_read = threading.Event()
    read = Session.earlier_decisions

    def read_late(session: Session) -> list[EarlierDecision]:
        may_read.wait()
        return read(session)

    monkeypatch.setattr(Session, "earlier_decisions", read_late)
    async with clerk(tmp_path, AGENDA) as secretary:
        try:
            await secretary.pilot.press("f8")
            await secretary.pilot.pause()
            assert "Enter: KKR Nordby godkendte indstillingen." in secretary.text
            await secretary.pilot.press("f8", "x", "y", "left")
            await secretary.pilot.pause()
        finally:
            may_read.set()
        await secretary.settled()
        assert (editor(secretary).text, editor(secretary).cursor) == ("xy", 1)
        await secretary.press("f7")
        assert "Enter: KKR Nordby godkendte kontrakten." in secretary.text
        await secretary.press("enter")
        assert editor(secretary).text == "KKR Nordby godkendte kontrakten."


async def test_the_users_own_phrases_go_before_all_others(tmp_path: Path) -> None:
    own = {"gi": "{organ} sagde ja.", "vd": "{organ} vedtog planen."}
    async with clerk(tmp_path, AGENDA, phrases=own) as secretary:
        await secretary.press("f8", "g", "i", "tab", "enter", "v", "d", "tab")
        assert editor(secretary).text == "KKR Nordby sagde ja.\nKKR Nordby vedtog planen."
