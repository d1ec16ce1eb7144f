"""Everything that others read of a meeting: minutes, JSON, the log, the chair's texts."""

import datetime as dt
from collections.abc import Mapping

from kkr_tui.domain.meeting import Meeting
from kkr_tui.minutes import log, markdown
from kkr_tui.minutes.document import Audience, Kind, build
from kkr_tui.minutes.formats import FORMATS, Export
from tests.chair.texts import chair_texts


def every_output(
    meeting: Meeting, drafts: Mapping[str, str], *, public: bool, now: dt.datetime | None = None
) -> dict[str, str]:
    """Name of the output -> its text. ``drafts`` hold what differs from the record; with ``now`` the chair's too."""
    audience = Audience.PUBLIC if public else Audience.INTERNAL
    texts = {
        f"markdown {kind}": markdown.render(build(meeting, drafts, kind=kind, audience=audience, head="abc"))
        for kind in Kind
    }
    export = Export(meeting, drafts, Kind.FULL, audience, "abc")
    texts |= {form: FORMATS[form].write(export, None).decode() for form in ("json", "akn")}
    texts["log"] = "\n".join(log.lines(meeting, audience=audience))
    if now:
        texts |= chair_texts(meeting, drafts, audience, now)
    return texts
