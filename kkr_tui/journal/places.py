"""What stands under each item of a meeting, as far as it is searched."""

from collections.abc import Iterator
from typing import NamedTuple

from kkr_tui.domain.kinds import kind_of
from kkr_tui.domain.matters import Vote
from kkr_tui.domain.meeting import ItemRecord, Meeting


class Place(NamedTuple):
    """An item as it stands; ``nth`` is its place in the agenda, ``revision`` the row of its decision (0: none).

    ``people`` are those whom the record names under it, a line each.
    """

    item: str
    nth: int
    kind: str
    closed: int
    revision: int
    title: str
    case_line: str
    recommendation: str
    people: str

    @property
    def texts(self) -> tuple[str, ...]:
        """What is searched besides the decision."""
        return self.title, self.case_line, self.recommendation


def places(meeting: Meeting) -> Iterator[tuple[Place, str]]:
    """Every item that is treated, with the decision that stands."""
    body, closed = meeting.agenda.body, meeting.agenda.closed_numbers
    for nth, item in enumerate(meeting.agenda.treated()):
        record = meeting.record(item.number)
        kind = kind_of(body, item)
        place = Place(
            item.number,
            nth,
            kind.value if kind else "",
            int(item.number in closed),
            record.revisions[-1].seq if record.decision else 0,
            item.title,
            item.case_line,
            item.recommendation,
            "\n".join(dict.fromkeys(_named(record))),
        )
        yield place, record.decision


def _named(record: ItemRecord) -> Iterator[str]:
    """Who the record names under that item, besides the decision."""
    yield from sorted(record.recused)
    yield from (name for dissent in record.dissents for name in dissent.by)
    yield from (action.who for action in record.actions if action.who)
    yield from (name for noted in record.votes for name in _voting(noted.vote))


def _voting(vote: Vote) -> tuple[str, ...]:
    return (*vote.in_favour, *vote.against, *vote.abstaining)
