"""The rule about votes."""

from collections.abc import Iterator

from kkr_tui.domain.check.finding import Finding, Rule
from kkr_tui.domain.check.view import View
from kkr_tui.domain.matters import NotedVote
from kkr_tui.domain.room import voters_at


def vote_sum(view: View) -> Iterator[Finding]:
    """A vote is not the sum of those who were present and not recused then, or somebody voted who was not."""
    for decided in view.items:
        number = decided.item.number
        for noted in view.meeting.record(number).votes:
            voters = voters_at(view.meeting, number, noted.seq)
            yield from _findings(number, noted, voters, noted.vote.about or decided.item.title)


def _findings(number: str, noted: NotedVote, voters: list[str], excerpt: str) -> Iterator[Finding]:
    vote = noted.vote
    named = (*vote.in_favour, *vote.against, *vote.abstaining)
    if strangers := [name for name in named if name not in voters]:
        yield Finding(rule=Rule.VOTE_SUM, item=number, about=", ".join(strangers), excerpt=excerpt)
    elif vote.cast != len(voters):
        about, instead = str(vote.cast), str(len(voters))
        yield Finding(rule=Rule.VOTE_SUM, item=number, about=about, instead=instead, excerpt=excerpt)
