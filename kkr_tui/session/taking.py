"""A wording that was made elsewhere goes on record as one of the secretary's own would."""

from kkr_tui.domain.commands import RecordDecision
from kkr_tui.domain.events import Entry
from kkr_tui.domain.refusals import Refused
from kkr_tui.session.session import Session


async def take(session: Session, item: str, text: str) -> Entry | Refused:
    """Put ``text`` on record as the decision of ``item``, and into its editor.

    What the editor held and nobody had recorded is recorded first, so that no word of it is lost. Raises as
    ``Session.do``.
    """
    if session.unrecorded(item):
        await session.do(RecordDecision(item, session.text(item)))
    answer = await session.do(RecordDecision(item, text))
    follow_record(session, item)
    return answer


def follow_record(session: Session, item: str) -> None:
    """Let the editor of ``item`` hold what is recorded: a text left over in it would be recorded once more."""
    decision = session.meeting.record(item).decision
    if session.text(item) != decision:
        session.type(item, decision, len(decision))
