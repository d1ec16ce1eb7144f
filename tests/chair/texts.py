"""What the chair's screen says of a meeting, as texts."""

import datetime as dt
from collections.abc import Mapping

from kkr_tui.domain.meeting import Meeting
from kkr_tui.minutes.audience import Audience
from kkr_tui.tui.chair import now as happening
from kkr_tui.tui.chair.entries import LogBook
from kkr_tui.tui.chair.topline import top_line
from kkr_tui.tui.chair.view import View, seen_as


def chair_texts(meeting: Meeting, drafts: Mapping[str, str], audience: Audience, moment: dt.datetime) -> dict[str, str]:
    seen, withheld = seen_as(audience, meeting)
    shown = {item: text for item, text in drafts.items() if item.partition(" ")[0] not in withheld}
    view = View(seen, shown, withheld, "abc")
    parts = (
        happening.current_item(view),
        happening.recommendation(seen),
        happening.notes_for_the_chair(seen),
        happening.speakers(seen, moment, compact=False),
        happening.time_used(seen, moment),
        happening.coming(seen, moment, compact=False),
    )
    return {
        "chair's log": "\n".join(entry.text.plain for entry in LogBook().entries(view, drafts=True)),
        "chair's item": "\n".join(part.plain for part in parts if part is not None),
        "chair's top line": top_line(view, moment, 120).plain,
    }
