import datetime as dt
from dataclasses import replace
from pathlib import Path

from kkr_tui.domain.agenda import Agenda, Item, Section
from kkr_tui.domain.events import DecisionRecorded
from kkr_tui.journal.earlier import EarlierDecision, earlier_decisions

from .building import ROOM, recording

ITEM = Item(number="1", title="Sag", sections=(Section(heading="Indstilling", text="at rådet godkender"),))
MAY = Agenda(body="Rådet", date=dt.date(2024, 5, 3), items=(ITEM,))


def test_only_what_was_decided_before_is_told_newest_first(db: Path) -> None:
    meetings = {
        "this": MAY,
        "april": replace(MAY, date=dt.date(2024, 4, 1)),
        "other": replace(MAY, body="Udvalget", date=dt.date(2024, 3, 1)),
        "later": replace(MAY, date=dt.date(2024, 6, 1)),
        "nothing": replace(MAY, date=dt.date(2024, 2, 1)),
    }
    with recording(db) as recorder:
        for name, agenda in meetings.items():
            slug = recorder.store(agenda, "").slug
            if name != "nothing":
                recorder.append(slug, DecisionRecorded("1", "draft"), ROOM).result()
                recorder.append(slug, DecisionRecorded("1", name), ROOM).result()
    assert earlier_decisions(db, MAY.slug) == [
        EarlierDecision("Rådet", "at rådet godkender", "april"),
        EarlierDecision("Udvalget", "at rådet godkender", "other"),
    ]
