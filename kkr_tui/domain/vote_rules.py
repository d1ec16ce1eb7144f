"""What commands about votes lead to."""

from dataclasses import replace

from kkr_tui.domain.commands import TakeVote, WordVote
from kkr_tui.domain.events import Event, VoteTaken, VoteWorded
from kkr_tui.domain.matters import NotedVote, Vote
from kkr_tui.domain.meeting import Meeting
from kkr_tui.domain.refusals import Reason, Refused
from kkr_tui.domain.room import voters_at
from kkr_tui.domain.text import clean_block, clean_line


def take(meeting: Meeting, command: TakeVote) -> Event | Refused:
    """A vote: nobody votes twice or without a seat, and there are not more votes than voters.

    One that replaces another is about the moment of that one.
    """
    before = _noted(meeting, command.item, command.replaces)
    if command.replaces and before is None:
        return Refused(Reason.NOTHING_CHANGES, command.item)
    voters = voters_at(meeting, command.item, before.seq) if before else meeting.voters(command.item)
    taken = replace(command.vote, about=clean_line(command.vote.about), voters=len(voters))
    named = (*taken.in_favour, *taken.against, *taken.abstaining)
    if not taken.cast or (before and taken == before.vote):
        return Refused(Reason.NOTHING_CHANGES, command.item)
    if strangers := [name for name in named if name not in voters]:
        return Refused(Reason.MAY_NOT_VOTE, ", ".join(strangers))
    if len(set(named)) < len(named):
        return Refused(Reason.VOTES_TWICE, _first_twice(taken))
    if taken.cast > len(voters) or min(taken.sums) < 0:
        return Refused(Reason.TOO_MANY_VOTES, f"{taken.cast}/{len(voters)}")
    return VoteTaken(command.item, taken, command.replaces)


def word(meeting: Meeting, command: WordVote) -> Event | Refused:
    """The wording of a vote, or the derived one again."""
    text = clean_block(command.text)
    noted = _noted(meeting, command.item, command.target)
    if noted is None or text == noted.wording:
        return Refused(Reason.NOTHING_CHANGES, command.item)
    return VoteWorded(command.item, command.target, text)


def _noted(meeting: Meeting, item: str, row: int) -> NotedVote | None:
    return next((noted for noted in meeting.record(item).votes if noted.seq == row), None)


def _first_twice(taken: Vote) -> str:
    named = [*taken.in_favour, *taken.against, *taken.abstaining]
    return next(name for name in named if named.count(name) > 1)
