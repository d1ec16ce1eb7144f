"""A vote as Danish minutes tell it: groups by their letters, names where a group split."""

from collections.abc import Sequence

from kkr_tui.domain.danish import counted
from kkr_tui.domain.matters import NotedVote, Vote, VoteResult
from kkr_tui.domain.meeting import Meeting
from kkr_tui.minutes.people import enumerated

_BECAME = {
    VoteResult.ADOPTED: "blev vedtaget",
    VoteResult.REJECTED: "faldt",
    VoteResult.LAPSED: "bortfaldt",
}


def sentence(meeting: Meeting, vote: Vote) -> str:
    """A vote -> the sentences that stand in the minutes.

    A party's letter stands alone where all of it that voted did so alike; where it split its people are named behind
    it. What became of the motion is what was stated.
    """
    yes, no, abstained = vote.sums
    sides = _sides(meeting, vote)
    subject = f"ændringsforslaget ({vote.about})" if vote.about else "indstillingen"
    parts = [f"For {subject} stemte {yes}{_who(sides[0])}."]
    parts.append(f"Imod stemte {no}{_who(sides[1])}.")
    if abstained:
        parts.append(f"{abstained} undlod at stemme{_who(sides[2])}.")
    return " ".join(filter(None, [*parts, result(vote)]))


def told(meeting: Meeting, noted: NotedVote) -> str:
    """What stands in the minutes for the vote: the secretary's wording, else the derived sentence."""
    return noted.wording or sentence(meeting, noted.vote)


def result(vote: Vote) -> str:
    """``Indstillingen blev vedtaget med 28 stemmer mod 15.``, or what else was stated; nothing when nothing was.

    In rows from before it was asked for, the majority speaks.
    """
    yes, no, _abstained = vote.sums
    subject = "Ændringsforslaget" if vote.about else "Indstillingen"
    stated = vote.result or vote.proposed
    became = _BECAME.get(stated, "") if stated else ""
    if yes == no:
        equal = f"Stemmerne stod lige, {yes} mod {no}"
        return f"{equal}, og {subject.lower()} {became}." if became else f"{equal}."
    if not became:
        return ""
    if stated is VoteResult.ADOPTED and yes > no:
        return f"{subject} {became} med {counted(yes, 'stemme', 'stemmer')} mod {no}."
    if stated is VoteResult.REJECTED and no > yes:
        return f"{subject} {became} med {counted(no, 'stemme', 'stemmer')} mod {yes}."
    return f"{subject} {became}; {yes} stemte for og {no} imod."


def _sides(meeting: Meeting, vote: Vote) -> tuple[list[str], list[str], list[str]]:
    voted = (vote.in_favour, vote.against, vote.abstaining)
    sides_of: dict[str, set[int]] = {}
    for number, names in enumerate(voted):
        for name in names:
            sides_of.setdefault(_party(meeting, name), set()).add(number)
    united = {party for party, sides in sides_of.items() if party and len(sides) == 1}
    for_, against, abstained = (_grouped(meeting, names, united) for names in voted)
    return for_, against, abstained


def _grouped(meeting: Meeting, names: Sequence[str], united: set[str]) -> list[str]:
    """Letters first, in the order of the alphabet of the roll; then those without a party."""
    parties = sorted({_party(meeting, name) for name in names} - {""})
    told = []
    for party in parties:
        own = [name for name in names if _party(meeting, name) == party]
        told.append(party if party in united else f"{party} ({', '.join(own)})")
    return [*told, *(name for name in names if not _party(meeting, name))]


def _party(meeting: Meeting, name: str) -> str:
    person = meeting.people.get(name)
    return person.party if person else ""


def _who(side: Sequence[str]) -> str:
    return f": {enumerated(side)}" if side else ""
