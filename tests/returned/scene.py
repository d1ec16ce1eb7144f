"""A meeting, its export, and what comes back of it."""

from collections.abc import Mapping

from kkr_tui.domain.meeting import Meeting
from kkr_tui.minutes import markdown
from kkr_tui.minutes.document import Audience, Kind, build
from kkr_tui.returned import Comparison, compare

HEAD = "0123456789ab"


def exported(
    meeting: Meeting,
    drafts: Mapping[str, str] | None = None,
    *,
    kind: Kind = Kind.FULL,
    audience: Audience = Audience.PUBLIC,
    speakers: bool = False,
) -> str:
    return markdown.render(build(meeting, drafts or {}, kind=kind, audience=audience, head=HEAD, speakers=speakers))


def returned(
    text: str, now: Meeting, base: Meeting | None = None, drafts: Mapping[str, str] | None = None
) -> Comparison:
    """What differs when ``text`` comes back to a meeting that stands so ``now``; ``base``: when it went out."""
    return compare(text.encode(), now=now, base=base or now, drafts=drafts or {})
