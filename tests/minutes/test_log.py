import datetime as dt

from kkr_tui.domain.events import (
    DecisionRecorded,
    Entry,
    ItemEntered,
    MeetingClosed,
    PersonLeft,
    RecusalLifted,
    Undone,
)
from kkr_tui.domain.evolve import evolve
from kkr_tui.minutes import log
from kkr_tui.minutes.document import Audience

from .scene import BEGINNING, CET, held


def test_one_line_per_step_movement_and_wording() -> None:
    meeting = held(
        *BEGINNING,
        ("10.16", RecusalLifted("Allan S. Andersen", "1.2")),
        ("10.17", DecisionRecorded("1.1", "KKR:\n\n- godkendte\n- drøftede")),
        ("10.18", DecisionRecorded("1.1", "")),
        ("10.19", ItemEntered("2")),
        ("10.20", PersonLeft("Morten Mandøe", "2")),
        ("11.00", MeetingClosed()),
    )
    later = dt.datetime(2023, 11, 27, 9, 15, tzinfo=CET)
    meeting = evolve(meeting, Entry(len(meeting.entries) + 1, later, DecisionRecorded("1.2", "Godkendt.")))
    assert log.lines(meeting, audience=Audience.PUBLIC) == [
        "10.00       Mødet åbnet",
        "10.01  1.1  Punkt: Godkendelse af referat",
        "10.03  1.1  Beslutning: KKR Hovedstaden godkendte referatet.",
        "10.04  1.2  Punkt: Godkendelse af dagsorden",
        "10.05  1.2  Line Barfod (Ø) forlod mødet",
        "10.06  1.2  Allan S. Andersen (A) deltager ikke på grund af inhabilitet",
        "10.15  1.2  Line Barfod (Ø) ankom",
        "10.16  1.2  Allan S. Andersen (A) deltager igen",
        "10.17  1.1  Beslutning ændret: KKR: - godkendte - drøftede",
        "10.18  1.1  Beslutning ændret: (ingen tekst)",
        "10.19  2    Punkt: Eventuelt",
        "10.20  2    Morten Mandøe forlod mødet",
        "11.00       Mødet lukket",
        "09.15  1.2  Beslutning efter mødets afslutning, den 27. november 2023: Godkendt.",
    ]


def test_what_was_undone_is_not_in_the_log() -> None:
    meeting = held(*BEGINNING[:7], ("10.04", Undone(7)))
    assert [line for line in log.lines(meeting, audience=Audience.INTERNAL) if "Beslutning" in line] == []


def test_a_meeting_that_has_not_begun_has_an_empty_log() -> None:
    assert log.lines(held(), audience=Audience.PUBLIC) == []
